"""Bregman divergences in SymPy."""

from sympy import Expr, Indexed, Symbol

from maxent.derive.algebra.signs import sign
from maxent.derive.engine.reading import SummandReading
from maxent.problems.terms.bregman import Bregman


class _BregmanReading(SummandReading[Bregman]):
    reads = Bregman

    def bends(self, part: Bregman) -> int | None:
        """The sign of the generator's second derivative on the positive half-line."""
        u = Symbol("u", positive=True)
        return sign(part.generator(u).diff(u, 2))

    def summand(self, term: Bregman, x: Indexed, i: Symbol) -> Expr:
        psi, (u,) = term.generator.expr, term.generator.variables
        centre = term.centre[i]
        return psi.subs(u, x) - psi.subs(u, centre) - psi.diff(u).subs(u, centre) * (x - centre)


READING = _BregmanReading()
