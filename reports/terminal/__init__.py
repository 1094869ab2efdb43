"""Reports for people: the same words with and without colour, at 80 columns and in a pipe."""
