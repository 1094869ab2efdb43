"""The law of the first state as equations on the law of trajectories."""

from collections.abc import Iterator, Sequence

from maxent.problems.constraints.initial_law import InitialLaw
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.programs.path import Path, PathRow, started
from maxent.verify.programs.reading import ConstraintNumbers


class _InitialLawNumbers(ConstraintNumbers[InitialLaw]):
    reads = InitialLaw

    def listed(
        self, constraint: InitialLaw, paths: Sequence[Path], evaluator: Evaluator
    ) -> Iterator[PathRow]:
        return started(constraint.initial, paths, evaluator)


NUMBERS = _InitialLawNumbers()
