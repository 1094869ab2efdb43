"""The rows of BOLTZMANN, in parts."""

from maxent.problems.documents.rows.boltzmann import boltzmann_machine, ensembles, jaynes, soft_policy

ROWS = (*soft_policy.ROWS, *boltzmann_machine.ROWS, *ensembles.ROWS, *jaynes.ROWS)
