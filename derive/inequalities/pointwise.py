"""Sums that are at least 0 because each summand is, once the masses of the laws are counted with multipliers.

A constant C beside sum_i S(p_i, q_i) is C sum_i p_i, in any share among the laws.  The shares, the
multipliers, are those for which the slope of the summand is 0 where equality is expected: where two laws
agree, or where a law is uniform.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sympy import Add, Dummy, Expr, Indexed, Integer, Sum

from maxent.derive.algebra.canonical import canonical
from maxent.derive.inequalities.lemma import Vanishing
from maxent.derive.inequalities.ranges import Outcomes, outcome_sets
from maxent.derive.inequalities.scalar import Shown, nonnegative_scalar
from maxent.derive.inequalities.setting import Setting
from maxent.derive.inequalities.smooth import Box
from maxent.problems.parameters.parameter import Domain


@dataclass(frozen=True)
class Pointwise:
    """How each summand was shown to be at least 0.

    The difference equals ``whole``, the sum of the summands and a rest; ``vanishing`` is where it is 0.
    """

    by: str
    summand: Expr
    whole: Expr
    vanishing: Vanishing | None = None


def nonnegative_pointwise(difference: Expr, setting: Setting, *, thorough: bool) -> Pointwise | None:
    """How a difference in normal form is shown to be at least 0 summand by summand; None if it is not.

    Unless ``thorough``, summands are only compared with tangents.
    """
    sets = outcome_sets(difference)
    if not sets:
        shown, names = _component_wise(difference, setting, thorough=thorough)
        return (
            None
            if shown is None
            else Pointwise(shown.by, difference, difference, _vanishing(shown, names, None))
        )
    if len(sets) > 1 or not setting.over_outcomes(sets[0].limits):
        return None
    (outcomes,) = sets
    merged = _merged(difference, outcomes)
    if merged is None:
        return None
    for summand, rest in _shared(*merged, outcomes, setting):
        if rest == 0 or setting.nonnegative(rest):
            shown, names = _component_wise(summand, setting, thorough=thorough)
            if shown is not None:
                exact = rest == 0 and len(outcomes.sizes) == 1
                where = _vanishing(shown, names, outcomes) if exact else None
                whole = canonical(outcomes.total(summand)) + rest
                return Pointwise(shown.by, summand, whole, where)
    return None


def _merged(difference: Expr, outcomes: Outcomes) -> tuple[Expr, Expr] | None:
    """(S, C) with difference = sum S + C and no further sums; None where it is not of this form."""
    summand, constant = Integer(0), Integer(0)
    for term in Add.make_args(difference):
        factor, total = term.as_independent(Sum, as_Add=False)
        if total == 1:
            constant += factor
            continue
        written = next(outcomes.summands(total), None) if isinstance(total, Sum) else None
        if written is None or written.has(Sum):
            return None
        summand += factor * written
    return summand, constant


def _shared(
    summand: Expr, constant: Expr, outcomes: Outcomes, setting: Setting
) -> Iterator[tuple[Expr, Expr]]:
    """(F, R) with sum S + C = sum F + R, for the multipliers that may make F at least 0."""
    yield summand, constant
    if len(outcomes.sizes) > 1:
        return
    (index,), (size,) = outcomes.indices, outcomes.sizes
    entries = [law.symbol[index] for law in setting.laws(size)]
    for entry in entries:
        yield summand + constant * entry, Integer(0)
    yield summand + constant / size, Integer(0)
    for position, one in enumerate(entries):
        for other in entries[:position]:
            yield summand + constant * (one + other) / 2, Integer(0)
            found = _tangent(summand, one, other)
            if found is not None:
                slopes, plane = found
                yield summand - plane, constant + slopes
        uniform = 1 / size
        slope = _slope(summand, one, one, uniform)
        if slope is not None:
            level = canonical(summand.xreplace({one: uniform}) - slope * uniform)
            if not level.has(index):
                yield summand - slope * one - level, canonical(constant + slope + size * level)


def _tangent(summand: Expr, one: Indexed, other: Indexed) -> tuple[Expr, Expr] | None:
    """The slopes' sum and the tangent plane of the summand where two laws agree; None if slopes vary."""
    slopes = [_slope(summand, entry, one, other) for entry in (one, other)]
    if slopes[0] is None or slopes[1] is None:
        return None
    return slopes[0] + slopes[1], slopes[0] * one + slopes[1] * other


def _slope(summand: Expr, entry: Indexed, replaced: Indexed, by: Expr) -> Expr | None:
    """The summand's derivative in an entry where another entry has the given value; None if it varies."""
    variable = Dummy("v", positive=True)
    slope = summand.xreplace({entry: variable}).diff(variable).xreplace({variable: entry})
    found = canonical(slope.xreplace({replaced: by}))
    return None if found.has(Indexed) else found


def _component_wise(
    summand: Expr, setting: Setting, *, thorough: bool
) -> tuple[Shown | None, dict[Dummy, Indexed]]:
    """How a formula in components is shown to be at least 0, each component a scalar, and their names."""
    components = sorted(summand.atoms(Indexed), key=str)
    scalars = {c: Dummy(str(c.base), **_assumptions(c)) for c in components}
    names = {scalar: component for component, scalar in scalars.items()}
    laws = {p.symbol for p in setting.hypotheses.given if p.domain is Domain.DISTRIBUTION}
    shares = {s: (Integer(0), Integer(1)) for c, s in scalars.items() if c.base in laws and c.is_positive}
    formula = summand.xreplace(scalars)
    if formula.has(Sum, Indexed):
        return None, names
    shown = nonnegative_scalar(formula, setting.box, thorough=thorough)
    if shown is None and shares:
        within = Box(setting.box.intervals | shares, setting.box.closed | frozenset(shares))
        shown = nonnegative_scalar(formula, within, thorough=thorough)
    return shown, names


def _assumptions(component: Indexed) -> dict[str, bool]:
    known = ("positive", "nonnegative", "real")
    return {name: True for name in known if getattr(component, f"is_{name}")}


def _vanishing(shown: Shown, names: dict[Dummy, Indexed], outcomes: Outcomes | None) -> Vanishing | None:
    """Where the whole is 0, in components; None if it is not known."""
    if shown.touching is None:
        return None
    expression = (shown.touching.variable - shown.touching.point).xreplace(names)
    index = outcomes.indices[0] if outcomes is not None else Dummy("i", integer=True)
    return Vanishing(expression, index)
