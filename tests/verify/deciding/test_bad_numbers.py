"""Extreme and invalid numbers: a right answer or an error message, never a wrong answer.

One claim of each family and kind that the catalogue holds true, those with a condition under it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import pytest
from sympy import Lambda, Symbol, sin

from maxent.problems import Claim, InvalidInstanceError, Verdict
from maxent.problems.catalogue import entries
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.verify.deciding.decide_at import decide_at
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

Values = dict[str, object]
Change = Callable[[float], float]

SECONDS = 120
SQUARE = Lambda(Symbol("u"), Symbol("u") ** 2)
SIMPLE: dict[Domain, object] = {
    Domain.TEMPERATURE: 0.75, Domain.INVERSE_TEMPERATURE: 0.75, Domain.UNIT_INTERVAL: 0.25,
    Domain.DISCOUNT: 0.9, Domain.ENTROPY_LEVEL: 0.5,
    Domain.COUNT: 3, Domain.HORIZON: 2, Domain.SAMPLE_SIZE: 2,
    Domain.CONVEX_FUNCTION: SQUARE, Domain.CONVEX_POTENTIAL: SQUARE, Domain.CONFINING_POTENTIAL: SQUARE,
    Domain.BOUNDED_FUNCTION: Lambda(Symbol("u"), sin(Symbol("u"))),
}  # fmt: skip
AT_A_THOUSAND = (
    "canonical-maxent",
    "exponentiated-gradient",
    "free-energy-minimisation",
    "gd-proximal-form",
    "kl-gibbs-policy",
    "maxent-soft-policy",
)
"""One solve, one sum: the others are left to whoever has the time."""
ALSO = ("tau-c-fixed-delta", "trpo-trust-region")
OF_EACH_KIND = {
    statement.kind: entry.claim
    for entry in reversed(entries())
    if entry.claim.expected in (Verdict.CONFIRMED, Verdict.CONDITIONAL)
    for statement in entry.claim.statements
}
TRUE = {claim.id: claim for claim in OF_EACH_KIND.values()}
TRUE |= {each.claim.id: each.claim for each in entries() if each.claim.id in (*ALSO, *AT_A_THOUSAND)}


def identity(x: float) -> float:
    return x


def numbers(claim: Claim, size: int = 3, **change: Change) -> Values | None:
    """Ordinary asymmetric floats for every parameter, those of a changed domain (by name) changed."""
    sizes = {symbol.name: size for parameter in claim.given for symbol in parameter.shape}
    values: Values = {}
    for rank, parameter in enumerate(claim.given):
        shape = [sizes[symbol.name] for symbol in parameter.shape]
        if parameter.domain is Domain.TRIAL_LAW:
            values |= {"q": 0.25, "K": 2}
        elif parameter.domain is not Domain.MOMENT:
            touched = change.get(parameter.domain.name, identity)
            values[parameter.name] = value(parameter, rank, shape, touched)
    for parameter in claim.given:
        if parameter.domain is Domain.MOMENT:
            statistic = values[str(parameter.of[0])]
            values[parameter.name] = 0.25 * max(statistic) + 0.75 * min(statistic)
    changed = {parameter.domain.name for parameter in claim.given} & set(change)
    return values if changed or not change else None


def value(parameter: Parameter, rank: int, shape: list[int], touched: Change) -> object:
    match parameter.domain:
        case Domain.DISTRIBUTION:
            return nested(
                shape, lambda at: law((at[-1], shape[-1] - 1 - at[-1])[rank % 2], shape[-1], touched)
            )
        case Domain.POSITIVE_DEFINITE:
            return [[3.0 if i == j else 1.0 for j in range(shape[0])] for i in range(shape[0])]
        case Domain.INDICATOR:
            return [int(k == shape[0] - 1) for k in range(shape[0])]
        case Domain.REAL | Domain.POSITIVE:
            return nested(shape, lambda at: touched(entry(parameter, rank, at)))
    simple = SIMPLE[parameter.domain]
    return touched(simple) if isinstance(simple, float) else simple


def nested(shape: list[int], value: Callable[[tuple[int, ...]], float], at: tuple[int, ...] = ()) -> object:
    if not shape:
        return value(at)
    return [nested(shape[1:], value, (*at, k)) for k in range(shape[0])]


def entry(parameter: Parameter, rank: int, at: tuple[int, ...]) -> float:
    wave = math.cos(7 * rank + sum((k + 1) * (place + 2) for place, k in enumerate(at)))
    return 1.5 + wave if parameter.domain is Domain.POSITIVE else 2 * wave


def law(k: int, size: int, touched: Change) -> float:
    """Decreasing; the first mass is what a change makes of it, the second takes what is left."""
    masses = [2 * (size - j) / (size * (size + 1)) for j in range(size)]
    first = touched(masses[0])
    masses[:2] = [first, *(masses[0] - first + mass for mass in masses[1:2])]
    return masses[k] if size > 1 else 1.0


UNORDINARY = ("app-robust-margins-corrected",)
"""Whose assumptions ordinary numbers do not meet."""
NEED_TWO = (
    "auto-tuning-argmin-corrected",
    "beta-inverse-temperature",
    "binary-midpoint",
    "binary-success-probability",
    "canonical-maxent",
    "tau-c-binary",
)
CASES: dict[str, Callable[[Claim], Values | None]] = {
    "ordinary": numbers,
    "rewards of 1e300": lambda claim: numbers(claim, REAL=lambda x: 1e300 * x),
    "rewards of 1e-300": lambda claim: numbers(claim, REAL=lambda x: 1e-300 * x),
    "positive numbers of 1e300": lambda claim: numbers(claim, POSITIVE=lambda x: 1e300 * x),
    "positive numbers of 1e-300": lambda claim: numbers(claim, POSITIVE=lambda x: 1e-300 * x),
    "cold": lambda claim: numbers(claim, TEMPERATURE=lambda _: 1e-12, INVERSE_TEMPERATURE=lambda _: 1e12),
    "hot": lambda claim: numbers(claim, TEMPERATURE=lambda _: 1e12, INVERSE_TEMPERATURE=lambda _: 1e-12),
    "a mass of 1e-300": lambda claim: numbers(claim, DISTRIBUTION=lambda _: 1e-300),
    "one outcome": lambda claim: None if claim.id in NEED_TWO else numbers(claim, 1),
    "a thousand outcomes": lambda claim: numbers(claim, 1000) if claim.id in AT_A_THOUSAND else None,
}
MINUTE, HUGE = "positive numbers of 1e-300", "positive numbers of 1e300"
RANGE = "the search has a fixed range, and finding nothing there is taken for a failure"


def everywhere() -> list[object]:
    found = []
    for case, values in CASES.items():
        for claim in TRUE.values():
            if values(claim) is not None:
                found += [pytest.param(claim, case, id=f"{claim.id}: {case}")]
    return found


def observed(claim: Claim, values: Values) -> tuple[Observation, ...]:
    granted = claim.condition is not None
    computed = (
        {str(getattr(d.name, "base", d.name)) for d in claim.condition.definitions} if granted else set()
    )
    if granted:
        narrowed = {p.name: p for p in claim.condition.given}
        values |= {name: law_like(values[name]) for name in narrowed}
    return decide_at(claim, {k: v for k, v in values.items() if k not in computed}, granted=granted)


def law_like(weights: object) -> list[float]:
    assert isinstance(weights, list)
    return [weight / sum(weights) for weight in weights]


@pytest.mark.parametrize(("claim", "case"), everywhere())
def test_a_true_claim_never_fails(claim: Claim, case: str) -> None:
    values = CASES[case](claim)
    assert values is not None
    if case == "one outcome" and any(p.domain is Domain.INDICATOR for p in claim.given):
        return  # a set is neither empty nor everything
    started = time.monotonic()
    try:
        seen = observed(claim, values)
    except InvalidInstanceError as failure:
        if (case == "ordinary" and claim.id not in UNORDINARY) or "assumes" not in str(failure):
            raise
        return  # the claim says nothing of numbers that its assumptions exclude, and that is said
    assert time.monotonic() - started < SECONDS
    assert seen
    existence = {statement.kind for statement in claim.statements} & {"existence"}
    allowed = {Outcome.HOLDS, Outcome.INCONCLUSIVE} | ({Outcome.VACUOUS} if existence else set())
    for observation in seen:
        assert observation.outcome in allowed, observation
        assert observation.outcome is Outcome.HOLDS or observation.detail
    if case == "ordinary":
        assert {observation.outcome for observation in seen} - {Outcome.VACUOUS} == {Outcome.HOLDS}


@pytest.mark.parametrize("claim_id", NEED_TWO)
def test_what_needs_two_outcomes_refuses_one(claim: Callable[..., Claim], claim_id: str) -> None:
    values = numbers(claim(claim_id), 1)
    assert values is not None
    with pytest.raises(InvalidInstanceError, match=r"^[^\n]+$"):
        observed(claim(claim_id), values)
