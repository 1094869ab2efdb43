"""Fixtures: evaluators at given numbers, claims of the catalogue, trials and findings of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

import pytest
from flint import arb

from maxent.problems.catalogue import Entry, entries
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.instance import Instance
from maxent.verify.arithmetic.evaluator import Binding, Evaluator, Nested
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.deciding.decide import decide
from maxent.verify.findings.finding import Finding
from maxent.verify.trials.trial import Trial

Number = int | str | Fraction


@pytest.fixture
def working_precision() -> Iterator[None]:
    """Direct calls below ``decide`` work at the precision that ``decide`` sets."""
    with precision():
        yield


@pytest.fixture(scope="session")
def bind() -> Callable[..., Evaluator]:
    """``bind({"n": 2}, r=(1, "1/2"))`` evaluates formulas in r over two outcomes."""

    def binding(sizes: dict[str, int] | None = None, **values: object) -> Evaluator:
        with precision():
            return Evaluator(Binding(sizes or {}, {name: balls(v) for name, v in values.items()}))

    return binding


def balls(value: object) -> Nested:
    if isinstance(value, arb):
        return value
    if isinstance(value, list | tuple):
        return tuple(balls(part) for part in value)
    assert isinstance(value, Number)
    return exact(Fraction(value))


def rationals(value: object) -> Value:
    if isinstance(value, list | tuple):
        return tuple(rationals(part) for part in value)
    return Fraction(value) if isinstance(value, Number) else value  # type: ignore[return-value]


@pytest.fixture(scope="session")
def entry() -> Callable[..., Entry]:
    """The catalogue's entry of this id, fields of its claim replaced."""
    known = {found.claim.id: found for found in entries()}

    def changed(claim_id: str, **changes: object) -> Entry:
        found = known[claim_id]
        return replace(found, claim=replace(found.claim, **changes))

    return changed


@pytest.fixture(scope="session")
def claim(entry: Callable[..., Entry]) -> Callable[..., Claim]:
    """The claim of this id, fields replaced."""
    return lambda claim_id, **changes: entry(claim_id, **changes).claim


@pytest.fixture(scope="session")
def decided(entry: Callable[..., Entry]) -> Callable[..., Finding]:
    """The finding on the entry of this id, fields of its claim replaced."""
    return lambda claim_id, **changes: decide(entry(claim_id, **changes))


@pytest.fixture(scope="session")
def trial() -> Callable[..., Trial]:
    """``trial(claim, {"n": 2}, r=(1, "1/2"))``: the claim at an instance written by hand."""

    def at(about: Claim, sizes: dict[str, int], *, inside: bool = False, **values: object) -> Trial:
        instance = Instance("by hand", sizes, {name: rationals(v) for name, v in values.items()})
        return Trial(about, instance, inside)

    return at
