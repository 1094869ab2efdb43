"""Hostile statements: false ones built to slip through the checker, true ones built to trip it."""
