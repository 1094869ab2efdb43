"""How the optimal value changes with a parameter."""

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import Entropy, Linear, Moment, Normalisation, Sensitivity, Simplex, Unknown, maximise
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, moment, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, c = IndexedBase("r", real=True), IndexedBase("c", real=True)
T, L, H, a = (Symbol(name, positive=True) for name in ("T", "Lambda", "H", "alpha"))
m, m_1, U, beta = (Symbol(name, real=True) for name in ("m", "m_1", "U", "beta"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T), positive(L))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
Z, Z_q = total(exp(r[j] / T), j), total(q[j] * exp(r[j] / T), j)
MEAN_REWARD = total(r[k] * exp(r[k] / T), k) / Z


@pytest.mark.parametrize(
    ("slope", "outcome"),
    [
        (log(Z) - MEAN_REWARD / T, PROVED),
        (log(Z) + MEAN_REWARD / T, OPEN),
        (log(Z), OPEN),
        (T * log(Z) - MEAN_REWARD, OPEN),
    ],
    ids=["entropy", "sign", "term dropped", "entropy times temperature"],
)
def test_the_value_changes_with_the_temperature_by_the_entropy(
    attempt: Attempt, slope: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Sensitivity(T, slope), GIVEN, SOFT) is outcome


CANONICAL = maximise(SIMPLEX, Entropy(T), subject_to=[MASS, Moment(r, U, m_1)])


def mean(sign: int) -> Expr:
    return total(r[k] * exp(sign * beta * r[k]) / total(exp(sign * beta * r[j]), j), k)


@pytest.mark.parametrize(
    ("slope", "sign", "outcome"),
    [
        (T * beta, -1, PROVED),
        (-T * beta, 1, PROVED),
        (T * beta, 1, OPEN),
        (beta, -1, OPEN),
        (beta / T, -1, OPEN),
    ],
)
def test_the_entropy_changes_with_the_mean_by_the_inverse_temperature(
    attempt: Attempt, slope: Expr, sign: int, outcome: ProofOutcome
) -> None:
    statement = Sensitivity(U, slope, (Unknown(beta, Eq(mean(sign), U)),))
    given = (real(r, n), temperature(T), moment(U, r, n))
    inside = (minimum(r[j], j, n) < U) & (U < maximum(r[j], j, n))
    assert attempt(statement, given, CANONICAL, assumptions=(inside,)) is outcome
    assert attempt(statement, given, CANONICAL) is OPEN  # at an end no beta exists
