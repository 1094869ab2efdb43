"""Deciding a claim: its proof, the replay of the proof, the tests at all instances, and the witness."""
