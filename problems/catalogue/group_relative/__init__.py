"""Group-relative policy optimisation: advantages from a group of rewards, and where they lead."""
