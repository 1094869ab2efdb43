"""Maximum caliber: the entropy of laws of trajectories, and its relation to maximum-entropy control."""
