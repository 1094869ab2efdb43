"""The multiplier at the optimum minimises the dual function."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, KroneckerDelta, Piecewise, Symbol, exp, log

from maxent.derive.proof import ProofOutcome
from maxent.problems import DualMinimiser, Entropy, Level, Linear, Normalisation, Simplex, maximise, minimise
from maxent.problems.constraints.constraint import Relation
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import entropy_level, real

Attempt = Callable[..., ProofOutcome]
PROVED, OPEN = ProofOutcome.PROVED, ProofOutcome.OPEN
p, q = IndexedBase("p", positive=True), IndexedBase("q", positive=True)
r, c = IndexedBase("r", real=True), IndexedBase("c", real=True)
T, L, H, a = (Symbol(name, positive=True) for name in ("T", "Lambda", "H", "alpha"))
m, m_1, U, beta = (Symbol(name, real=True) for name in ("m", "m_1", "U", "beta"))
SIMPLEX, MASS = Simplex(p, i, n), Normalisation(m)
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


def test_the_printed_function_does_not_jump(attempt: Attempt) -> None:
    statement = DualMinimiser(a, SOFT_MAXIMUM - a * H - Piecewise((0, a < 1), (9, True)))
    assert attempt(statement, (real(r, n), entropy_level(H, n)), TUNED, assumptions=BINDS) is OPEN
