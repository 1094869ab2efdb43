"""The clipped surrogate in SymPy."""

from sympy import Expr, Indexed, Max, Min, Symbol

from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.clipped_surrogate import ClippedSurrogate


class _ClippedSurrogateReading(SummandReading[ClippedSurrogate]):
    reads = ClippedSurrogate

    def summand(self, term: ClippedSurrogate, x: Indexed, i: Symbol) -> Expr:
        ratio, advantage = x / term.reference[i], term.advantage[i]
        clipped = Max(1 - term.clip, Min(ratio, 1 + term.clip))
        return term.reference[i] * Min(ratio * advantage, clipped * advantage)


READING = _ClippedSurrogateReading()
