"""Fixtures: claims made of one statement, and attacks on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy.logic.boolalg import Boolean

from maxent.problems import Claim, Source, Statement, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Parameter
from maxent.verify.adversary.attack import Attack, attacked
from maxent.verify.arithmetic.precision import precision
from maxent.verify.findings.basis import CERTAIN
from maxent.verify.findings.finding import Check, Leg, Outcome
from maxent.verify.trials.admissible import admissible_instances
from maxent.verify.trials.trial import Trial

Attacks = Callable[..., list[Check]]


@pytest.fixture
def stated() -> Callable[..., Claim]:
    """A claim that makes one statement about the parameters that follow it."""

    def of(statement: Statement, *given: Parameter, assumptions: tuple[Boolean, ...] = ()) -> Claim:
        source = Source(THERMODYNAMICS, "by hand")
        return Claim(
            "by-hand", "", source, "", given, (statement,), Verdict.CONFIRMED, assumptions=assumptions
        )

    return of


@pytest.fixture
def attack(stated: Callable[..., Claim]) -> Attacks:
    """The checks of an attack on a statement whose own test holds, with a budget of 1 second at most."""

    def on(
        statement: Statement,
        *given: Parameter,
        assumptions: tuple[Boolean, ...] = (),
        budget: float = 1.0,
        outcome: Outcome = Outcome.HOLDS,
        seed: int = 0,
    ) -> list[Check]:
        claim = stated(statement, *given, assumptions=assumptions)
        decided = CERTAIN if outcome in (Outcome.HOLDS, Outcome.FAILS) else None
        before = [Check(statement.kind, Leg.SOLVED, outcome, "", decided)]
        with precision():
            trials = tuple(admissible_instances(claim, seed, inside=False))
            anywhere = Trial(claim, Instance("anywhere", {}, {}))
            return attacked(statement, Attack(anywhere, trials, seed, budget), before)

    return on
