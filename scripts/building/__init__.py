"""The whole way from raw notices to the site, each step done again only where its input changed.

``ledger`` remembers what the last build saw and made. ``intake`` reads raw files, ``joining`` makes one
notice of its copies and links it to others, ``english`` brings the memory in step, ``product`` makes all
that belongs to one notice, ``gathering`` what belongs to many, ``way`` walks it all.
"""
