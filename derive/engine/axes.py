"""Rewrite flat outcome numbers as index tuples."""

from sympy import Expr, Indexed, Sum, Symbol

from maxent.problems.spaces.space import Vector


def along_axes(expression: Expr, space: Vector) -> Expr:
    """The expression with outcome numbers replaced by index tuples, and sums over outcomes by sums over axes.

    Outcomes are numbered row by row, so the value is the same.  A space without axes changes nothing.
    """
    if not space.axes:
        return expression
    return _along(expression, space, {space.index: tuple(index for index, _ in space.axes)})


def _along(expression: Expr, space: Vector, tuples: dict[Symbol, tuple[Symbol, ...]]) -> Expr:
    if isinstance(expression, Indexed):
        (*others,) = expression.indices
        return expression.base[tuples[others[0]]] if len(others) == 1 and others[0] in tuples else expression
    if isinstance(expression, Sum):
        limits, inner = [], dict(tuples)
        for index, low, high in expression.limits:
            if high != space.size:
                limits.append((index, low, high))
                continue
            own = tuple(Symbol(f"{axis}_{index}", integer=True) for axis, _ in space.axes)
            inner[index] = own
            limits += [(one, 1, size) for one, (_, size) in zip(own, space.axes, strict=True)]
        return Sum(_along(expression.function, space, inner), *limits)
    if not expression.args:
        return expression
    return expression.func(*(_along(argument, space, tuples) for argument in expression.args))
