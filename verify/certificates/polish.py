"""Newton's method on the dual problem, from the solver's multipliers, at the working precision.

A solver stops near 1e-12, which determines the optimiser to 1e-6 only.  If every coordinate of the Lagrangian
has a closed-form maximum, a few Newton steps in the multipliers make the constraints hold at that maximum to
45 digits.  The result is a better starting point for the certificate, which does not rely on it.
"""

from collections.abc import Mapping, Sequence

from flint import arb, arb_mat

from maxent.problems.constraints.constraint import Relation
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import NoConjugateError
from maxent.verify.programs.row import at

_STEPS = 25
_MOST = 12
"""The most constraints: a step evaluates all coordinates once for each of them."""
_INCREMENT = arb(2) ** -70
_MET = arb("1e-45")
_ACTIVE = 1e-7
"""An inequality with a smaller multiplier may be inactive, and Newton's method knows equalities only."""


def polished(reading: Reading, multipliers: Mapping[str, arb]) -> tuple[list[arb], dict[str, arb]] | None:
    """The Lagrangian's maximiser, at which the constraints hold to 1e-45, and its multipliers by name.

    Inequalities are treated as equalities.  None where a maximum has no closed form, an inequality's
    multiplier is too small, there are too many constraints, or the method does not converge.
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
    """The multipliers and the constraints' residuals after one damped Newton step.

    Raises:
        ZeroDivisionError: if the Jacobian is singular, or no step length reduces the largest residual.
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
