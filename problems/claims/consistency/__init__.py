"""Whether a claim makes sense as it is written: its names, its symbols' assumptions, its numbers."""
