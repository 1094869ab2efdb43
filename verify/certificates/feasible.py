"""Random feasible points of a problem at an instance, reached by straight moves from its optimum.

A move keeps every equality: it is a random direction, projected on the null space of their gradients in ball
arithmetic, so that the moved ball contains a point that satisfies them exactly.  Inequalities and bounds are
decided with certainty at the end of the move, which is halved until they hold.
"""

from collections.abc import Iterator, Sequence
from random import Random

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.verify.arithmetic.truth import NEGLIGIBLE
from maxent.verify.certificates.separable import Reading

_TRIES = 40
"""How many directions are tried for each point: at a corner few of them lead inside."""
_HALVINGS = 40
_LONGEST = 8


def random_points(
    reading: Reading, optimum: Sequence[arb], random: Random, number: int
) -> Iterator[list[arb]]:
    """At most ``number`` feasible points, none of them the optimum.

    Half of them keep the zeros of the optimum, where all points may have these.  None are found where some
    equality is not linear, or the optimum is the only feasible point.
    """
    rows = [row for row in reading.constraints.values() if row.relation is Relation.EQUAL]
    slopes = [row.slopes for row in rows]
    if any(each is None for each in slopes):
        return
    gradients = [list(each) for each in slopes if each is not None]
    start = list(reading.placed(optimum))
    for position in range(number):
        point = _moved(reading, start, gradients, random, keeping_zeros=position % 2 == 0)
        if point is not None:
            yield reading.back(point)


def _moved(
    reading: Reading, start: list[arb], gradients: list[list[arb]], random: Random, *, keeping_zeros: bool
) -> list[arb] | None:
    weights = [arb(1)] * len(start)
    if reading.nonnegative:
        spread = arb(0) if keeping_zeros else reading.total_mass / (4 * len(start))
        weights = [x + spread for x in start]
    for _ in range(_TRIES):
        drawn = [w * random.randint(-40, 40) / 40 for w in weights]
        direction = _projected(drawn, gradients, weights)
        if all(d.contains(0) for d in direction):
            continue
        reach = arb(_LONGEST * random.randint(1, 40)) / 40
        for sign in (1, -1):
            for halvings in range(_HALVINGS if keeping_zeros else 4):
                share = sign * reach * arb(2) ** -halvings
                moved = [x + share * d for x, d in zip(start, direction, strict=True)]
                if _inside(reading, moved):
                    return moved
    return None


def _projected(drawn: list[arb], gradients: list[list[arb]], weights: list[arb]) -> list[arb]:
    """The part of the direction along which no gradient changes.

    It is drawn - diag(w) A' y, computed by Gram and Schmidt with the weights w; a gradient that depends on
    those before it is left out, as the direction keeps it as well.
    """
    basis: list[list[arb]] = []
    direction = list(drawn)
    for gradient in gradients:
        rest = list(gradient)
        for other in basis:
            share = _inner(rest, other, weights) / _inner(other, other, weights)
            rest = [a - share * b for a, b in zip(rest, other, strict=True)]
        if not _inner(rest, rest, weights) > NEGLIGIBLE * _inner(gradient, gradient, weights):
            continue
        basis.append(rest)
        along = sum((a * d for a, d in zip(rest, direction, strict=True)), arb(0))
        share = along / _inner(rest, rest, weights)
        direction = [d - share * w * a for d, w, a in zip(direction, weights, rest, strict=True)]
    return direction


def _inner(u: list[arb], v: list[arb], weights: list[arb]) -> arb:
    return sum((w * a * b for w, a, b in zip(weights, u, v, strict=True)), arb(0))


def _inside(reading: Reading, moved: list[arb]) -> bool:
    """Whether the point, in the reading's coordinates, certainly satisfies every inequality and bound."""
    if reading.nonnegative and not all(x > 0 or x.is_zero() for x in moved):
        return False
    if reading.cap is not None and not all(x <= reading.cap for x in moved):
        return False
    inequalities = (row for row in reading.constraints.values() if row.relation is not Relation.EQUAL)
    return all(row.strictly(moved) for row in inequalities)
