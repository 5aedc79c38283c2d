"""The shell around ``converters``: one file, one command. Files, network, clock and exit codes live here."""
