"""The law of the first state and the transition probabilities as equations on the law of trajectories."""

from collections.abc import Iterator, Sequence

from flint import arb

from maxent.problems.constraints.dynamics import Dynamics
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.programs.path import Path, PathRow, mass_of, started
from maxent.verify.programs.reading import ConstraintNumbers


class _DynamicsNumbers(ConstraintNumbers[Dynamics]):
    reads = Dynamics

    def listed(self, constraint: Dynamics, paths: Sequence[Path], evaluator: Evaluator) -> Iterator[PathRow]:
        """P(history, s') - kernel(s') P(history) = 0 for every history of states and actions."""
        yield from started(constraint.initial, paths, evaluator)
        for length in range(1, len(paths[0])):
            for prefix in sorted({path[:length] for path in paths}):
                followers = sorted({path[length][0] for path in paths if path[:length] == prefix})
                for state in followers[:-1]:
                    chance = evaluator.entry(constraint.kernel, *prefix[-1], state)
                    left = [
                        (int(path[length][0] == state) - chance) if path[:length] == prefix else arb(0)
                        for path in paths
                    ]
                    yield left, arb(0)

    def excludes(self, constraint: Dynamics, path: Path, evaluator: Evaluator) -> bool:
        return bool(mass_of(path, constraint.kernel, constraint.initial, evaluator).is_zero())


NUMBERS = _DynamicsNumbers()
