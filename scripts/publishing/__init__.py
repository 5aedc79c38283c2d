"""Releases of the site and the hosts they are sent to, each in a safe order."""
