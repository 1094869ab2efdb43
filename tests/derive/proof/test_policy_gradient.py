"""The slope of a discounted return in the policy, for arbitrary numbers of states and actions."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sympy import Expr

from maxent.derive.proof import ProofOutcome
from maxent.problems import CausalEntropy, PolicyGradient, Problem
from maxent.problems.catalogue.mirror_descent.policy_md_framing import CLAIM, RETURN, Q, V, d, gamma, pi
from maxent.problems.expressions.notation import A as ACTIONS
from maxent.problems.expressions.notation import a, b, s, total

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN


@pytest.mark.parametrize(
    "formula",
    [
        d[s] * Q[s, a],
        d[s] * (Q[s, a] - V[s]),
        d[s] * (Q[s, a] - total(pi[s, b] * Q[s, b], b, ACTIONS)),
    ],
)
def test_any_baseline_is_proved(attempt: Attempt, formula: Expr) -> None:
    assert attempt(PolicyGradient(RETURN, d, formula), CLAIM.given) is PROVED


@pytest.mark.parametrize(
    "formula", [Q[s, a], 2 * d[s] * Q[s, a], -d[s] * Q[s, a], d[s] * Q[s, a] * (1 - gamma), d[s] * pi[s, a]]
)
def test_another_slope_is_not(attempt: Attempt, formula: Expr) -> None:
    assert attempt(PolicyGradient(RETURN, d, formula), CLAIM.given) is OPEN


@pytest.mark.parametrize(
    "problem",
    [
        replace(RETURN, constraints=()),
        replace(RETURN, terms=(*RETURN.terms, CausalEntropy())),
    ],
)
def test_another_problem_is_not(attempt: Attempt, problem: Problem) -> None:
    assert attempt(PolicyGradient(problem, d, d[s] * Q[s, a]), CLAIM.given) is OPEN
