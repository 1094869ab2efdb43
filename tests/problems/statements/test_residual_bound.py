"""Bounds by a residual as data."""

from sympy import IndexedBase, Symbol

from maxent.problems import ResidualBound
from maxent.problems.expressions.notation import i

x, star, g = IndexedBase("x", real=True), IndexedBase("x_star", real=True), Symbol("g", positive=True)


def test_the_fixed_point_is_written_at_the_indices_of_the_array() -> None:
    written = ResidualBound(g * x[i], x[i], star, 1 / (1 - g)).written()
    assert star[i] in written
    assert written.index(1 / (1 - g)) < written.index(g * x[i])
