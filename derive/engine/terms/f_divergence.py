"""f-divergences in SymPy."""

from sympy import Expr, Indexed, Symbol

from maxent.derive.algebra.signs import sign
from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.f_divergence import FDivergence


class _FDivergenceReading(SummandReading[FDivergence]):
    reads = FDivergence

    def bends(self, part: FDivergence) -> int | None:
        """The sign of the generator's second derivative on the positive half-line."""
        u = Symbol("u", positive=True)
        return sign(part.generator(u).diff(u, 2))

    def summand(self, term: FDivergence, x: Indexed, i: Symbol) -> Expr:
        f, (u,) = term.generator.expr, term.generator.variables
        mass = term.reference[i]
        return mass * f.subs(u, x / mass)


READING = _FDivergenceReading()
