"""Defined names whose values violate what their symbols or their intervals say."""

from fractions import Fraction

import pytest
from sympy import Abs, IndexedBase, Integer, Rational, Symbol, sqrt

from maxent.problems import Claim, Definition, Identity, Instance, Source, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import real
from maxent.verify.trials.assumed import violated
from maxent.verify.trials.trial import Trial

x, m = Symbol("x", real=True), Symbol("m", positive=True)
r, d = IndexedBase("r", real=True), IndexedBase("d", positive=True)


def trial(definition: Definition) -> Trial:
    source, same = Source(THERMODYNAMICS, "1"), Identity(x, x)
    claim = Claim(
        "c", "c", source, "", (real(x), real(r, n)), (same,), Verdict.CONFIRMED, definitions=(definition,)
    )
    values = {"x": Fraction(1), "r": (Fraction(1), Fraction(-1))}
    return Trial(claim, Instance("two", {"n": 2}, values))


@pytest.mark.parametrize(
    ("definition", "words"),
    [
        (Definition(m, x - 1), "m is 0 at the instance two, but its symbol is positive"),
        (Definition(m, x - sqrt(2)), "m is -0.414214"),
        (Definition(d[i], r[i]), "d[2] is -1"),
        (Definition(Symbol("k", integer=True), x / 2), "k is 1/2"),
        (Definition(m, x, interval=(Integer(0), Integer(1))), "its interval is (0, 1)"),
        (Definition(m, x, interval=(Integer(1), Integer(2))), "its interval is (1, 2)"),
    ],
)
def test_a_certain_violation_is_named_with_its_instance(definition: Definition, words: str) -> None:
    assert words in str(violated(trial(definition)))


@pytest.mark.parametrize(
    "definition",
    [
        Definition(m, x),
        Definition(d[i], Abs(r[i])),
        Definition(m, 1 / (x - 1)),
        Definition(m, sqrt(2) * sqrt(2) - 2 + x, interval=(Integer(0), Rational(11, 10))),
    ],
)
def test_what_holds_or_has_no_value_is_no_violation(definition: Definition) -> None:
    assert violated(trial(definition)) is None
