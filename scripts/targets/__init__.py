"""Where a release can be sent: one module a kind of host, each sending only what changed, in a safe order."""
