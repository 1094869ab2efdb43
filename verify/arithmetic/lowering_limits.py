"""Sums to infinity, integrals and limits as nodes: each has a variable of its own, as a derivative has."""

from collections.abc import Callable
from fractions import Fraction

from sympy import Expr, Integral, Limit, Sum, Symbol, oo

from maxent.verify.arithmetic.node import Node, Operation
from maxent.verify.arithmetic.store import Bound, Environment, Store, extended

Lower = Callable[[Expr, Environment], Node]


def infinite_sum(lower: Lower, store: Store, e: Sum, bound: Environment) -> Node:
    """A sum of which an end is infinite; several sums are nested, the first limit being the innermost."""
    (index, low, high), *outer = e.limits
    if outer:
        return lower(Sum(Sum(e.function, e.limits[0]), *outer), bound)
    if high in (oo, -oo) and low in (oo, -oo):
        if (low, high) != (-oo, oo):
            return _refused(store, e)
        halves = [Sum(e.function, (index, -oo, -1)), Sum(e.function, (index, 0, oo))]
        return store.node(Operation.ADD, e, [lower(half, bound) for half in halves])
    sign, first = (1, low) if high is oo else (-1, -high)
    if high is not oo and low is not -oo:
        return _refused(store, e)
    place, inner = _inside(lower, store, e.function, index, bound, sign)
    start = lower(first, bound)
    return _made(store, Operation.SERIES, e, [start], place, inner, None)


def integral(lower: Lower, store: Store, e: Integral, bound: Environment) -> Node:
    """A definite integral; several are nested, the first limit being the innermost."""
    limits, *outer = e.limits
    if outer:
        return lower(Integral(Integral(e.function, limits), *outer), bound)
    if len(limits) != len(("variable", "low", "high")):
        return _refused(store, e)
    variable, low, high = limits
    if (low, high) == (-oo, oo):
        halves = [Integral(e.function, (variable, *ends)) for ends in ((-oo, 0), (0, oo))]
        return store.node(Operation.ADD, e, [lower(half, bound) for half in halves])
    if low is oo or high is -oo:
        return _refused(store, e)
    sign, ends = (-1, [-high]) if low is -oo else (1, [low] if high is oo else [low, high])
    place, inner = _inside(lower, store, e.function, variable, bound, sign)
    return _made(store, Operation.INTEGRAL, e, [lower(end, bound) for end in ends], place, inner, None)


def limit(lower: Lower, store: Store, e: Limit, bound: Environment) -> Node:
    """A limit from one side, or from both if its direction is "+-"."""
    formula, variable, point, direction = e.args
    place, inner = _inside(lower, store, formula, variable, bound, 1)
    ends = [] if point in (oo, -oo) else [lower(point, bound)]
    where = "oo" if point is oo else "-oo" if point is -oo else str(direction)
    return _made(store, Operation.LIMIT, e, ends, place, inner, where)


def _inside(
    lower: Lower, store: Store, formula: Expr, variable: Symbol, bound: Environment, sign: int
) -> tuple[Node, Node]:
    """The variable's node, and that of the formula in which the symbol stands for it, or for its negative."""
    own = f"inner {len(store.nodes)}"
    place = store.node(Operation.VARIABLE, variable, [], own, names=frozenset({own}))
    value = place
    if sign < 0:
        minus = store.node(Operation.RATIONAL, variable, [], Fraction(-1))
        value = store.node(Operation.MULTIPLY, variable, [minus, place])
    return place, lower(formula, extended(bound, [Bound(variable, value)]))


def _made(
    store: Store, operation: Operation, e: Expr, operands: list[Node], place: Node, inner: Node, ends: object
) -> Node:
    if inner.axes or any(operand.axes for operand in operands):
        reason = f"{e} depends on the index of a sum, of which it is not evaluated for every value"
        return store.node(Operation.REFUSED, e, [], reason)
    names = inner.names - place.names
    return store.node(operation, e, operands, (place, inner, ends), names=names)


def _refused(store: Store, e: Expr) -> Node:
    return store.node(Operation.REFUSED, e, [], f"no rule evaluates {e}, whose ends are unusual")
