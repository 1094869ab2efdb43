"""How much of each document has been decided: a summary first, then every row."""
