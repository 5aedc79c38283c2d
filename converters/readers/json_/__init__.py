"""JSON -> notices: which of its objects are notices, and what wraps their texts."""
