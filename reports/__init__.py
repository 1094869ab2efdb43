"""Shows what was found: terminal, JSON and the command line.  Nothing imports this package."""
