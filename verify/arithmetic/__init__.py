"""Values of expressions in balls, intervals, rationals and floats, and comparisons between them."""
