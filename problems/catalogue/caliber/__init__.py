"""Maximum caliber: entropy of laws of trajectories, and what it says of control."""
