"""Zip archives -> which files in one are notices, and which are attachments of which."""
