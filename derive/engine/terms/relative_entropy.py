"""The relative entropy with respect to a reference law in SymPy."""

from sympy import Expr, Indexed, Symbol, log

from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.relative_entropy import RelativeEntropy


class _RelativeEntropyReading(SummandReading[RelativeEntropy]):
    reads = RelativeEntropy
    continuous = True

    def summand(self, term: RelativeEntropy, x: Indexed, i: Symbol) -> Expr:
        return x * log(x / term.reference[i])


READING = _RelativeEntropyReading()
