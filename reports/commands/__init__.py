"""The commands, a module each, and what several of them use."""
