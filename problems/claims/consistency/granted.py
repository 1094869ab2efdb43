"""The assumptions that a declaration grants to a symbol, and those that a symbol has beyond them."""

from collections.abc import Mapping
from functools import lru_cache

from sympy import IndexedBase, Symbol

from maxent.problems.expressions.name import COUNTING, NONNEGATIVE, POSITIVE, REAL, Assumptions, Named
from maxent.problems.parameters.parameter import Domain, Parameter

_BY_DOMAIN: Mapping[Domain, Assumptions] = {
    Domain.POSITIVE: POSITIVE,
    Domain.TEMPERATURE: POSITIVE,
    Domain.INVERSE_TEMPERATURE: POSITIVE,
    Domain.UNIT_INTERVAL: {"positive": True, "integer": False},
    Domain.DISCOUNT: NONNEGATIVE,
    Domain.DISTRIBUTION: POSITIVE,
    Domain.INDICATOR: {"integer": True, "nonnegative": True},
    Domain.ENTROPY_LEVEL: POSITIVE,
    Domain.COUNT: COUNTING,
    Domain.HORIZON: COUNTING,
    Domain.SAMPLE_SIZE: COUNTING,
    Domain.TRIAL_LAW: POSITIVE,
}
"""A domain that is missing grants that the values are real.

A DISTRIBUTION has full support, unless its symbol is nonnegative only (``parameter.distribution``).
"""
_TOLD: tuple[tuple[str, bool, str], ...] = (
    ("zero", True, "zero"),
    ("prime", True, "prime"),
    ("composite", True, "composite"),
    ("even", True, "even"),
    ("odd", True, "odd"),
    ("imaginary", True, "imaginary"),
    ("real", False, "unreal"),
    ("infinite", True, "infinite"),
    ("integer", True, "an integer"),
    ("positive", True, "positive"),
    ("negative", True, "negative"),
    ("nonnegative", True, "nonnegative"),
    ("nonpositive", True, "nonpositive"),
    ("extended_positive", True, "positive"),
    ("extended_negative", True, "negative"),
    ("extended_nonnegative", True, "nonnegative"),
    ("extended_nonpositive", True, "nonpositive"),
    ("nonzero", True, "different from zero"),
    ("irrational", True, "irrational"),
    ("rational", True, "rational"),
    ("algebraic", True, "algebraic"),
    ("transcendental", True, "transcendental"),
    ("integer", False, "fractional"),
    ("real", True, "real"),
    ("finite", True, "finite"),
    ("commutative", False, "noncommutative"),
)
"""Assumptions in words, the most telling first."""


def granted(parameter: Parameter, signs: Mapping[str, Assumptions]) -> Assumptions:
    """What the domain of a parameter grants; ``signs`` are the grants of the arrays, by name.

    A moment has the sign of its statistic, as it is a mean of it.
    """
    if parameter.domain is not Domain.MOMENT:
        return _BY_DOMAIN.get(parameter.domain, REAL)
    of = signs.get(str(parameter.of[0]), REAL) if parameter.of else REAL
    kept = {name: value for name, value in of.items() if name not in {"integer", "even", "odd", "prime"}}
    return kept or REAL


def excess(symbol: Named, grants: Assumptions) -> str | None:
    """What the symbol assumes beyond ``grants``, in one word; None if nothing."""
    allowed = _assumptions_of(tuple(sorted(grants.items())))
    beyond = {key: value for key, value in assumed(symbol).items() if allowed.get(key) is not value}
    if not beyond:
        return None
    told = (words for key, value, words in _TOLD if beyond.get(key) is value)
    return next(told, ", ".join(f"{key} {value}" for key, value in beyond.items()))


def assumed(symbol: Named) -> Assumptions:
    """All that SymPy assumes of the symbol, of an array's entries or of a function's values."""
    if isinstance(symbol, type):
        keywords: Assumptions = getattr(symbol, "_kwargs", {})
        return keywords
    label = symbol.label if isinstance(symbol, IndexedBase) else symbol
    own: Assumptions = label.assumptions0
    return own


def written(symbol: Named, grants: Assumptions) -> str:
    """The Python expression of a symbol of this name that assumes no more than what is granted."""
    name = symbol.__name__ if isinstance(symbol, type) else str(symbol)
    maker = "Function" if isinstance(symbol, type) else type(symbol).__name__
    keywords = "".join(f", {key}={value}" for key, value in grants.items())
    return f'{maker}("{name}"{keywords})'


@lru_cache(maxsize=64)
def _assumptions_of(grants: tuple[tuple[str, bool], ...]) -> Assumptions:
    own: Assumptions = Symbol("granted", **dict(grants)).assumptions0
    return own
