"""A user's own numbers: exact where they are valid, one sentence where they are not."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from random import Random

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st
from sympy import Function, IndexedBase, Lambda, Rational, Symbol, exp, log

from maxent.problems import Instance, InvalidInstanceError, instance_of
from maxent.problems.expressions.notation import A, S, n
from maxent.problems.parameters.instance import draw
from maxent.problems.parameters.parameter import (
    Domain,
    Parameter,
    bounded_function,
    confining_potential,
    convex_function,
    convex_potential,
    count,
    discount,
    distribution,
    entropy_level,
    horizon,
    indicator,
    inverse_temperature,
    moment,
    positive,
    positive_definite,
    probability,
    real,
    sample_size,
    temperature,
    trial_law,
)
from maxent.problems.parameters.profile import Profile

r, ref, c, w, Q, P, law = (IndexedBase(name) for name in ("r", "ref", "c", "w", "Q", "P", "law"))
U, T, beta, p, gamma, h, x, K, q, N = map(Symbol, ("U", "T", "beta", "p", "gamma", "h", "x", "K", "q", "N"))
F, G, H = IndexedBase("F"), Symbol("G"), Symbol("H")
m, u = Symbol("m", integer=True, positive=True), Symbol("u")

VOCABULARY: tuple[Parameter, ...] = (
    real(r, n), real(x), positive(w, n), distribution(ref, n), indicator(c, n), moment(U, r, n),
    entropy_level(h, n), temperature(T), inverse_temperature(beta), probability(p), discount(gamma),
    count(N), real(Q, S, A), distribution(P, S, A, S), convex_function(Function("psi")),
    trial_law(law, m, q, K), confining_potential(Function("V")), bounded_function(Function("b")),
    convex_potential(Function("phi")), positive_definite(F, n), sample_size(G), horizon(H, S, A),
)  # fmt: skip
QUICK = settings(derandomize=True, max_examples=40, deadline=None)
PROFILES = st.sampled_from([each for each in Profile if each is not Profile.SINGLE])
SIZES = st.fixed_dictionaries({"n": st.integers(2, 6), "S": st.integers(1, 3), "A": st.integers(1, 3)})


@st.composite
def valid(rule: st.DrawFn) -> Instance:
    rng = Random(rule(st.integers(0, 10**6)))  # noqa: S311 - no secrets
    return draw(VOCABULARY, rule(PROFILES), rule(SIZES), rng, 0)


def written(value: object, as_number: Callable[[Fraction], object]) -> object:
    if isinstance(value, tuple):
        return [written(part, as_number) for part in value]
    return as_number(value) if isinstance(value, Fraction) else value


def said(given: tuple[Parameter, ...], values: dict[str, object], name: str) -> str:
    """The refusal: one line that names the parameter."""
    with pytest.raises(InvalidInstanceError) as caught:
        instance_of(given, values)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert name in sentence
    return sentence


def test_the_vocabulary_is_whole() -> None:
    assert {parameter.domain for parameter in VOCABULARY} == set(Domain)


@QUICK
@drawn(valid(), st.sampled_from([Fraction, str, Rational]))
def test_every_instance_comes_back_exactly_as_it_was_written(
    drawn_one: Instance, as_number: Callable[[Fraction], object]
) -> None:
    values = {name: written(value, as_number) for name, value in drawn_one.values.items()}
    found = instance_of(VOCABULARY, values)
    assert found.values == drawn_one.values
    assert found.sizes == drawn_one.sizes


@QUICK
@drawn(valid())
def test_floats_are_exact_but_probabilities_are_made_to_sum_to_one(drawn_one: Instance) -> None:
    independent = tuple(p for p in VOCABULARY if not p.of and p.domain is not Domain.ENTROPY_LEVEL)
    values = {p.name: written(drawn_one.values[p.name], float) for p in independent}
    arrays = {name: np.array(v) if isinstance(v, list) else v for name, v in values.items()}
    found = instance_of(independent, arrays).values
    assert found["r"] == tuple(map(Fraction, values["r"]))
    assert found["T"] == Fraction(values["T"])
    assert sum(found["ref"]) == 1
    assert all(sum(row) == 1 for rows in found["P"] for row in rows)
    assert np.allclose(np.array(found["ref"], dtype=float), values["ref"], rtol=1e-12, atol=0)


@pytest.mark.parametrize("masses", [[0.1] * 10, np.full(3, 1 / 3), [0.1, 0.2, Fraction(7, 10)]])
def test_rounding_is_no_mistake(masses: object) -> None:
    assert sum(instance_of((distribution(ref, n),), {"ref": masses}).values["ref"]) == 1


def test_a_law_of_trials_is_computed() -> None:
    found = instance_of((trial_law(law, m, q, K),), {"q": "1/4", "K": 2.0})
    assert found.sizes == {"m": 4}
    assert found.values["law"] == (Fraction(1, 16), Fraction(3, 16), Fraction(3, 16), Fraction(9, 16))


def test_a_kernel_that_is_declared_nonnegative_may_have_zeros() -> None:
    kernel = IndexedBase("P", nonnegative=True)
    assert instance_of((distribution(kernel, S, S),), {"P": np.eye(2)}).values["P"] == ((1, 0), (0, 1))


NOT_NUMBERS = (math.nan, math.inf, -math.inf, "nan", "1/0", "one", "1e99999999", True, None, 1j, "")
WRONG_SIGN = (0, -1, -1e-300)
OUTSIDE: dict[str, tuple[object, ...]] = {
    "T": WRONG_SIGN, "beta": WRONG_SIGN, "p": (0, 1, -0.5, 1.5), "gamma": (1, -0.1, 2),
    "N": (0, -3, 2.5), "q": (0, 1), "K": (0, 1.5, 60), "U": (10**6, -(10**6)), "h": (0, -1, 50), "x": (),
}  # fmt: skip
ENTRIES: dict[str, tuple[object, ...]] = {
    "r": (), "Q": (), "w": WRONG_SIGN, "ref": (0, -1, 0.99), "c": (2, 0.5, -1), "P": (0, -1, 7, 0.99),
}  # fmt: skip


@QUICK
@drawn(
    valid(), st.sampled_from([(name, bad) for name, bads in OUTSIDE.items() for bad in (*NOT_NUMBERS, *bads)])
)
def test_a_bad_number_is_refused_by_name(drawn_one: Instance, corruption: tuple[str, object]) -> None:
    name, bad = corruption
    said(VOCABULARY, {**drawn_one.values, name: bad}, name)


@QUICK
@drawn(
    valid(), st.sampled_from([(name, bad) for name, bads in ENTRIES.items() for bad in (*NOT_NUMBERS, *bads)])
)
def test_a_bad_entry_is_refused_with_its_place(drawn_one: Instance, corruption: tuple[str, object]) -> None:
    name, bad = corruption
    rows = written(drawn_one.values[name], Fraction)
    row = rows
    while isinstance(row[-1], list):
        row = row[-1]
    if len(row) == 1 and bad in (1, True):
        return
    row[-1] = bad
    sentence = said(VOCABULARY, {**drawn_one.values, name: rows}, name)
    assert "entry" in sentence or "row" in sentence or "sums to" in sentence


@QUICK
@drawn(valid(), st.sampled_from(sorted(ENTRIES)))
def test_a_wrong_shape_is_refused(drawn_one: Instance, name: str) -> None:
    rows = written(drawn_one.values[name], Fraction)
    for bad in ([], np.zeros(0), 1, "12", {1: 2}, {1, 2}, [rows], [*rows, []], [*rows, rows], rows[:-1]):
        said(VOCABULARY, {**drawn_one.values, name: bad}, "")


@pytest.mark.parametrize(
    ("given", "values", "sentence"),
    [
        ((temperature(T),), {"T": -1}, "T is -1, but a temperature is positive; "),
        ((distribution(P, S, S),), {"P": [[1, 0], [0.5, 0.5]]}, "entry (1, 2) of P is 0, but P has full"),
        ((distribution(P, S, S),), {"P": [[0.5, 0.5], [0.5, 0.25]]}, "row 2 of P sums to 3/4, not to 1"),
        ((distribution(ref, n),), {"ref": ["1/3", "0.666"]}, "ref sums to 1499/1500, not to 1"),
        ((real(r, n), moment(U, r, n)), {"r": [1, 2], "U": 3}, "U is 3, which no distribution has as its"),
        ((real(r, n), entropy_level(h, n)), {"r": [1, 2], "h": 1}, "h is 1; give an entropy strictly"),
        ((real(r, n), entropy_level(h, n)), {"r": [1], "h": 1}, "h has no value over one outcome"),
        ((indicator(c, n),), {"c": [1, 1]}, "c is 1 everywhere; make it 0 for some outcome"),
        ((real(Q, S, A),), {"Q": [[1, 2], [3]]}, "Q is ragged: row 2 of Q has 1 entry and row 1 of Q has 2"),
        ((real(r, n), positive(w, n)), {"r": [1, 2], "w": [1]}, "w has 1 entries over n, which is 2 in r"),
        ((temperature(T),), {}, "T is missing; give a value (positive, a temperature)"),
        ((real(r, n), temperature(T)), {"r": [1], "t": 1}, "there is no parameter 't'; did you mean T?"),
        ((real(r, n),), {"r": [1], "n": 1}, "n is a size, which is read off the arrays; leave it out"),
        ((trial_law(law, m, q, K),), {"q": 0.5, "K": 1, "law": [1, 0]}, "law is not the law of 1 trials"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_and_what_to_do(
    given: tuple[Parameter, ...], values: dict[str, object], sentence: str
) -> None:
    assert said(given, values, "").startswith(sentence)


@pytest.mark.parametrize("function", ["u**2", abs, Lambda(u, 3 * u), Lambda(u, -exp(u)), Lambda(u, log(-u))])
def test_a_function_that_is_not_strictly_convex_is_refused(function: object) -> None:
    said((convex_function(Function("psi")),), {"psi": function}, "psi")


@pytest.mark.parametrize("function", ["u**2", abs, Lambda(u, u**3), Lambda(u, -(u**2)), Lambda(u, log(u))])
def test_a_function_that_does_not_confine_is_refused(function: object) -> None:
    said((confining_potential(Function("V", real=True)),), {"V": function}, "V")


@pytest.mark.parametrize("function", [Lambda(u, u**2), Lambda(u, 1 / u), 3])
def test_a_function_that_is_not_bounded_is_refused(function: object) -> None:
    said((bounded_function(Function("b", real=True)),), {"b": function}, "b")


def test_a_potential_and_a_bounded_function_are_taken_as_they_are() -> None:
    given = confining_potential(Function("V", real=True)), bounded_function(Function("b", real=True))
    found = instance_of(given, {"V": Lambda(u, 0.5 * u**2 - u), "b": Lambda(u, exp(-(u**2)))})
    assert found.values == {"V": Lambda(u, u**2 / 2 - u), "b": Lambda(u, exp(-(u**2)))}


def test_the_floats_of_a_function_are_exact() -> None:
    found = instance_of((convex_function(Function("psi")),), {"psi": Lambda(u, 0.5 * u**2)})
    assert found.values["psi"] == Lambda(u, u**2 / 2)
