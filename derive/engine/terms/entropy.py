"""The Shannon entropy in SymPy."""

from sympy import Expr, Indexed, Symbol, log

from maxent.derive.engine.reading import SummandReading
from maxent.problems.spaces.space import Vector
from maxent.problems.terms.entropy import Entropy


class _EntropyReading(SummandReading[Entropy]):
    reads = Entropy
    continuous = True

    def summand(self, term: Entropy, x: Indexed, i: Symbol) -> Expr:
        return x * log(x)

    def over_vector(self, part: Entropy, space: Vector) -> Expr:
        """With the minus in front of the sum, as the entropy is usually printed."""
        return -super().over_vector(part, space)


READING = _EntropyReading()
