"""Trust regions: the KL ball in either direction, its multiplier, the natural gradient."""
