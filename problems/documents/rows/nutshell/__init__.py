"""The rows of NUTSHELL, in parts."""

from maxent.problems.documents.rows.nutshell import dynamics, kernels, maximum_entropy

ROWS = (*kernels.ROWS, *dynamics.ROWS, *maximum_entropy.ROWS)
