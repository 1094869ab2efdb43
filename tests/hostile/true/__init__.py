"""True statements written in unusual ways, a module for each topic."""
