"""States at which motions are tested where a statement is about all of them."""

from collections.abc import Sequence

import numpy as np
from flint import arb

from maxent.problems.space import Simplex
from maxent.verify.dynamics.integration import Mover
from maxent.verify.trials.trial import Trial


def random_state(mover: Mover, trial: Trial) -> Sequence[arb]:
    """A state in the interior, the same for the same instance."""
    if isinstance(mover.motion.space, Simplex):
        return trial.random_distribution(mover.size)
    return [arb(float(mover.state(np.array([trial.rng.gauss(0, 1)]))[0]))]
