"""Terms in CVXPY, against their definitions in NumPy."""

from __future__ import annotations

from collections.abc import Callable

import cvxpy as cp
import numpy as np
import pytest
from sympy import Dummy, IndexedBase, Lambda, Symbol, cos, exp, log

from maxent.problems import (
    Bregman,
    CausalEntropy,
    Entropy,
    Linear,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import UnevaluableError, UnloweredError
from maxent.verify.programs.terms import lower_term

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
c, q = IndexedBase("c", real=True), IndexedBase("q", positive=True)
tau, u = Symbol("tau", positive=True), Dummy("u", positive=True)
C, Q, POINT = np.array([0.5, -2, 3]), np.array([0.25, 0.5, 0.25]), np.array([0.6, 1.3, 0.4])


def lowered(term: Term, bind: Bind) -> float:
    at = bind({"n": 3}, c=("1/2", -2, 3), q=("1/4", "1/2", "1/4"), tau="3/4")
    return float(lower_term(term, cp.Constant(POINT), Numbers(at)).value)


def tangent(value: float, at_reference: float, slopes: np.ndarray) -> float:
    return value - at_reference - float(slopes @ (POINT - Q))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (Linear(c, weight=tau), 0.75 * C @ POINT),
        (Entropy(tau), -0.75 * (POINT * np.log(POINT)).sum()),
        (RelativeEntropy(q, tau), 0.75 * (POINT * np.log(POINT / Q)).sum()),
        (ReverseRelativeEntropy(q, tau), 0.75 * (Q * np.log(Q / POINT)).sum()),
        (SquaredDistance(c, tau), 0.75 * ((POINT - C) ** 2).sum()),
        (Bregman(Lambda(u, u**2 / 2), c, 1 / tau), ((POINT - C) ** 2).sum() / 1.5),
        (
            Bregman(Lambda(u, u * log(u)), q),
            tangent((POINT * np.log(POINT)).sum(), (Q * np.log(Q)).sum(), np.log(Q) + 1),
        ),
        (Bregman(Lambda(u, -log(u)), q), tangent(-np.log(POINT).sum(), -np.log(Q).sum(), -1 / Q)),
        (Bregman(Lambda(u, exp(u)), q), tangent(np.exp(POINT).sum(), np.exp(Q).sum(), np.exp(Q))),
        (
            Bregman(Lambda(u, u**4 + 3 * u), q),
            tangent((POINT**4 + 3 * POINT).sum(), (Q**4 + 3 * Q).sum(), 4 * Q**3 + 3),
        ),
    ],
)
def test_a_term_has_the_value_of_its_definition_at_a_point_of_any_mass(
    bind: Bind, term: Term, expected: float
) -> None:
    """At mass 2.3, x log(x/y) and x log(x/y) - x + y differ, and so do the two directions."""
    assert lowered(term, bind) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (CausalEntropy(tau), "CausalEntropy has no CVXPY form"),
        (Bregman(Lambda(u, cos(u)), q), "no CVXPY atom is known"),
    ],
)
def test_a_term_without_a_form_is_refused_by_name(bind: Bind, term: Term, words: str) -> None:
    with pytest.raises(UnloweredError, match=words):
        lowered(term, bind)


def test_a_weight_that_is_not_finite_is_refused(bind: Bind) -> None:
    with pytest.raises(UnevaluableError, match="not finite"):
        lower_term(Entropy(log(tau)), cp.Constant(POINT), Numbers(bind({"n": 3}, tau=0)))
