"""Sets of possible signs with their sums and products, and forms of expressions that show signs."""

from collections.abc import Iterable
from itertools import product

import sympy as sp
from sympy import Add, Dummy, Expr, Indexed

from maxent.derive.algebra.signs import on_interval, placed_in
from maxent.problems.expressions.extremum import Maximum, Minimum

Signs = frozenset[int]
ANY = frozenset((-1, 0, 1))
PLUS, ZERO, MINUS = frozenset((1,)), frozenset((0,)), frozenset((-1,))
WEAK = PLUS | ZERO


def placed(e: Expr, domain: dict[sp.Symbol, tuple[Expr, Expr]]) -> Expr:
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


def assumed(e: Expr) -> Signs:
    """The signs that SymPy's assumptions allow."""
    if e.is_positive:
        return PLUS
    if e.is_negative:
        return MINUS
    if e.is_zero:
        return ZERO
    found = ANY
    if e.is_nonnegative:
        found &= WEAK
    if e.is_nonpositive:
        found &= MINUS | ZERO
    return found - ZERO if e.is_zero is False and e.is_real else found


def less(e: Expr, fact: Expr) -> Expr:
    """e - c fact with the positive number c that removes a term of e, else with c = 1."""
    terms = dict(part.as_coeff_Mul()[::-1] for part in Add.make_args(sp.expand_mul(e)))
    for part in Add.make_args(sp.expand_mul(fact)):
        coefficient, core = part.as_coeff_Mul()
        if core != 1 and core in terms and (terms[core] / coefficient).is_positive:
            return sp.expand_mul(e - terms[core] / coefficient * fact)
    return sp.expand_mul(e - fact)


def attained(delta: Expr, index: Expr, size: Expr) -> bool:
    """Whether delta(x_i, max x), delta(x_i, x_k) or delta(i, 1) is 1 for some i in 1..size."""
    for own, other in (delta.args, delta.args[::-1]):
        if own == index and other == 1:
            return True
        if isinstance(other, Maximum | Minimum) and other.limits[0][1:] == (1, size):
            met = own == other.function.xreplace({other.limits[0][0]: index})
        elif isinstance(own, Indexed) and isinstance(other, Indexed):
            met = own.base == other.base and own.indices == (index,) and other.indices[0].is_Symbol
        else:
            met = False
        if met:
            return True
    return False


def added(terms: Iterable[Signs]) -> Signs:
    """The signs of a sum of numbers of these signs."""
    found = ZERO
    for signs in terms:
        pairs = ((a, b) for a in found for b in signs)
        found = frozenset().union(*(ANY if a * b < 0 else frozenset((a or b,)) for a, b in pairs))
    return found


def multiplied(factors: Iterable[Signs]) -> Signs:
    """The signs of a product of numbers of these signs."""
    found = PLUS
    for signs in factors:
        found = frozenset(a * b for a in found for b in signs)
    return found


def largest(arguments: list[Signs], turn: int) -> Signs:
    """The signs of the maximum (turn 1) or the minimum (turn -1)."""
    chosen = (turn * max(turn * s for s in choice) for choice in product(*arguments))
    return frozenset(chosen)


def at_any(e: Expr) -> Expr:
    """The body at an arbitrary value of its indices."""
    named = {}
    for index, low, _ in e.limits:
        positive = low.is_positive or None
        named[index] = Dummy(
            str(index), integer=True, positive=positive, nonnegative=low.is_nonnegative or None
        )
    return e.function.xreplace(named)
