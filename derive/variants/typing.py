"""Whether every index in an expression runs over what its array is indexed by."""

from collections.abc import Mapping

from sympy import Expr, Indexed, IndexedBase, Product, Sum, Symbol

from problems.claim import Claim
from problems.constraint import BellmanFlow
from problems.extremum import Maximum, Minimum
from problems.space import Occupancy

Shapes = Mapping[IndexedBase, tuple[Symbol, ...]]


def shapes_of(claim: Claim) -> Shapes:
    """The sizes of the arrays whose shape the claim declares."""
    shapes = {p.symbol: p.shape for p in claim.given if isinstance(p.symbol, IndexedBase)}
    if claim.problem is None:
        return shapes
    space = claim.problem.space
    if not isinstance(space, Occupancy):
        return shapes | {space.variable: (space.size,)}
    pair = (space.states, space.actions)
    flows = {c.multiplier: (space.states,) for c in claim.problem.constraints if isinstance(c, BellmanFlow)}
    return shapes | flows | dict.fromkeys((space.variable, space.policy, space.action_value), pair)


def well_typed(expression: Expr, shapes: Shapes) -> bool:
    """Whether no index, bound or free, is used for two different sizes, and no size as an index."""
    return _check(expression, shapes, {}, {})


def _check(expression: Expr, shapes: Shapes, bound: Mapping[Symbol, Expr], free: dict[Symbol, Expr]) -> bool:
    if isinstance(expression, Sum | Product | Maximum | Minimum):
        inner = {**bound, **{index: high for index, _, high in expression.limits}}
        return _check(expression.function, shapes, inner, free)
    if isinstance(expression, Indexed) and expression.base in shapes:
        sizes = {size for shape in shapes.values() for size in shape}
        for index, size in zip(expression.indices, shapes[expression.base], strict=True):
            if index in sizes or (
                isinstance(index, Symbol) and bound.get(index, free.setdefault(index, size)) != size
            ):
                return False
        return True
    return all(_check(argument, shapes, bound, free) for argument in expression.args)
