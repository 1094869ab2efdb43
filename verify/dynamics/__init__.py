"""Flows integrated and generators discretised; the judging of what comes out is left to the kinds."""
