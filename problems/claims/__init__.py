"""Claims: statements with their source, their hypotheses and the expected verdict."""
