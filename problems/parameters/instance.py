"""Instances of a claim: exact rational values for its parameters.

Generic instances are asymmetric, because a symmetric one does not tell some wrong formulas from right ones
(with tied rewards, exp(r) and exp(-r) have the same normalised weights).  Further profiles cover edge cases.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from maxent.problems.parameters.drawing import Value, array, draw_trials, mean_of, scalar
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.profile import Profile


@dataclass(frozen=True)
class Instance:
    """The sizes of the indices and the values of the parameters, each by name.

    ``number`` is the position in the series of profiles, ``label`` the name shown in reports.
    """

    label: str
    sizes: Mapping[str, int]
    values: Mapping[str, Value]
    number: int = 0


_PAIR = 2
_PROFILES: tuple[tuple[Profile, int], ...] = (
    (Profile.ROUND, 2),
    (Profile.GENERIC, 2),
    (Profile.GENERIC, 3),
    (Profile.GENERIC, 5),
    (Profile.SINGLE, 1),
    (Profile.TIES, 3),
    (Profile.COLD, 3),
    (Profile.HOT, 4),
    (Profile.BOUNDARY, 2),
    (Profile.LARGE, 200),
    (Profile.MIRRORED, 2),
    (Profile.ZERO, 2),
    (Profile.WIDE, 3),
    (Profile.SOME_TIES, 3),
)


def instances(given: tuple[Parameter, ...], seed: str) -> Iterator[Instance]:
    """One instance for every profile that applies to these parameters; deterministic in ``seed``."""
    names = list(dict.fromkeys(symbol.name for parameter in given for symbol in parameter.shape))
    domains = {parameter.domain for parameter in given}
    for position, (profile, base) in enumerate(_PROFILES):
        if profile is Profile.BOUNDARY and Domain.MOMENT not in domains:
            continue
        if profile is Profile.SINGLE and domains & {Domain.ENTROPY_LEVEL, Domain.INDICATOR}:
            continue
        matrices = any(len(parameter.shape) > 1 for parameter in given)
        if profile is Profile.LARGE and (len(names) != 1 or matrices or Domain.TRIAL_LAW in domains):
            continue
        if profile is Profile.MIRRORED and len(_laws(given)) < _PAIR:
            continue
        step = 0 if profile in (Profile.SINGLE, Profile.ROUND, Profile.MIRRORED) else 1
        sizes = {name: base + step * rank for rank, name in enumerate(names)}
        yield draw(given, profile, sizes, Random(f"{seed}/{position}"), position)  # noqa: S311 - no secrets


def _laws(given: tuple[Parameter, ...]) -> list[str]:
    """The names of the distributions over one and the same set of outcomes."""
    laws = [p for p in given if p.domain is Domain.DISTRIBUTION and len(p.shape) == 1]
    return [law.name for law in laws if law.shape == laws[0].shape]


def draw(
    given: tuple[Parameter, ...], profile: Profile, sizes: dict[str, int], rng: Random, position: int
) -> Instance:
    """One instance, numbered ``position``.

    A parameter whose domain refers to another parameter is drawn after that one.
    """
    sizes = dict(sizes)
    values: dict[str, Value] = {}
    for parameter in given:
        if parameter.domain is Domain.TRIAL_LAW:
            draw_trials(parameter, profile, sizes, values, rng)
    for parameter in given:
        if parameter.name in values or parameter.domain is Domain.MOMENT:
            continue
        if not parameter.shape or parameter.domain is Domain.ENTROPY_LEVEL:
            values[parameter.name] = scalar(parameter, profile, sizes, rng)
        else:
            shape = tuple(sizes[symbol.name] for symbol in parameter.shape)
            drawn = array(parameter.domain, shape, profile, rng)
            values[parameter.name] = _with_a_zero(drawn) if _may_vanish(parameter, shape) else drawn
    for parameter in given:
        if parameter.domain is Domain.MOMENT:
            values[parameter.name] = mean_of(values[str(parameter.of[0])], profile, rng)
    if profile is Profile.MIRRORED:
        first, *others = _laws(given)
        mirrored = values[first]
        assert isinstance(mirrored, tuple)
        values |= dict.fromkeys(others, mirrored[::-1])
    shown = ", ".join(f"{name}={size}" for name, size in sizes.items()) or f"no {position}"
    return Instance(f"{profile.value}, {shown}", sizes, values, position)


def _may_vanish(parameter: Parameter, shape: tuple[int, ...]) -> bool:
    """Whether the parameter is one law on at least three outcomes whose probabilities may be zero."""
    law = parameter.domain is Domain.DISTRIBUTION and len(shape) == 1 and shape[0] > _PAIR
    return bool(law and parameter.symbol.is_nonnegative and not parameter.symbol.is_positive)


def _with_a_zero(law: Value) -> Value:
    """The law conditioned on its first outcome not occurring."""
    assert isinstance(law, tuple)
    rest = [mass for mass in law[1:] if isinstance(mass, Fraction)]
    return (Fraction(0), *(mass / sum(rest) for mass in rest))
