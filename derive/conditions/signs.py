"""The possible signs of an expression under the hypotheses, found part by part.

The signs are a subset of {-1, 0, 1}, and all that were not ruled out.  An expression is taken to have a value.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

import sympy as sp
from sympy import Add, Dummy, Expr, Indexed, IndexedBase, Integer, Mul, Pow, Product, Sum

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.logarithms import split_logarithm
from maxent.derive.algebra.signs import on_interval, placed_in
from maxent.derive.conditions.facts import Facts
from maxent.derive.conditions.totals import one_sum, with_masses
from maxent.problems.expressions.extremum import Maximum, Minimum, maximum, minimum
from maxent.problems.parameters.parameter import Domain

Signs = frozenset[int]
ANY, NONE = frozenset((-1, 0, 1)), frozenset[int]()
PLUS, ZERO, MINUS = frozenset((1,)), frozenset((0,)), frozenset((-1,))
_WEAK = PLUS | ZERO
_DEEPEST = 8
_MOST_VISITS = 800
"""The most parts that are looked at for one condition, each in several forms."""
_ODD = (sp.sinh, sp.tanh, sp.atan, sp.asinh, sp.erf, sp.sign, sp.asin, sp.atanh)
_MOST_OPERATIONS = 150
_SHALLOW = 3


class SignFinder:
    """The possible signs of expressions under the facts; what was found is remembered."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._visits = 0
        self._seen: dict[tuple[Expr, bool], tuple[Signs, int]] = {}
        self._laws = {
            p.symbol: p.shape for p in facts.hypotheses.given if p.domain is Domain.DISTRIBUTION and p.shape
        }
        self._indicators = {p.symbol for p in facts.hypotheses.given if p.domain is Domain.INDICATOR}

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
            return (
                self._by_factors,
                self._by_sums,
                self._by_one_logarithm,
                self._by_logarithms,
                self._by_facts,
                self._by_cases,
                self._by_exponentials,
                self._by_forms,
            )
        if depth == 0:
            return self._by_facts, self._by_cases, self._by_forms
        return (self._by_facts,) if isinstance(e, sp.Symbol | Indexed | Sum | sp.log) else ()

    # Parts

    def _by_parts(self, e: Expr, depth: int) -> Signs:  # noqa: C901, PLR0912 - one case a function
        known = _assumed(e)
        if len(known) == 1 or e.is_number:
            return known
        match e:
            case sp.Symbol() if e in self._facts.intervals:
                low, high = self._facts.intervals[e]
                if low.is_nonnegative:
                    return PLUS
                return MINUS if high.is_nonpositive else known
            case Indexed() if e.base in self._indicators:
                return known & _WEAK
            case Add():
                return known & _added(self._of(term, depth + 1, plain=True) for term in e.args)
            case Mul():
                return known & _multiplied(self._of(factor, depth + 1) for factor in e.args)
            case Pow():
                return known & self._of_power(e, depth)
            case sp.exp() | sp.cosh():
                return PLUS
            case sp.log():
                return known & self._of(e.args[0] - 1, depth + 1)
            case sp.Abs():
                inner = self._of(e.args[0], depth + 1)
                return PLUS if 0 not in inner else ZERO if inner == ZERO else _WEAK
            case sp.Max() | sp.Min():
                turn = 1 if isinstance(e, sp.Max) else -1
                return known & _largest([self._of(a, depth + 1) for a in e.args], turn)
            case Sum():
                return known & self._of_sum(e, depth)
            case Product():
                inner = self._of(_at_any(e), depth + 1)
                return inner if inner in (PLUS, _WEAK) else ANY
            case Maximum() | Minimum():
                return known & self._of(_at_any(e), depth + 1)
            case sp.Heaviside():
                return _WEAK if 0 <= e.args[1] <= 1 else ANY
            case sp.KroneckerDelta() | sp.binomial():
                return known & _WEAK
            case sp.factorial() | sp.gamma():
                return PLUS
            case sp.Piecewise():
                return frozenset().union(*(self._of(piece, depth + 1) for piece, _ in e.args))
        if isinstance(e, _ODD):
            return known & self._of(e.args[0], depth + 1)
        return known

    def _of_power(self, e: Expr, depth: int) -> Signs:
        base = self._of(e.base, depth + 1)
        if e.exp.is_even:
            return PLUS if 0 not in base or e.exp.is_negative else _WEAK
        if base == PLUS or not e.exp.is_integer:
            # With an exponent that is not an integer the base is at least 0 wherever there is a value.
            return PLUS if 0 not in base or e.exp.is_negative else _WEAK
        if e.exp.is_odd:
            return base - ZERO if e.exp.is_negative else base
        return ANY if -1 in base else base | PLUS

    def _of_sum(self, e: Sum, depth: int) -> Signs:
        body = self._of(_at_any(e), depth + 1)
        least = [high - low for _, low, high in e.limits]
        if not all(self._of(e, depth + 1, plain=True) <= _WEAK for e in least):
            return body | ZERO if body in (PLUS, MINUS, _WEAK, MINUS | ZERO, ZERO) else ANY
        if body in (PLUS, MINUS, ZERO):
            return body
        for turn in (1, -1):
            if frozenset(turn * s for s in body) <= _WEAK:
                certain = len(e.limits) == 1 and self._somewhere(turn * e.function, e.limits[0], depth)
                return frozenset((turn,)) if certain else frozenset((turn, 0))
        return ANY

    def _somewhere(self, body: Expr, limit: tuple[Expr, Expr, Expr], depth: int) -> bool:
        """Whether a body that is at least 0 is positive for some index: a multiple of a step that occurs."""
        index, _, size = limit
        factors = Mul.make_args(sp.factor(body) if isinstance(body, Add) else body)
        for one in factors:
            rest = Mul(*(factor for factor in factors if factor is not one))
            if self._varies(one, index, size) and self._of(_at_any(Sum(rest, limit)), depth + 1) == PLUS:
                return True
            for turn in (1, -1):
                if (
                    self._occurs(turn * one, index, size)
                    and self._of(_at_any(Sum(turn * rest, limit)), depth + 1) == PLUS
                ):
                    return True
        return False

    def _occurs(self, one: Expr, index: Expr, size: Expr) -> bool:
        """Whether this is an indicator, a step of an entry, or 1 less one of these, and 1 for some index."""
        for form, least in ((one, False), (1 - one, True)):
            if isinstance(form, Indexed) and form.base in self._indicators and form.indices == (index,):
                return True
            if isinstance(form, sp.KroneckerDelta) and not least and _attained(form, index, size):
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

    def _varies(self, square: Expr, index: Expr, size: Expr) -> bool:
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

    # Attempts for what the parts do not decide

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
        return _multiplied((_assumed(numbers), *(self._of(factor, depth + 1) for factor in factors)))

    def _by_facts(self, e: Expr, depth: int) -> Signs:
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
                    rest = self._of(_less(turned, fact), depth + 2, plain=True)
                    if rest == PLUS or (rest <= _WEAK and strict):
                        return frozenset((turn,))
                    multiple = self._multiple(turned, fact, depth)
                    if strict and multiple == PLUS:
                        return frozenset((turn,))
                    if rest <= _WEAK or multiple <= _WEAK:
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
                yield _placed(form, domain)
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
        placed = {mass: 1 / (1 + self._odds(mass)) for mass in masses}
        return self._by_forms(sp.together(e.xreplace(placed)), depth + 1)

    def _by_exponentials(self, e: Expr, depth: int) -> Signs:
        """Powers b^y of b > 0 as 1 + u or 1 / (1 + u), u > 0, by the sign of y log b."""
        powers = [p for p in sorted(e.atoms(sp.exp, Pow), key=str) if isinstance(p, sp.exp) or not p.exp.is_number]
        if not isinstance(e, Add) or not powers:
            return ANY
        placed = {}
        for power in powers:
            base = sp.E if isinstance(power, sp.exp) else power.base
            exponent = power.args[-1]
            if base is not sp.E and self._of(base, depth + 2, plain=True) != PLUS:
                continue
            growth = self._of(exponent, depth + 2)
            if base is not sp.E:
                growth = _multiplied((growth, self._of(sp.log(base), depth + 2)))
            u = Dummy("u", positive=len(growth) == 1 or None, nonnegative=True)
            if growth <= _WEAK:
                placed[power] = 1 + u
            elif growth <= MINUS | ZERO:
                placed[power] = 1 / (1 + u)
        if not placed:
            return ANY
        form = sp.together(sp.expand_mul(e.xreplace(placed)))
        return self._by_parts(form, depth + 1) & self._by_parts(sp.factor_terms(form), depth + 1)

    def _odds(self, mass: Indexed) -> Expr:
        """A symbol for 1/mass - 1, which is positive where there is another outcome."""
        several = self._of(self._laws[mass.base][-1] - 1, 0) == PLUS
        return Dummy("u", positive=True) if several else Dummy("u", nonnegative=True)

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


def _placed(e: Expr, domain: dict[sp.Symbol, tuple[Expr, Expr]]) -> Expr:
    """The expression with symbols in intervals written by positive ones; ends may be infinite."""
    finite = {s: ends for s, ends in domain.items() if ends[0].is_finite}
    whole = {s: Dummy("x", real=True) for s, ends in domain.items() if ends == (-sp.oo, sp.oo)}
    below = {
        s: ends[1] - Dummy("u", positive=True)
        for s, ends in domain.items()
        if ends[0] == -sp.oo and ends[1].is_finite
    }
    moved = e.subs(whole | below)
    if any(ends[0].free_symbols | ends[1].free_symbols for ends in finite.values()):
        moved = moved.subs({s: placed_in(ends, Dummy("u", positive=True)) for s, ends in finite.items()})
        return sp.together(moved)
    return on_interval(moved, finite) if finite else sp.together(moved)


def _assumed(e: Expr) -> Signs:
    if e.is_positive:
        return PLUS
    if e.is_negative:
        return MINUS
    if e.is_zero:
        return ZERO
    found = ANY
    if e.is_nonnegative:
        found &= _WEAK
    if e.is_nonpositive:
        found &= MINUS | ZERO
    return found - ZERO if e.is_zero is False and e.is_real else found


def _less(e: Expr, fact: Expr) -> Expr:
    """e - c fact with the positive number c that removes a term of e; c is 1 where there is no such number."""
    terms = dict(part.as_coeff_Mul()[::-1] for part in Add.make_args(sp.expand_mul(e)))
    for part in Add.make_args(sp.expand_mul(fact)):
        coefficient, core = part.as_coeff_Mul()
        if core != 1 and core in terms and (terms[core] / coefficient).is_positive:
            return sp.expand_mul(e - terms[core] / coefficient * fact)
    return sp.expand_mul(e - fact)


def _attained(delta: Expr, index: Expr, size: Expr) -> bool:
    """Whether delta(x_i, max x), delta(x_i, x_k) or delta(i, 1) is 1 for some i in 1..size."""
    for own, other in (delta.args, delta.args[::-1]):
        if own == index and other == 1:
            return True
        if isinstance(other, Maximum | Minimum) and other.limits[0][1:] == (1, size):
            if own == other.function.xreplace({other.limits[0][0]: index}):
                return True
        if isinstance(own, Indexed) and isinstance(other, Indexed) and own.base == other.base:
            if own.indices == (index,) and other.indices[0].is_Symbol:
                return True
    return False


def _added(terms: Iterable[Signs]) -> Signs:
    found = ZERO
    for signs in terms:
        pairs = ((a, b) for a in found for b in signs)
        found = frozenset().union(*(ANY if a * b < 0 else frozenset((a or b,)) for a, b in pairs))
    return found


def _multiplied(factors: Iterable[Signs]) -> Signs:
    found = PLUS
    for signs in factors:
        found = frozenset(a * b for a in found for b in signs)
    return found


def _largest(arguments: list[Signs], turn: int) -> Signs:
    """The signs of the maximum (turn 1) or the minimum (turn -1)."""
    chosen = (turn * max(turn * s for s in choice) for choice in product(*arguments))
    return frozenset(chosen)


def _at_any(e: Expr) -> Expr:
    """The body at an arbitrary value of its indices."""
    named = {}
    for index, low, _ in e.limits:
        positive = low.is_positive or None
        named[index] = Dummy(
            str(index), integer=True, positive=positive, nonnegative=low.is_nonnegative or None
        )
    return e.function.xreplace(named)
