"""The possible signs of an expression under the hypotheses, found part by part and in several forms.

The signs are a subset of {-1, 0, 1}: all that were not ruled out.  An expression is taken to have a value.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, product

import sympy as sp
from sympy import Add, Dummy, Expr, Indexed, Integer, Mul, Pow, Product, Sum

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.logarithms import split_logarithm
from maxent.derive.conditions.facts import Facts
from maxent.derive.conditions.parts import Parts
from maxent.derive.conditions.sign_sets import (
    ANY,
    MINUS,
    PLUS,
    WEAK,
    ZERO,
    Signs,
    assumed,
    less,
    multiplied,
    placed,
)
from maxent.derive.conditions.totals import one_sum, with_masses
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.parameter import Domain

_DEEPEST, _SHALLOW = 8, 3
"""How deep the parts are looked at in other forms, and how deep they are factored."""
_MOST_VISITS = 800
"""The most parts that are looked at for one condition, each in several forms."""
_MOST_OPERATIONS = 150
"""The most operations of an expression that is factored or reduced."""


class SignFinder(Parts):
    """The possible signs of expressions under the facts; what was found is remembered."""

    def __init__(self, facts: Facts) -> None:
        super().__init__(facts)
        self._visits = 0
        self._seen: dict[tuple[Expr, bool], tuple[Signs, int]] = {}
        self._laws = {
            p.symbol: p.shape for p in facts.hypotheses.given if p.domain is Domain.DISTRIBUTION and p.shape
        }

    def of(self, expression: Expr) -> Signs:
        """The signs that the expression may have."""
        self._visits = 0
        return self._of(self._facts.hypotheses.expand(expression), 0)

    def _of(self, e: Expr, depth: int, *, plain: bool = False) -> Signs:
        key = (e, plain)
        known, at = self._seen.get(key, (ANY, None))
        if at is not None and (len(known) == 1 or at <= depth):
            return known
        self._visits += 1
        self._seen[key] = known, depth  # while it is being found
        found = known & self._by_parts(e, depth)
        for attempt in () if plain else self._attempts(e, depth):
            if len(found) == 1 or depth > _DEEPEST or self._visits > _MOST_VISITS:
                break
            found &= attempt(e, depth)
        found = found or ANY  # contradictory hypotheses decide nothing
        tired = self._visits > _MOST_VISITS
        self._seen[key] = found, _DEEPEST + 1 if tired else depth
        return found

    def _attempts(self, e: Expr, depth: int) -> tuple[Callable[[Expr, int], Signs], ...]:
        """What is tried beyond the parts: of sums of terms everything, of others what may help."""
        if isinstance(e, Add):
            first = self._by_factors, self._by_sums, self._by_one_logarithm, self._by_logarithms
            return (*first, self._by_facts, self._by_cases, self._by_exponentials, self._by_forms)
        if depth == 0:
            return self._by_facts, self._by_cases, self._by_forms
        return (self._by_facts,) if isinstance(e, sp.Symbol | Indexed | Sum | sp.log) else ()

    def _by_factors(self, e: Expr, depth: int) -> Signs:
        """The product of the signs of the factors, over a common denominator."""
        if not isinstance(e, Add) or depth > _SHALLOW or e.count_ops() > _MOST_OPERATIONS:
            return ANY
        whole = sp.together(e) if e.has(Sum, Maximum, Minimum) else sp.factor(e)
        if not isinstance(whole, Mul):
            return ANY
        numbers, factors = whole.as_coeff_mul()
        if len(factors) == 1:
            return ANY
        return multiplied((assumed(numbers), *(self._of(factor, depth + 1) for factor in factors)))

    def _by_facts(self, e: Expr, depth: int) -> Signs:  # noqa: C901 - strict, weak and excluded values
        """Positive multiples of what is known, and sums of it and something of a known sign."""
        if not e.free_symbols:
            return ANY
        facts = self._facts
        for turn in (1, -1):
            turned = turn * e
            for strict, known in ((True, facts.positive), (False, facts.nonnegative)):
                for fact in known:
                    if not fact.free_symbols & e.free_symbols:
                        continue
                    sums = fact.has(Sum) and turned.has(Sum)
                    same = sums and self._zero(turned - fact)
                    rest = ZERO if same else self._of(less(turned, fact), depth + 2, plain=True)
                    if rest == PLUS or (rest <= WEAK and strict):
                        return frozenset((turn,))
                    multiple = self._multiple(turned, fact, depth)
                    if strict and multiple == PLUS:
                        return frozenset((turn,))
                    if rest <= WEAK or multiple <= WEAK:
                        return frozenset((turn, 0))
            if any(self._zero(turned - one - two) for one, two in combinations(facts.positive[:4], 2)):
                return frozenset((turn,))
        for fact in facts.nonzero:
            if self._zero(e - fact) or self._of(sp.cancel(e / fact), depth + 2, plain=True) in (PLUS, MINUS):
                return PLUS | MINUS
        return ANY

    def _multiple(self, e: Expr, fact: Expr, depth: int) -> Signs:
        """The signs of e / fact, if its denominator certainly does not vanish."""
        quotient = sp.cancel(e / fact)
        if self._of(sp.fraction(quotient)[1], depth + 2, plain=True) not in (PLUS, MINUS):
            return ANY
        return self._of(quotient, depth + 2, plain=True)

    def _zero(self, e: Expr) -> bool:
        return e == 0 or (e.count_ops() < _MOST_OPERATIONS and self._facts.hypotheses.reduced(e) == 0)

    def _by_forms(self, e: Expr, depth: int) -> Signs:
        """The expression factored, over a common denominator, and reduced by the hypotheses."""
        found = ANY
        if e.count_ops() > _MOST_OPERATIONS:
            return found
        seen = {e}
        for form in self._forms(e):
            if form in seen:
                continue
            seen.add(form)
            found &= self._by_parts(form, depth + 1)
            if len(found) == 1:
                break
        return found

    def _forms(self, e: Expr) -> Iterator[Expr]:
        if isinstance(e, Sum):
            yield self._facts.hypotheses.reduced(e)
            return
        for form in (e, self._facts.hypotheses.reduced(e)):
            domain = {s: ends for s, ends in self._facts.intervals.items() if s in form.free_symbols}
            yield form
            yield sp.factor_terms(form)
            if domain:
                yield placed(form, domain)
            yield sp.together(form)
            if not form.has(Sum, Maximum, Minimum):
                yield sp.factor(form)

    def _by_cases(self, e: Expr, depth: int) -> Signs:
        """Indicators and steps are 0 or 1, probabilities at most 1."""
        if isinstance(e, Mul | Pow):
            return ANY
        indicators = (c for c in e.atoms(Indexed) if c.base in self._indicators)
        flags = sorted((*indicators, *e.atoms(sp.Heaviside, sp.KroneckerDelta)), key=str)
        bound = {index for total in e.atoms(Sum, Product, Maximum, Minimum) for index in total.bound_symbols}
        if flags and len(flags) <= 2 and not any(c.free_symbols & bound for c in flags):  # noqa: PLR2004
            values = [(0, 1, f.args[1]) if isinstance(f, sp.Heaviside) else (0, 1) for f in flags]
            cases = (
                {
                    flag: Integer(value) if isinstance(value, int) else value
                    for flag, value in zip(flags, choice, strict=True)
                }
                for choice in product(*values)
            )
            return frozenset().union(*(self._of(e.xreplace(case), depth + 1) for case in cases))
        masses = [
            c
            for c in e.atoms(Indexed)
            if c.base in self._laws and c.is_positive and not c.free_symbols & bound
        ]
        if not masses or e.has(Sum):
            return ANY
        by_odds = {mass: 1 / (1 + self._odds(mass)) for mass in masses}
        form = sp.together(e.xreplace(by_odds))
        return self._by_parts(form, depth + 1) & self._by_forms(form, depth + 1)

    def _by_exponentials(self, e: Expr, depth: int) -> Signs:
        """Powers b^y of b > 0 as 1 + u or 1 / (1 + u), u > 0, by the sign of y log b."""
        powers = [
            p for p in sorted(e.atoms(sp.exp, Pow), key=str) if isinstance(p, sp.exp) or not p.exp.is_number
        ]
        if not isinstance(e, Add) or not powers:
            return ANY
        by_one = {}
        for power in powers:
            base = sp.E if isinstance(power, sp.exp) else power.base
            exponent = power.args[-1]
            if base is not sp.E and self._of(base, depth + 2, plain=True) != PLUS:
                continue
            growth = self._of(exponent, depth + 2)
            if base is not sp.E:
                growth = multiplied((growth, self._of(sp.log(base), depth + 2)))
            u = Dummy("u", positive=len(growth) == 1 or None, nonnegative=True)
            if growth <= WEAK:
                by_one[power] = 1 + u
            elif growth <= MINUS | ZERO:
                by_one[power] = 1 / (1 + u)
        if not by_one:
            return ANY
        form = sp.together(sp.expand_mul(e.xreplace(by_one)))
        return self._by_parts(form, depth + 1) & self._by_parts(sp.factor_terms(form), depth + 1)

    def _odds(self, mass: Indexed) -> Expr:
        """A symbol for 1/mass - 1, which is positive where there is another outcome."""
        several = self._of(self._laws[mass.base][-1] - 1, 0) == PLUS
        return Dummy("u", positive=several or None, nonnegative=True)

    def _by_sums(self, e: Expr, depth: int) -> Signs:
        """A combination of sums over one range as one sum, constants written by the mass of a law."""
        if not isinstance(e, Add) or not e.has(Sum):
            return ANY
        found = ANY
        for form in with_masses(e, self._laws):
            whole = one_sum(form)
            if whole is not None:
                body = sp.factor(canonical(whole.function, self._facts.hypotheses.known()))
                found &= self._of_sum(Sum(body, *whole.limits), depth + 1)
            if len(found) == 1:
                break
        return found

    def _by_logarithms(self, e: Expr, depth: int) -> Signs:
        """The sign of a - b for positive a and b as that of log a - log b."""
        if not isinstance(e, Add) or len(e.args) != 2:  # noqa: PLR2004 - a difference
            return ANY
        signs = [self._of(term, depth + 1, plain=True) for term in e.args]
        if sorted(map(tuple, signs)) != [(-1,), (1,)]:
            return ANY
        above, below = e.args if signs[0] == PLUS else reversed(e.args)
        known = self._facts.hypotheses.known()
        difference = split_logarithm(above, known) - split_logarithm(-below, known)
        if not difference.has(sp.log, *e.free_symbols) or difference.has(e):
            return ANY
        return self._of(sp.expand_mul(difference), depth + 2)

    def _by_one_logarithm(self, e: Expr, depth: int) -> Signs:
        """log a - log b as log(a / b), whose sign follows from that of a / b - 1."""
        if not isinstance(e, Add) or not all(term.has(sp.log) for term in e.args):
            return ANY
        whole: Expr = Integer(1)
        for term in e.args:
            multiple, logarithm = term.as_independent(sp.log, as_Add=False)
            if not isinstance(logarithm, sp.log):
                return ANY
            whole *= logarithm.args[0] ** multiple
        return self._of(sp.together(whole - 1), depth + 1)
