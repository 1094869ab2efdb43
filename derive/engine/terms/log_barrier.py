"""The logarithmic barrier in SymPy."""

from sympy import Expr, Indexed, Symbol, log

from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.log_barrier import LogBarrier


class _LogBarrierReading(SummandReading[LogBarrier]):
    reads = LogBarrier

    def bends(self, part: LogBarrier) -> int | None:
        return -1

    def summand(self, term: LogBarrier, x: Indexed, i: Symbol) -> Expr:
        return log(x)


READING = _LogBarrierReading()
