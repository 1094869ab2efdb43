"""The printed derivative of the Lagrangian, and the misprints."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Symbol, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import Linear, Normalisation, RelativeEntropy, Simplex, Stationarity, maximise
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import distribution, positive, real, temperature

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, c = IndexedBase("r", real=True), IndexedBase("c", real=True)
T, L, H, a = (Symbol(name, positive=True) for name in ("T", "Lambda", "H", "alpha"))
m, m_1, U, beta = (Symbol(name, real=True) for name in ("m", "m_1", "U", "beta"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T), positive(L))
TILT = maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS])


@pytest.mark.parametrize(
    ("derivative", "outcome"),
    [
        (r[i] - T * log(p[i] / q[i]) - T - m, PROVED),
        (r[i] - T * (log(p[i]) - log(q[i]) + 1) - m, PROVED),
        (r[i] - T * log(p[i] / q[i]) - m, OPEN),
        (r[i] - T * log(p[i] / q[i]) - T + m, OPEN),
        (r[i] - T * log(q[i] / p[i]) - T - m, OPEN),
        (r[i] + T * q[i] / p[i] - m, OPEN),
        (r[i] - T * log(p[i] / q[i], 2) - T - m, OPEN),
    ],
    ids=[
        "derived",
        "expanded",
        "temperature dropped",
        "multiplier",
        "swapped",
        "other KL",
        "binary logarithm",
    ],
)
def test_the_printed_stationarity_condition(
    attempt: Attempt, derivative: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(Stationarity(derivative), GIVEN, TILT) is outcome
