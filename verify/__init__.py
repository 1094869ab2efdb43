"""Is it so: independent numerical evidence, certificates, witnesses and verdicts."""
