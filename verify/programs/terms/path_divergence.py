"""The relative entropy of a law of trajectories as one over the simplex of trajectories."""

from collections.abc import Mapping, Sequence

from sympy import IndexedBase

from maxent.problems.terms.path_divergence import PathDivergence
from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.problems.terms.term import Term
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.programs.path import Path, mass_of
from maxent.verify.programs.reading import TermNumbers


class _PathDivergenceNumbers(TermNumbers[PathDivergence]):
    reads = PathDivergence

    law_entropies = -1

    def listed(
        self, term: PathDivergence, paths: Sequence[Path], evaluator: Evaluator
    ) -> tuple[Term, Mapping[str, Nested]]:
        name = f"path mass of {term.kernel} from {term.initial}"
        masses = tuple(mass_of(path, term.kernel, term.initial, evaluator) for path in paths)
        return RelativeEntropy(IndexedBase(name, real=True), term.weight), {name: masses}

    def excludes(self, term: PathDivergence, path: Path, evaluator: Evaluator) -> bool:
        return bool(mass_of(path, term.kernel, term.initial, evaluator).is_zero())


NUMBERS = _PathDivergenceNumbers()
