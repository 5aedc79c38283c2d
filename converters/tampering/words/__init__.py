"""What is known of words and names: those of the trade, of agencies, of ordinary notices, and what was learned."""
