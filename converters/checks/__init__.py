"""Notice -> issues: nothing here changes a notice."""
