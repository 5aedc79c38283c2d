"""The rules, a module a family: each asks a text for one kind of trace of advertising."""
