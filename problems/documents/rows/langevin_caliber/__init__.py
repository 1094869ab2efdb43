"""The rows of LANGEVIN_CALIBER, in parts."""

from maxent.problems.documents.rows.langevin_caliber import (
    actor_critic,
    langevin,
    narrative,
    objective,
    physics,
)

ROWS = (*langevin.ROWS, *objective.ROWS, *actor_critic.ROWS, *narrative.ROWS, *physics.ROWS)
