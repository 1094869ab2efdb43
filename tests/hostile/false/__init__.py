"""False statements, a module for each topic."""
