"""What became of the variants of claims, for people."""
