"""The linearisation of a motion at a rest point, in balls: whether small deviations decay."""

from collections.abc import Sequence

from flint import acb_mat, arb

from maxent.problems.spaces.motion import Flow
from maxent.problems.spaces.space import Simplex
from maxent.verify.dynamics.integration import Mover
from maxent.verify.errors import UnevaluableError

_MOST = 8
"""The most components for which eigenvalues are isolated in balls."""


def growth(mover: Mover, point: Sequence[arb]) -> arb:
    """The largest real part of an eigenvalue of a flow; of an iteration the largest modulus, minus 1.

    Over a simplex deviations keep the total mass.

    Raises:
        UnevaluableError: if the law has no derivative there, or its eigenvalues are not isolated.
    """
    space = mover.motion.space
    if not isinstance(space, Simplex):
        (slope,) = _slopes(mover, point, [arb(1)])
        found = slope if isinstance(mover.motion, Flow) else abs(slope) - 1
        return _finite(found)
    count = mover.size - 1
    if not 1 <= count < _MOST:
        raise UnevaluableError("too many components, or one only, for eigenvalues in balls")
    columns = []
    for k in range(count):
        away = [arb(int(place == k) - int(place == count)) for place in range(mover.size)]
        columns.append(_slopes(mover, point, away)[:count])
    matrix = acb_mat([[columns[k][row] for k in range(count)] for row in range(count)])
    try:
        values = matrix.eig(multiple=True)
    except ValueError as failure:
        raise UnevaluableError(f"the eigenvalues are not isolated: {failure}") from failure
    parts = [v.real if isinstance(mover.motion, Flow) else abs(v) - 1 for v in values]
    largest = parts[0]
    for part in parts[1:]:
        largest = largest.max(part)
    return _finite(largest)


def _slopes(mover: Mover, point: Sequence[arb], away: Sequence[arb]) -> list[arb]:
    """The derivative of the law in a direction."""
    space, law = mover.motion.space, mover.motion.law
    if isinstance(space, Simplex):
        moving = {mover.name: (tuple(point), tuple(away))}
        return mover.evaluator.rates(law, space.index, mover.size, moving)
    return [mover.evaluator.rate(law, {mover.name: (point[0], away[0])})]


def _finite(value: arb) -> arb:
    if not value.is_finite():
        raise UnevaluableError("the law has no finite slope there")
    return value
