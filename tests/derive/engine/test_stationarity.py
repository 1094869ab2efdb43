"""The stationarity condition solved for a coordinate, where it contains only one of log p, p and 1/p."""

import pytest
from sympy import Expr, IndexedBase, Symbol, exp, expand, log, simplify

from maxent.derive.engine.stationarity import Form, solve_coordinate
from maxent.problems import Euclidean, Simplex
from maxent.problems.expressions.notation import i, n, total

p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r = IndexedBase("r", real=True)
T, L = Symbol("T", positive=True), Symbol("Lambda", positive=True)
m = Symbol("m", real=True)
SPACE = Simplex(p, i, n)


@pytest.mark.parametrize(
    ("gradient", "form", "point"),
    [
        (r[i] - T * log(p[i]) - T - m, Form.LOGARITHMIC, exp((r[i] - m) / T - 1)),
        (r[i] - T * log(p[i] / q[i]) - T - m, Form.LOGARITHMIC, q[i] * exp((r[i] - m) / T - 1)),
        (-T * log(p[i]) - L * log(p[i]) + r[i], Form.LOGARITHMIC, exp(r[i] / (T + L))),
        (r[i] + L * q[i] / p[i] - m, Form.RECIPROCAL, L * q[i] / (m - r[i])),
    ],
    ids=["entropy", "relative entropy", "two entropies", "reverse relative entropy"],
)
def test_a_condition_of_one_form_is_solved(gradient: Expr, form: Form, point: Expr) -> None:
    solution = solve_coordinate(gradient, SPACE)
    assert solution is not None
    assert solution.form is form
    assert simplify(solution.point / point) == 1


def test_the_logarithm_is_kept_where_the_condition_gives_it() -> None:
    solution = solve_coordinate(r[i] - T * log(p[i]) - m, SPACE)
    assert solution is not None
    assert expand(solution.logarithm - (r[i] - m) / T) == 0


@pytest.mark.parametrize(
    "gradient",
    [
        r[i] - m,
        r[i] - T * log(p[i]) + L * q[i] / p[i],
        r[i] - T * log(p[i]) - p[i],
        r[i] - p[i] ** 2,
        exp(p[i]) - r[i],
        log(p[i]) - total(p[Symbol("j", integer=True)], Symbol("j", integer=True)),
    ],
    ids=["absent", "log and 1/p", "log and p", "square", "exponential", "coupled"],
)
def test_any_other_condition_is_left_unsolved(gradient: Expr) -> None:
    assert solve_coordinate(gradient, SPACE) is None


def test_a_real_coordinate_may_come_out_negative() -> None:
    x = IndexedBase("x", real=True)
    solution = solve_coordinate(x[i] + r[i], Euclidean(x, i, n))
    assert solution is not None
    assert solution.point == -r[i]
