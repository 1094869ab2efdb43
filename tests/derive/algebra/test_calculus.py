"""Differentiation under symbolic sums, for arbitrary n, S and A."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sympy import Expr, IndexedBase, KroneckerDelta, Sum, Symbol, expand, log

from maxent.derive.algebra.calculus import bound, collapse_deltas, components, derivative, renamed, substitute
from maxent.problems.expressions.notation import A, S, a, b, i, j, k, n, s, t, total

p = IndexedBase("p", positive=True)
c = IndexedBase("c", real=True)
M = IndexedBase("M", real=True)
mu = IndexedBase("mu", positive=True)
P = IndexedBase("P", nonnegative=True)
V = IndexedBase("V", real=True)
T = Symbol("T", positive=True)


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (total(c[i] * p[i], i), c[k]),
        (total(p[i], i) - 1, 1),
        (-T * total(p[i] * log(p[i]), i), -T * log(p[k]) - T),
        (total(p[i] * log(p[i] / c[i]), i), log(p[k] / c[k]) + 1),
        (total(c[i] * log(c[i] / p[i]), i), -c[k] / p[k]),
        (total((p[i] - c[i]) ** 2, i), 2 * p[k] - 2 * c[k]),
        (total(c[i], i), 0),
        (log(total(p[i], i)), 1 / total(p[i], i)),
    ],
    ids=["reward", "mass", "entropy", "relative", "reverse", "distance", "constant", "log of a sum"],
)
def test_the_derivative_of_a_sum_over_n_outcomes(function: Expr, expected: Expr) -> None:
    assert expand(derivative(function, p[k]) - expected) == 0


def test_no_sum_over_the_coefficients_is_left() -> None:
    assert not derivative(total(c[i] * p[i], i), p[k]).has(Sum)


def test_a_quadratic_form_is_differentiated_in_both_places() -> None:
    form = Sum(M[i, j] * p[i] * p[j], (i, 1, n), (j, 1, n))
    found = derivative(form, p[k]).subs(n, 3).doit().subs(k, 2)
    expected = sum((M[2, index] + M[index, 2]) * p[index] for index in (1, 2, 3))
    assert expand(found - expected) == 0


def test_a_sum_over_states_and_actions_collapses_in_both_indices() -> None:
    reward = Sum(c[t, b] * mu[t, b], (b, 1, A), (t, 1, S))
    assert derivative(reward, mu[s, a]) == c[s, a]


def test_the_bellman_flow_collapses_to_the_next_states_value() -> None:
    u = Symbol("u", integer=True)
    inflow = Sum(V[u] * Sum(P[t, b, u] * mu[t, b], (b, 1, A), (t, 1, S)), (u, 1, S))
    expected = Sum(P[s, a, u] * V[u], (u, 1, S))
    assert derivative(inflow, mu[s, a]) == expected


def test_the_outflow_collapses_to_the_states_own_value() -> None:
    outflow = Sum(V[t] * Sum(mu[t, b], (b, 1, A)), (t, 1, S))
    assert derivative(outflow, mu[s, a]) == V[s]


@settings(derandomize=True, max_examples=15, deadline=None)
@given(
    powers=st.tuples(st.integers(0, 3), st.integers(0, 2)),
    size=st.integers(1, 4),
    component=st.integers(1, 4),
)
def test_it_agrees_with_differentiating_the_written_out_sum(
    powers: tuple[int, int], size: int, component: int
) -> None:
    function = total(c[i] * p[i] ** powers[0] * log(p[i]) ** powers[1], i)
    written_out = function.subs(n, size).doit()
    at = min(component, size)
    found = derivative(function, p[k]).subs(n, size).subs(k, at).doit()
    assert expand(found - written_out.diff(p[at])) == 0


def test_a_delta_without_a_sum_over_its_index_stays() -> None:
    assert collapse_deltas(c[i] * KroneckerDelta(i, k)) == c[i] * KroneckerDelta(i, k)


def test_a_delta_between_indices_of_an_outer_sum_stays_inside_an_inner_one() -> None:
    kept = Sum(c[j] * KroneckerDelta(i, k), (j, 1, n))
    assert collapse_deltas(kept) == kept


def test_only_the_terms_with_a_delta_collapse() -> None:
    assert expand(collapse_deltas(total(c[i] * KroneckerDelta(i, k) + p[i], i)) - c[k] - total(p[i], i)) == 0


def test_components_are_those_of_one_base() -> None:
    assert components(p[i] * c[i] + p[k], p) == {p[i], p[k]}


def test_substituting_replaces_a_component_at_every_index() -> None:
    expression = p[k] * total(p[j] * c[j], j)
    assert substitute(expression, p, (i,), c[i] ** 2) == c[k] ** 2 * total(c[j] ** 3, j)


def test_substituting_two_indices_keeps_their_order() -> None:
    assert substitute(mu[t, b], mu, (s, a), c[s, a]) == c[t, b]
    assert substitute(mu[a, s], mu, (s, a), c[s, a]) == c[a, s]


def test_a_bound_index_is_another_symbol() -> None:
    assert bound(i).name == "i'"
    assert bound(i) not in {i, bound(bound(i))}


def test_renaming_frees_a_bound_index_for_another_use() -> None:
    share = c[i] / Sum(c[bound(i)], (bound(i), 1, n))
    apart = renamed(share, i).subs(i, bound(i))
    assert apart.subs(n, 2).doit() == c[bound(i)] / (c[1] + c[2])
