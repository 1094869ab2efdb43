"""Differentiation under symbolic sums.

SymPy differentiates ``Sum(c[i]*p[i], (i, 1, n))`` by ``p[k]`` into a sum over KroneckerDelta(i, k);
the deltas are collapsed here, for arbitrary n.  Derivatives are always taken by an index that no
sum binds.
"""

from sympy import (
    Add,
    Derivative,
    Dummy,
    Expr,
    Function,
    Indexed,
    IndexedBase,
    KroneckerDelta,
    Mul,
    Product,
    Subs,
    Sum,
    Symbol,
    expand_mul,
)
from sympy.core.function import AppliedUndef

from maxent.problems.expressions.extremum import Maximum, Minimum


def bound(index: Symbol) -> Symbol:
    """The summation index i' for an index i, so that i itself stays free."""
    return Symbol(f"{index.name}'", integer=True)


def derivative(expression: Expr, component: Indexed) -> Expr:
    """d(expression)/d(component), Kronecker deltas collapsed."""
    return collapse_deltas(expression.diff(component))


def collapse_deltas(expression: Expr) -> Expr:
    """Carry out every sum over a Kronecker delta whose other index lies in the summation range."""
    if not expression.args or not expression.has(KroneckerDelta):
        return expression
    if isinstance(expression, Sum):
        body, remaining = collapse_deltas(expression.function), list(expression.limits)
        return _collapse_sum(body, remaining)
    return expression.func(*(collapse_deltas(argument) for argument in expression.args))


def _collapse_sum(body: Expr, limits: list[tuple[Symbol, Expr, Expr]]) -> Expr:
    total: Expr = Add()
    for term in Add.make_args(expand_mul(body)):
        kept, reduced = [], term
        for limit in limits:
            substituted = _select(reduced, limit[0]) if _is_whole(limit) else None
            if substituted is None:
                kept.append(limit)
            else:
                reduced = substituted
        total += Sum(reduced, *kept) if kept else reduced
    return total


def _is_whole(limit: tuple[Symbol, Expr, Expr]) -> bool:
    """Whether the range is 1..size, and not one that ends at another index."""
    return bool(limit[1] == 1) and all(symbol.is_positive for symbol in limit[2].free_symbols)


def _select(term: Expr, index: Symbol) -> Expr | None:
    """``term`` without one of its deltas, at the ``index`` that this selects; None without such a delta."""
    for factor in Mul.make_args(term):
        if isinstance(factor, KroneckerDelta) and index in factor.args:
            other = factor.args[0] if factor.args[1] == index else factor.args[1]
            if not other.has(index):
                return (term / factor).subs(index, other)
    return None


def carried_out(expression: Expr) -> Expr:
    """The expression with derivatives of explicit functions evaluated; undefined functions keep theirs."""
    return expression.replace(
        lambda e: isinstance(e, Derivative | Subs) and not e.has(AppliedUndef), lambda e: e.doit()
    )


def formal_slopes(expression: Expr) -> Expr:
    """Derivatives of undefined functions at a point as functions of it, since SymPy has two forms of them."""

    def is_slope(e: Expr) -> bool:
        if not (isinstance(e, Derivative) and isinstance(e.expr, AppliedUndef) and len(e.expr.args) == 1):
            return False
        return set(e.variables) == set(e.expr.args)

    named = expression.replace(
        is_slope, lambda e: Function(f"{e.expr.func}^({e.derivative_count})")(e.expr.args[0])
    )
    return named.replace(lambda e: isinstance(e, Subs), lambda e: e.doit())


def components(expression: Expr, base: IndexedBase) -> set[Indexed]:
    """The components of ``base`` that occur in the expression."""
    return {indexed for indexed in expression.atoms(Indexed) if indexed.base == base}


def substitute(expression: Expr, base: IndexedBase, indices: tuple[Symbol, ...], value: Expr) -> Expr:
    """Replace every component base[x, ...] by ``value`` with its ``indices`` set to x, ...

    ``value`` must bind none of the indices that occur in the expression.
    """
    replacements = {
        component: value.subs(dict(zip(indices, component.indices, strict=True)), simultaneous=True)
        for component in components(expression, base)
    }
    return expression.xreplace(replacements)


def renamed(expression: Expr, index: Symbol) -> Expr:
    """The expression with its sums over i'' instead of i', so that i' can be substituted for i."""
    once = bound(index)
    return expression.xreplace({once: bound(once)})


def with_fresh_indices(expression: Expr) -> Expr:
    """The expression with dummies for bound indices, so that substitution captures no index."""
    if not expression.args or isinstance(expression, Indexed):
        return expression
    inner = expression.func(*(with_fresh_indices(argument) for argument in expression.args))
    if not isinstance(inner, Sum | Product | Maximum | Minimum):
        return inner
    fresh = {index: Dummy(index.name, integer=True) for index, _, _ in inner.limits}
    limits = [(fresh[index], low.xreplace(fresh), high.xreplace(fresh)) for index, low, high in inner.limits]
    return inner.func(inner.function.xreplace(fresh), *limits)
