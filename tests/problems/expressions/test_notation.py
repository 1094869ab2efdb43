"""Helpers that entries write their formulas with."""

from sympy import Dummy, IndexedBase, Lambda, Symbol, expand, log

from maxent.problems.expressions.notation import A, S, bregman_divergence, i, j, n, total

x, y = Symbol("x", positive=True), Symbol("y", positive=True)
r = IndexedBase("r")
u = Dummy("u", positive=True)


def test_a_total_runs_over_all_outcomes_from_one() -> None:
    assert total(r[i], i).limits == ((i, 1, n),)
    assert total(r[i], i).subs(n, 3).doit() == r[1] + r[2] + r[3]


def test_a_total_may_run_over_something_else() -> None:
    assert total(r[j], j, A).limits == ((j, 1, A),)


def test_sizes_are_positive_integers_and_never_numbers() -> None:
    assert all(size.is_Symbol and size.is_integer and size.is_positive for size in (n, S, A))


def test_the_divergence_of_a_square_is_the_squared_distance() -> None:
    assert expand(bregman_divergence(Lambda(u, u**2), x, y) - (x - y) ** 2) == 0


def test_the_divergence_of_negative_entropy_is_the_generalised_relative_entropy() -> None:
    divergence = bregman_divergence(Lambda(u, u * log(u)), x, y)
    assert expand(divergence - (x * log(x) - x * log(y) - x + y)) == 0


def test_the_divergence_of_minus_the_logarithm_is_not_symmetric() -> None:
    divergence = bregman_divergence(Lambda(u, -log(u)), x, y)
    assert expand(divergence - (x / y - log(x) + log(y) - 1)) == 0
