"""What readers of documents without labels share: heads, letters, orders, numbering, several notices in one file."""
