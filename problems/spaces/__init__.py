"""The spaces that problems are stated over, and the motions in them: laws, vectors, occupancy measures."""
