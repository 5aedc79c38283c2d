"""Word files -> Notice: their parts, and the frames that only set a page."""
