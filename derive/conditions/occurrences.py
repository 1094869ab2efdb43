"""Whether something happens for some index: an indicator or a step is 1, two entries differ."""

import sympy as sp
from sympy import Dummy, Expr, Indexed, IndexedBase, Integer, Pow

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.canonical import canonical
from maxent.derive.conditions.facts import Facts
from maxent.derive.conditions.sign_sets import attained
from maxent.problems.expressions.extremum import Maximum, Minimum, maximum, minimum
from maxent.problems.parameters.parameter import Domain


class Occurrences:
    """What the facts say of arrays as wholes."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._laws = {
            p.symbol: p.shape
            for p in facts.hypotheses.given
            if p.domain is Domain.DISTRIBUTION and isinstance(p.symbol, IndexedBase) and p.shape
        }
        self._indicators = {p.symbol for p in facts.hypotheses.given if p.domain is Domain.INDICATOR}

    def occurs(self, one: Expr, index: Expr, size: Expr) -> bool:
        """Whether this is an indicator, a step of an entry, or 1 less one of these, and 1 for some index."""
        for form, least in ((one, False), (1 - one, True)):
            if isinstance(form, Indexed) and form.base in self._indicators and form.indices == (index,):
                return True
            if isinstance(form, sp.KroneckerDelta) and not least and attained(form, index, size):
                return True
            if isinstance(form, Indexed) and not least and form.indices[-1] == index:
                shape = self._laws.get(form.base, ())
                if (
                    shape
                    and shape[-1] == size
                    and not any(index in i.free_symbols for i in form.indices[:-1])
                ):
                    return True
            if not isinstance(form, sp.Heaviside):
                continue
            entries = [c for c in form.args[0].atoms(Indexed) if c.indices == (index,)]
            level = entries[0] - form.args[0] if len(entries) == 1 else index
            if level.has(index):
                continue
            j = sp.Symbol("j", integer=True)
            entry = entries[0].base[j]
            beyond = level - minimum(entry, j, size) if least else maximum(entry, j, size) - level
            if self._facts.hypotheses.grants_positive(beyond):
                return True
        return False

    def varies(self, square: Expr, index: Expr, size: Expr) -> bool:
        """Whether this is an even power of an array's entry less a number, and the array is not constant."""
        if not (isinstance(square, Pow) and square.exp.is_even and square.exp.is_positive):
            return False
        entries = [c for c in square.base.atoms(Indexed) if c.indices == (index,)]
        base = sp.expand_mul(square.base)
        slope = base.coeff(entries[0]) if len(entries) == 1 else Integer(0)
        level = sp.expand_mul(base - slope * entries[0]) if slope.is_nonzero else index
        if level.has(index):
            return False
        return self._not_constant(entries[0].base, size)

    def _not_constant(self, base: IndexedBase, size: Expr) -> bool:
        """Whether an assumption rules out that all entries are equal."""
        j, same = sp.Symbol("j", integer=True), Dummy("c", real=True)
        spread = maximum(base[j], j, size) - minimum(base[j], j, size)
        if self._facts.hypotheses.grants_positive(spread):
            return True
        constant = (
            fact.replace(lambda e: isinstance(e, Indexed) and e.base == base, lambda _: same)
            for fact in self._facts.positive
            if components(fact, base) and not fact.has(Maximum, Minimum)
        )
        return any(canonical(fact) == 0 for fact in constant)
