"""Deciding many claims, or variants of claims, in worker processes with time limits."""
