"""Extrema over an index stay unevaluated and know how to print themselves."""

import pytest
from sympy import IndexedBase, Symbol, latex

from maxent.problems.expressions.extremum import Maximum, Minimum, maximum, minimum
from maxent.problems.expressions.notation import A, a, i, j, n, s

r = IndexedBase("r", real=True)
Q = IndexedBase("Q", real=True)


@pytest.mark.parametrize(
    ("extremum", "kind"), [(maximum(r[j], j, n), Maximum), (minimum(r[j], j, n), Minimum)]
)
def test_it_runs_from_one_to_its_size(extremum: Maximum | Minimum, kind: type) -> None:
    assert isinstance(extremum, kind)
    assert extremum.function == r[j]
    assert extremum.limits == ((j, 1, n),)


def test_its_index_is_bound_and_others_are_free() -> None:
    best = maximum(Q[s, a], a, A)
    assert a not in best.free_symbols
    assert {s, A} <= best.free_symbols


def test_it_prints_as_max_and_min() -> None:
    assert latex(maximum(r[j], j, n)) == r"\max_{j} {r}_{j}"
    assert latex(minimum(r[j], j, n)) == r"\min_{j} {r}_{j}"


def test_an_extremum_of_reals_is_real_and_of_anything_else_is_not_known_to_be() -> None:
    assert maximum(r[j], j, n).is_real
    assert maximum(IndexedBase("z")[j], j, n).is_real is None


def test_a_free_symbol_can_be_replaced_and_the_bound_index_cannot() -> None:
    shift = Symbol("c", real=True)
    assert maximum(r[j] + shift, j, n).subs(shift, 0) == maximum(r[j], j, n)
    assert maximum(r[j], j, n).subs(j, i) == maximum(r[j], j, n)


def test_the_largest_and_the_smallest_are_different() -> None:
    assert maximum(r[j], j, n) != minimum(r[j], j, n)
