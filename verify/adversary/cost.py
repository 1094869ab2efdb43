"""What an evaluation costs, counted and not timed, so that the same seed and budget try the same points."""

from collections.abc import Mapping
from dataclasses import dataclass

from sympy import Basic, Expr, Indexed, Product, Sum, Symbol

from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.verify.adversary.point import Point
from maxent.verify.arithmetic.functions import FUNCTIONS

_BASE = 4e-4
_OPERATION = 1.5e-6
_ENTRY = 3e-5
"""Seconds for a point, for an operation in balls, and for an entry of an array, on a machine of 2020."""
_LOOPS = (Sum, Product, Maximum, Minimum)


@dataclass(frozen=True)
class Cost:
    """Estimates seconds for a point: operations by the depth of the loops that they stand in."""

    by_depth: Mapping[int, int]
    arrays: int
    counts: tuple[str, ...]

    def of(self, point: Point) -> float:
        """Nominal seconds to evaluate the statement at the point."""
        counts = (int(point.coordinates[name][0]) for name in self.counts)
        return self.at(point.sizes, *counts)

    def at(self, sizes: Mapping[str, int], *counts: int) -> float:
        """Nominal seconds for arrays of these sizes, and loops that run up to these counts."""
        size = max((*sizes.values(), *counts), default=1)
        operations = sum(number * size**depth for depth, number in self.by_depth.items())
        return _BASE + _OPERATION * operations + _ENTRY * size * self.arrays


def cost_of(formulas: tuple[Basic, ...], parameters: tuple[Parameter, ...]) -> Cost:
    """The cost of these formulas; free indices count as loops."""
    found: dict[int, int] = {}
    sizes = {symbol for parameter in parameters for symbol in parameter.shape}
    for formula in formulas:
        indices = {
            index
            for component in formula.atoms(Indexed)
            for index in component.indices
            if isinstance(index, Symbol) and index in formula.free_symbols and index not in sizes
        }
        _count(formula, len(indices), found)
    ends = {
        end
        for formula in formulas
        for loop in formula.atoms(*_LOOPS)
        for _, *limits in loop.limits
        for end in limits
    }
    bounding = {symbol for end in ends for symbol in end.free_symbols}
    counts = tuple(p.name for p in parameters if p.domain is Domain.COUNT and p.symbol in bounding)
    return Cost(found, sum(bool(parameter.shape) for parameter in parameters), counts)


def _count(e: Basic, depth: int, found: dict[int, int]) -> None:
    if isinstance(e, _LOOPS):
        _count(e.function, depth + len(e.limits), found)
        return
    if isinstance(e, Expr):
        # A function costs about ten times as much as a product.
        found[depth] = found.get(depth, 0) + (10 if type(e) in FUNCTIONS else 1)
    for part in e.args:
        _count(part, depth, found)
