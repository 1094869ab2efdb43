"""The rows of THERMODYNAMICS, in parts."""

from maxent.problems.documents.rows.thermodynamics import (
    equilibrium,
    flows,
    group_relative,
    mirror_descent,
    thresholds,
    trust_regions,
)

ROWS = (
    *equilibrium.ROWS,
    *mirror_descent.ROWS,
    *trust_regions.ROWS,
    *group_relative.ROWS,
    *flows.ROWS,
    *thresholds.ROWS,
)
