"""A proof attempt on a statement that a test makes up."""

from collections.abc import Callable
from typing import Any

import pytest

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Claim, Problem, Source, Statement, Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import Parameter

Claiming = Callable[..., Claim]
Attempt = Callable[..., ProofOutcome]


@pytest.fixture
def claiming() -> Claiming:
    """A claim that makes one statement."""

    def make(
        statement: Statement, given: tuple[Parameter, ...] = (), problem: Problem | None = None, **others: Any
    ) -> Claim:
        return Claim(
            id="made-up",
            title="Made up",
            source=Source(THERMODYNAMICS, "nowhere"),
            printed="",
            given=given,
            statements=(statement,),
            expected=Verdict.CONFIRMED,
            problem=problem,
            **others,
        )

    return make


@pytest.fixture
def attempt(claiming: Claiming) -> Attempt:
    """What the symbolic leg makes of one statement."""

    def outcome(statement: Statement, *arguments: Any, inside: bool = False, **others: Any) -> ProofOutcome:
        return prove(statement, claiming(statement, *arguments, **others), inside=inside).outcome

    return outcome
