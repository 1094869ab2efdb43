"""Random interior states, for statements that hold at every state."""

from collections.abc import Sequence
from random import Random

import numpy as np
from flint import arb

from maxent.problems.spaces.space import Simplex
from maxent.verify.dynamics.integration import Mover
from maxent.verify.trials.trial import random_distribution


def random_state(mover: Mover, random: Random) -> Sequence[arb]:
    """A random interior state of the motion's space, in balls; one entry over an interval."""
    if isinstance(mover.motion.space, Simplex):
        return random_distribution(random, mover.size)
    return [arb(float(mover.state(np.array([random.gauss(0, 1)]))[0]))]
