"""Sums over the same outcomes, their summands written in the same indices."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

from sympy import Dummy, Expr, Integer, Sum

from maxent.derive.algebra.calculus import with_fresh_indices
from maxent.derive.inequalities.setting import Limit

_INDICES = tuple(Dummy(f"i{position}", integer=True) for position in range(4))
"""The same dummies for all outcomes, because canonical forms are remembered by expression."""


@dataclass(frozen=True)
class Outcomes:
    """A set of outcomes, each a tuple of ``indices`` that run from 1 to ``sizes``."""

    sizes: tuple[Expr, ...]

    @property
    def indices(self) -> tuple[Dummy, ...]:
        """An index for each size, which no formula binds."""
        return _INDICES[: len(self.sizes)]

    @property
    def limits(self) -> tuple[Limit, ...]:
        """The limits of a sum over all outcomes."""
        return tuple((index, Integer(1), size) for index, size in zip(self.indices, self.sizes, strict=True))

    def summands(self, total: Sum) -> Iterator[Expr]:
        """The summand of a sum over these outcomes in these indices, in every order that fits the sizes."""
        if len(total.limits) != len(self.sizes) or any(low != 1 for _, low, _ in total.limits):
            return
        free = with_fresh_indices(total)
        for order in permutations(free.limits):
            if tuple(limit[2] for limit in order) == self.sizes:
                named = {limit[0]: index for limit, index in zip(order, self.indices, strict=True)}
                yield free.function.xreplace(named)

    def total(self, summand: Expr) -> Sum:
        """The sum over all outcomes."""
        return Sum(summand, *self.limits)


def outer_sums(expression: Expr) -> Iterator[Sum]:
    """The sums of the expression that are not inside other sums."""
    if isinstance(expression, Sum):
        yield expression
        return
    for argument in expression.args:
        yield from outer_sums(argument)


def outcome_sets(expression: Expr) -> list[Outcomes]:
    """The sets of outcomes that the expression sums over, those of more indices first."""
    found = {
        tuple(sorted((limit[2] for limit in total.limits), key=str))
        for total in outer_sums(expression)
        if len(total.limits) <= len(_INDICES)
        and not any(limit[2].has(*(index for index, _, _ in total.limits)) for limit in total.limits)
    }
    return [Outcomes(sizes) for sizes in sorted(found, key=lambda sizes: (-len(sizes), str(sizes)))]
