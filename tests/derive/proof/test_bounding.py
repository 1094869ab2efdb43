"""Lower bounds by one entry of a maximum: proved where true, left open where false."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import Definition, Inequality
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, real, temperature

Attempt = Callable[..., ProofOutcome]
x, q, mean = (IndexedBase(name, real=True) for name in ("x", "q", "mean"))
w = IndexedBase("w", positive=True)
alpha, m = Symbol("alpha", positive=True), Symbol("m", integer=True, positive=True)
GIVEN = (real(x, n), real(q, m, n), distribution(w, m), temperature(alpha))
MEAN = Definition(mean[i], total(w[j] * q[j, i], j, m))


def soft(values: Expr, index: Symbol = i) -> Expr:
    return alpha * log(total(exp(values / alpha), index, n))


BEST = maximum(x[i], i, n)
EACH = total(w[k] * maximum(q[k, i], i, n), k, m)

TRUE = {
    "soft above hard": (soft(x[i]), BEST),
    "another index": (soft(x[j], j), BEST),
    "with room to spare": (soft(x[i]) + 1, BEST),
    "negated": (-BEST, -soft(x[i])),
    "sum of exponentials": (alpha * total(exp(x[i] / alpha), i, n), BEST),
    "soft above hard on average": (total(w[k] * soft(q[k, i]), k, m), EACH),
    "mean of maxima above maximum of means": (EACH, maximum(mean[i], i, n)),
}
FALSE = {
    "hard above soft": (BEST, soft(x[i])),
    "soft minus something": (soft(x[i]) - alpha / 2, BEST),
    "mean exponential": (soft(x[i]) - alpha * log(n), BEST),
    "maximum of means above mean of maxima": (maximum(mean[i], i, n), EACH),
    "minimum": (minimum(x[i], i, n), BEST),
    "another vector": (soft(x[i]), maximum(mean[i], i, n)),
    "a sum that is not of positives": (log(total(x[i], i, n)), log(BEST)),
    "one outcome for all": (EACH, total(w[k] * maximum(q[1, i], i, n), k, m)),
}


@pytest.mark.parametrize(("left", "right"), TRUE.values(), ids=TRUE)
def test_one_entry_bounds_the_difference(attempt: Attempt, left: Expr, right: Expr) -> None:
    assert attempt(Inequality(left, right), GIVEN, definitions=(MEAN,)) is ProofOutcome.PROVED


@pytest.mark.parametrize(("left", "right"), FALSE.values(), ids=FALSE)
def test_what_is_false_stays_open(attempt: Attempt, left: Expr, right: Expr) -> None:
    assert attempt(Inequality(left, right), GIVEN, definitions=(MEAN,)) is ProofOutcome.OPEN


def test_the_best_entry_of_each_outcome_is_not_one_entry(attempt: Attempt) -> None:
    """E[x at its own argmax] against E[mean] must not use that sum_k w_k q[k, j] is one number."""
    above = total(w[k] * mean[j], k, m)
    assert attempt(Inequality(above, EACH), GIVEN, definitions=(MEAN,)) is ProofOutcome.OPEN
