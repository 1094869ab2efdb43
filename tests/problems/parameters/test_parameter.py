"""Parameters of a claim: real vectors, distributions, temperatures and other domains."""

from dataclasses import FrozenInstanceError

import pytest
from sympy import Function, IndexedBase, Symbol

from maxent.problems.expressions.notation import A, S, n
from maxent.problems.parameters.parameter import (
    Domain,
    Parameter,
    convex_function,
    count,
    discount,
    distribution,
    entropy_level,
    indicator,
    inverse_temperature,
    moment,
    positive,
    probability,
    real,
    temperature,
    trial_law,
)

r, P = IndexedBase("r"), IndexedBase("P")
x, y, z = Symbol("x"), Symbol("y"), Symbol("z")
psi = Function("psi")


@pytest.mark.parametrize(
    ("parameter", "expected"),
    [
        (real(x), Parameter(x, Domain.REAL)),
        (real(r, n), Parameter(r, Domain.REAL, (n,))),
        (positive(r, S, A), Parameter(r, Domain.POSITIVE, (S, A))),
        (temperature(x), Parameter(x, Domain.TEMPERATURE)),
        (inverse_temperature(x), Parameter(x, Domain.INVERSE_TEMPERATURE)),
        (distribution(P, S, A, S), Parameter(P, Domain.DISTRIBUTION, (S, A, S))),
        (probability(x), Parameter(x, Domain.UNIT_INTERVAL)),
        (discount(x), Parameter(x, Domain.DISCOUNT)),
        (indicator(r, n), Parameter(r, Domain.INDICATOR, (n,))),
        (moment(x, r, n), Parameter(x, Domain.MOMENT, (n,), (r,))),
        (entropy_level(x, n), Parameter(x, Domain.ENTROPY_LEVEL, (n,))),
        (convex_function(psi), Parameter(psi, Domain.CONVEX_FUNCTION)),
        (count(x), Parameter(x, Domain.COUNT)),
        (trial_law(r, n, y, z), Parameter(r, Domain.TRIAL_LAW, (n,), (y, z))),
    ],
    ids=lambda value: value.domain.name.lower(),
)
def test_each_shorthand_declares_its_domain(parameter: Parameter, expected: Parameter) -> None:
    assert parameter == expected


@pytest.mark.parametrize(
    ("symbol", "name"),
    [(Symbol("tau", positive=True), "tau"), (IndexedBase("pi_ref", positive=True), "pi_ref"), (psi, "psi")],
)
def test_its_name_is_the_one_an_instance_uses(symbol: Symbol, name: str) -> None:
    assert Parameter(symbol, Domain.REAL).name == name


def test_a_parameter_is_immutable() -> None:
    with pytest.raises(FrozenInstanceError):
        real(x).domain = Domain.POSITIVE


def test_every_domain_says_what_it_is() -> None:
    assert all(domain.value for domain in Domain)
    assert len({domain.value for domain in Domain}) == len(Domain)
