"""Replicator flows: the limit of mirror descent for infinitesimal steps."""
