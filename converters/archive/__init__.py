"""What notices of one archive are to each other: copies, versions, relations, withdrawals."""
