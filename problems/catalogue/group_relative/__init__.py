"""Group-relative policy optimisation: advantages from a group of rewards, and the policies they lead to."""
