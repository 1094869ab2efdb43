"""Type check of formulas: every index has the size that its arrays have at that place."""

from collections.abc import Mapping

from sympy import Expr, Indexed, IndexedBase, Product, Sum, Symbol

from maxent.problems.claims.claim import Claim, Definition
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.constraints.stage_flow import StageFlow
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.spaces.motion import clock
from maxent.problems.spaces.space import Controlled, Simplex, Trajectories
from maxent.problems.statements import Statement

Shapes = Mapping[IndexedBase, tuple[Symbol, ...]]
_Sizes = dict[Symbol, Expr | None]
"""The sizes of the free indices found so far; None for a symbol that is not an index."""


def shapes_of(claim: Claim) -> Shapes:
    """The symbolic sizes of every array that the claim declares or defines."""
    shapes = {p.symbol: p.shape for p in claim.given if isinstance(p.symbol, IndexedBase)}
    spaces = {motion.space for statement in claim.statements for motion in statement.motions}
    shapes |= {space.variable: (space.size,) for space in spaces if isinstance(space, Simplex)}
    for definition in claim.definitions:
        shapes |= _defined(definition, shapes)
    if claim.problem is None:
        return shapes
    space = claim.problem.space
    sizes = space.sizes
    shapes |= {space.variable: tuple(sizes[index] for index in space.indices)}
    if not isinstance(space, Controlled):
        return shapes
    choice = tuple(sizes[index] for index in space.choice)
    shapes |= dict.fromkeys((space.policy, space.action_value), choice)
    if isinstance(space, Trajectories):
        return shapes | {space.value: choice[:-1]}
    flows = (c for c in claim.problem.constraints if isinstance(c, BellmanFlow | StageFlow))
    return shapes | {flow.multiplier: choice[:-1] for flow in flows}


def moments_of(statement: Statement) -> frozenset[Symbol]:
    """The symbols of time, or of the number of steps, in the statement, which are not indices."""
    return frozenset(map(clock, statement.motions))


def _defined(definition: Definition, shapes: Shapes) -> Shapes:
    """The sizes of a defined array, from the arrays that its expression is made of."""
    sizes: _Sizes = {}
    _check(definition.expression, shapes, {}, sizes)
    name = definition.name
    if not isinstance(name, Indexed) or not all(index in sizes for index in name.indices):
        return {}
    return {name.base: tuple(size for index in name.indices if (size := sizes[index]) is not None)}


def well_typed(expression: Expr, shapes: Shapes, moments: frozenset[Symbol] = frozenset()) -> bool:
    """Whether every index, bound or free, has one size, and no size and no symbol of time is an index."""
    return _check(expression, shapes, {}, dict.fromkeys(moments))


def _check(expression: Expr, shapes: Shapes, bound: Mapping[Symbol, Expr], free: _Sizes) -> bool:
    if isinstance(expression, Sum | Product | Maximum | Minimum):
        inner = {**bound, **{index: high for index, _, high in expression.limits}}
        return _check(expression.function, shapes, inner, free)
    if isinstance(expression, Indexed) and expression.base in shapes:
        sizes = {size for shape in shapes.values() for size in shape}
        for index, size in zip(expression.indices, shapes[expression.base], strict=True):
            if isinstance(index, Indexed) and index.base in shapes:
                return False  # the entries of a declared array are not indices
            if index in sizes or (
                isinstance(index, Symbol) and bound.get(index, free.setdefault(index, size)) != size
            ):
                return False
        return True
    return all(_check(argument, shapes, bound, free) for argument in expression.args)
