"""Notice -> Notice: idempotent; the table is the order."""
