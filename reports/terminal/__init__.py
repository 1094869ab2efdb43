"""Reports as the terminal shows them; without colour they say the same."""
