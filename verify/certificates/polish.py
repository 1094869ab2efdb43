"""Newton's method on the dual, from the solver's multipliers, at the working precision.

A solver stops near 1e-12 and the optimiser is known to the square root of that.  Where every
coordinate of the Lagrangian has a closed-form maximum, a few steps make all constraints hold at it to
thirty digits.  The result is a better guess and nothing more: the certificate decides.
"""

from collections.abc import Mapping, Sequence

from flint import arb, arb_mat

from maxent.problems.constraint import Relation
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.row import at

_STEPS = 25
_MOST = 12
"""A step passes over all coordinates once a constraint: long programs stay as the solver left them."""
_INCREMENT = arb(2) ** -70
_MET = arb("1e-45")
_ACTIVE = 1e-7
"""A smaller multiplier of an inequality may be none at all, and Newton's method has no corner."""


def polished(reading: Reading, multipliers: Mapping[str, arb]) -> tuple[list[arb], dict[str, arb]] | None:
    """The Lagrangian's maximiser where the constraints hold; None where the method does not apply.

    Inequalities are taken as active where the solver's multiplier is.
    """
    if reading.cap is not None or len(reading.constraints) > _MOST:
        return None
    for name, entry in reading.constraints.items():
        if name not in multipliers:
            return None
        if entry.relation is not Relation.EQUAL and not multipliers[name] > _ACTIVE:
            return None
    names = tuple(reading.constraints)
    weights = {name: multipliers[name].mid() for name in names}
    try:
        missed = _missed(reading, weights)
        for _ in range(_STEPS):
            if all(abs(miss) < _MET for miss in missed):
                return [x.mid() for x in reading.maximiser(weights)], weights
            weights, missed = _step(reading, names, weights, missed)
    except (NoConjugateError, ZeroDivisionError):
        return None
    return None


def _missed(reading: Reading, weights: Mapping[str, arb]) -> list[arb]:
    point = reading.placed(reading.maximiser(weights))
    return [(at(entry.left, point) - entry.right).mid() for entry in reading.constraints.values()]


def _step(
    reading: Reading, names: Sequence[str], weights: dict[str, arb], missed: list[arb]
) -> tuple[dict[str, arb], list[arb]]:
    """One damped Newton step.

    Raises:
        ZeroDivisionError: where no step along Newton's direction reduces what is missed.
    """
    columns = []
    for name in names:
        increment = _INCREMENT * (1 + abs(weights[name]))
        moved = _missed(reading, {**weights, name: (weights[name] + increment).mid()})
        columns.append([((b - a) / increment).mid() for a, b in zip(missed, moved, strict=True)])
    slopes = arb_mat([[column[row] for column in columns] for row in range(len(names))])
    direction = slopes.solve(arb_mat(len(names), 1, missed))
    largest = max((abs(miss) for miss in missed), key=float)
    for halvings in range(12):
        share = arb(2) ** -halvings
        tried = {name: (weights[name] - share * direction[k, 0]).mid() for k, name in enumerate(names)}
        after = _missed(reading, tried)
        if all(abs(miss) < largest for miss in after):
            return tried, after
    raise ZeroDivisionError("Newton's direction does not help")
