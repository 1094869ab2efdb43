"""Many claims at once: worker processes, time limits, campaigns of variants."""
