"""Fetching notices from other people's servers: politely, within limits, and never from a private address."""
