"""From a claim to a finding: proof, replay, every check at every instance, witness."""
