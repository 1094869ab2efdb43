"""Proofs about quantities at the optimum of a law: multipliers, gradients, sensitivities, duals."""

from collections.abc import Callable

import pytest
from sympy import Eq, Expr, IndexedBase, KroneckerDelta, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import (
    AtOptimum,
    DualMinimiser,
    Entropy,
    Level,
    Linear,
    Moment,
    Normalisation,
    RelativeEntropy,
    ReverseRelativeEntropy,
    Sensitivity,
    Simplex,
    SquaredDistance,
    Stationarity,
    Unknown,
    maximise,
    minimise,
)
from maxent.problems.constraint import Relation
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import (
    distribution,
    entropy_level,
    moment,
    positive,
    real,
    temperature,
)

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, c = IndexedBase("r", real=True), IndexedBase("c", real=True)
T, L, H, a = (Symbol(name, positive=True) for name in ("T", "Lambda", "H", "alpha"))
m, m_1, U, beta = (Symbol(name, real=True) for name in ("m", "m_1", "U", "beta"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
GIVEN = (real(r, n), distribution(q, n), temperature(T), positive(L))
SOFT = maximise(SIMPLEX, Linear(r), Entropy(T), subject_to=[MASS])
TILT = maximise(SIMPLEX, Linear(r), RelativeEntropy(q, -T), subject_to=[MASS])
REVERSE = maximise(SIMPLEX, Linear(r), ReverseRelativeEntropy(q, -L), subject_to=[MASS])
Z, Z_q = total(exp(r[j] / T), j), total(q[j] * exp(r[j] / T), j)


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (m, T * log(Z) - T, PROVED),
        (m, T * log(Z), OPEN),
        (m, T * log(Z) - 1, OPEN),
        (m, T - T * log(Z), OPEN),
        (m, T * log(Z) / log(2) - T, OPEN),
        (exp(-1 - m / T), 1 / Z, PROVED),
        (exp(-m / T), 1 / Z, OPEN),
        (p[i], exp(-1 - m / T) * exp(r[i] / T), PROVED),
        (p[i], exp(1 - m / T) * exp(r[i] / T), OPEN),
        (log(p[i] / p[j]), (r[i] - r[j]) / T, PROVED),
        (log(p[i] / p[j]), (r[j] - r[i]) / T, OPEN),
        (total(p[k], k), 1, PROVED),
        (-total(p[k] * log(p[k]), k), log(Z) - total(p[k] * r[k], k) / T, PROVED),
    ],
)
def test_what_holds_at_the_soft_optimum(
    attempt: Attempt, left: Expr, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(AtOptimum(left, right), GIVEN, SOFT) is outcome


@pytest.mark.parametrize(
    ("right", "outcome"),
    [(L * q[i] / (m - r[i]), PROVED), (L * q[i] / (m + r[i]), OPEN), (q[i] / (m - r[i]), OPEN)],
    ids=["derived", "sign of the reward", "weight dropped"],
)
def test_a_reverse_divergence_makes_the_law_a_reciprocal(
    attempt: Attempt, right: Expr, outcome: ProofOutcome
) -> None:
    assert attempt(AtOptimum(p[i], right), GIVEN, REVERSE) is outcome


def test_a_projection_onto_the_simplex_may_have_zeros(attempt: Attempt) -> None:
    """From c = (5, 0) it is (1, 0), which is no shift of c."""
    projection = minimise(SIMPLEX, SquaredDistance(c), subject_to=[MASS])
    assert attempt(AtOptimum(p[i] - p[j], c[i] - c[j]), (real(c, n),), projection) is not PROVED


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
    assert attempt(statement, (real(r, n), temperature(T), moment(U, r, n)), CANONICAL) is outcome


FLOOR = Level(Entropy(), Relation.AT_LEAST, H, a)
TUNED = maximise(SIMPLEX, Linear(r), subject_to=[MASS, FLOOR])
BINDS = (log(total(KroneckerDelta(r[k], maximum(r[j], j, n)), k)) < H, H < log(n))
SOFT_MAXIMUM = a * log(total(exp(r[j] / a), j))


@pytest.mark.parametrize(
    ("objective", "outcome"),
    [
        (SOFT_MAXIMUM - a * H, PROVED),
        (SOFT_MAXIMUM - a * H + total(r[k], k), PROVED),
        (SOFT_MAXIMUM, OPEN),
        (SOFT_MAXIMUM + a * H, OPEN),
        (a * H - SOFT_MAXIMUM, OPEN),
        (-a * total(p[k] * log(p[k]), k), OPEN),
    ],
    ids=["dual", "dual and a constant", "target dropped", "target's sign", "negated", "printed"],
)
def test_a_tuned_temperature_minimises_the_dual_function(
    attempt: Attempt, objective: Expr, outcome: ProofOutcome
) -> None:
    statement, given = DualMinimiser(a, objective), (real(r, n), entropy_level(H, n))
    assert attempt(statement, given, TUNED, assumptions=BINDS) is outcome
    assert attempt(statement, given, TUNED) is OPEN


def test_the_multiplier_of_a_minimisation_minimises_nothing(attempt: Attempt) -> None:
    lowest = minimise(SIMPLEX, Linear(r), subject_to=[MASS, FLOOR])
    dual = a * H - a * log(total(exp(-r[j] / a), j))
    assert attempt(DualMinimiser(a, dual), (real(r, n), entropy_level(H, n)), lowest) is not PROVED
