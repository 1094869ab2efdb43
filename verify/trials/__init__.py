"""A claim at an instance: which instances are tried, and which is the smallest that breaks a claim."""
