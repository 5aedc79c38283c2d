"""The shell around the library: one file, one command; files, network, clock and exit codes live here."""
