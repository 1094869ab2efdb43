"""Constants of many digits as symbols: proofs that would otherwise take all memory."""

from __future__ import annotations

from sympy import Eq, IndexedBase, Rational, Symbol, exp, log

from maxent.derive.proof import ProofOutcome, prove
from maxent.derive.proof._constants import without_long_constants
from maxent.problems import Crossing, Identity
from maxent.problems.catalogue.critical_temperature._binary import CORRECT, HALF, Delta, p, tau
from maxent.problems.catalogue.critical_temperature.tau_c_binary import CLAIM
from maxent.problems.parameters.parameter import positive
from tests.hostile.stated import Aim, true

DIGITS = Rational(1234567, 10**6)
CRITICAL = Delta / log((1 - p) / p)
x = Symbol("x", positive=True)


def stated(*sides: object) -> tuple[Identity, object]:
    statement = Identity(*sides)
    return statement, true(Aim.FORM, "constants", "", statement, given=(positive(x),)).claim


def test_a_crossing_with_a_wrong_constant_is_not_proved_and_ends() -> None:
    wrong = Crossing(CORRECT, HALF, tau, Eq(tau, DIGITS * CRITICAL))
    assert prove(wrong, CLAIM).outcome is ProofOutcome.OPEN


def test_a_constant_that_cancels_is_proved_as_a_symbol() -> None:
    right = Crossing(CORRECT, HALF, tau, Eq(DIGITS * tau, DIGITS * CRITICAL))
    proof = prove(right, CLAIM)
    assert proof.outcome is ProofOutcome.PROVED
    assert not any(
        symbol.name.startswith("c_") for step in proof.steps for symbol in step.result.free_symbols
    )


def test_powers_of_a_long_exponent_multiply() -> None:
    assert prove(*stated(x**DIGITS * x ** (-DIGITS), x / x)).outcome is ProofOutcome.PROVED


def test_a_relation_between_long_constants_is_proved_where_they_are_no_exponents() -> None:
    """0.12345 + 0.87655 = 1."""
    parts = Rational(12345, 10**5), Rational(87655, 10**5)
    assert prove(*stated(parts[0] * x + parts[1] * x, x)).outcome is ProofOutcome.PROVED


def test_only_long_constants_become_symbols() -> None:
    assert without_long_constants(*stated(x / 7 + Rational(3, 11), 500 * x)) is None
    found = without_long_constants(*stated(exp(-DIGITS * x), IndexedBase("w")[1] + 5))
    assert found is not None
    assert list(found.constants.values()) == [DIGITS]
    assert found.has_powers


def test_many_short_denominators_are_long_together() -> None:
    """1/31, 1/37 and 1/41 have the common denominator 47027."""
    found = without_long_constants(*stated(x ** Rational(1, 31) + x ** Rational(1, 37), x ** Rational(1, 41)))
    assert found is not None
    assert len(found.constants) == 3
