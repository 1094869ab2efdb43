"""A claim: statements with their source, their hypotheses and the verdict they should get."""
