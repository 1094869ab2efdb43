"""How formulas are written: indices, sizes, sums, extrema.  No SymPy expression is manipulated here."""
