"""The hypotheses that a claim grants to a proof, and facts that follow from them."""
