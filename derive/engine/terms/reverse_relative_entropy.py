"""The relative entropy of a reference law with respect to the variable in SymPy."""

from sympy import Expr, Indexed, Symbol, log

from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.reverse_relative_entropy import ReverseRelativeEntropy


class _ReverseRelativeEntropyReading(SummandReading[ReverseRelativeEntropy]):
    reads = ReverseRelativeEntropy

    def bends(self, part: ReverseRelativeEntropy) -> int | None:
        return 1

    def summand(self, term: ReverseRelativeEntropy, x: Indexed, i: Symbol) -> Expr:
        return term.reference[i] * log(term.reference[i] / x)


READING = _ReverseRelativeEntropyReading()
