"""First-order optimality conditions at a printed point, in balls and without a solver."""

from flint import arb

from maxent.verify.arithmetic.truth import NEGLIGIBLE
from maxent.verify.certificates.separable import Reading
from maxent.verify.findings.basis import enclosed
from maxent.verify.findings.observation import Observation, encloses, fails, inconclusive, show, upper


def stationary_residual(reading: Reading, point: list[arb]) -> Observation:
    """Whether the objective's gradient is a linear combination of the constraints' gradients at the point.

    The gradient is projected on the constraints' by Gram and Schmidt, with the point's entries as weights;
    the relative remainder must be below NEGLIGIBLE.  Signs of multipliers are not tested.  INCONCLUSIVE where
    the point is on the boundary of the simplex or at the cap.
    """
    point = list(reading.placed(point))
    if reading.cap is not None and not all(x < reading.cap for x in point):
        return inconclusive("kkt", "the printed point is at the cap")
    weights = point if reading.nonnegative else [arb(1)] * len(point)
    if not all(weight > 0 for weight in weights):
        return inconclusive("kkt", "the printed point is on the boundary")
    rest = [reading.sign * c.gradient(x) for c, x in zip(reading.objective, point, strict=True)]
    basis: list[list[arb]] = []
    for entry in reading.constraints.values():
        slope = [c.gradient(x) for c, x in zip(entry.left, point, strict=True)]
        orthogonal = _without(slope, basis, weights)
        # Relative to the constraint's own gradient: statistics may be as small as 1e-300.
        if _inner(orthogonal, orthogonal, weights) > NEGLIGIBLE * _inner(slope, slope, weights):
            basis.append(orthogonal)
    left_over = _without(rest, basis, weights)
    scale = 1 + max((upper(g) for g in rest), default=0.0)
    residual = max((upper(g) for g in left_over), default=0.0) / scale
    if residual <= NEGLIGIBLE:
        return encloses("kkt", residual, NEGLIGIBLE, "stationarity at the printed point")
    if any(not g.contains(0) for g in left_over):
        return fails(
            "kkt",
            "the printed point is not stationary",
            f"gradient {show(rest)} at {show(point)}",
            "a combination of the constraints' gradients",
            enclosed(residual, NEGLIGIBLE),
        )
    return inconclusive("kkt", "the balls are too wide")


def _inner(u: list[arb], v: list[arb], weights: list[arb]) -> arb:
    return sum((w * a * b for w, a, b in zip(weights, u, v, strict=True)), arb(0))


def _without(vector: list[arb], basis: list[list[arb]], weights: list[arb]) -> list[arb]:
    """The part of the vector that is orthogonal, in the weighted inner product, to an orthogonal basis."""
    for direction in basis:
        share = _inner(vector, direction, weights) / _inner(direction, direction, weights)
        vector = [a - share * b for a, b in zip(vector, direction, strict=True)]
    return vector
