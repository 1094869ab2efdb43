"""Testing a printed formula for |objective - optimal value| at feasible points that are not optimal."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.problems.spaces.space import Controlled
from maxent.problems.statements import OptimalityGap
from maxent.verify.arithmetic.evaluator import Nested
from maxent.verify.certificates.certificate import Certificate
from maxent.verify.certificates.counterpoints import feasible_points
from maxent.verify.certificates.feasible import random_points
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.certificates.separable import Reading
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.findings.observation import Observation, compare, inconclusive
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_RANDOM, _SIMPLE = 6, 12
"""How many random feasible points are tried, and how many with few positive entries."""


def try_optimality_gap(statement: OptimalityGap, trial: Trial) -> list[Observation]:
    """|objective - optimal value| at feasible points against the formula with the enclosed optimiser.

    INCONCLUSIVE where no feasible point but the optimum is found.

    Raises:
        UnevaluableError: for a problem over occupancy measures or trajectories.
    """
    space = trial.problem.space
    if isinstance(space, Controlled):
        raise UnevaluableError("the gap formula is tested over vectors only")
    reading, certificate = Reading.of(trial.problem, trial.evaluator), trial.certificate
    optimum = optimiser(certificate)
    value = certificate.lower.union(certificate.upper)
    solver = certificate.solution.solver

    def at(point: Sequence[arb], words: str) -> Observation:
        bound: dict[str, Nested] = {str(space.variable): tuple(point), str(statement.optimum): optimum}
        printed = trial.evaluator.extended(**bound)(statement.formula)
        return compare("gap", printed, abs(reading.value(point) - value), words, solver=solver)

    random = trial.random("feasible points")
    results: list[Observation] = [
        at(point, "at a random feasible point") for point in random_points(reading, optimum, random, _RANDOM)
    ]
    # An array that is declared positive has no zeros.
    simple = () if space.variable.is_positive else islice(_simple(reading, certificate), _SIMPLE)
    for point in simple:
        with suppress(UndefinedError):  # a logarithm of 0 in a printed entropy, which is 0 by convention
            results.append(at(point, "at a feasible point with few positive entries"))
    return results or [inconclusive("gap", "no feasible point but the optimum was found")]


def _simple(reading: Reading, certificate: Certificate) -> Iterator[Sequence[arb]]:
    """Vertices and laws on two outcomes that are certainly feasible, at which the objective is finite."""
    if not reading.nonnegative:
        return
    for point in feasible_points(reading, len(certificate.point)):
        rows = reading.constraints.values()
        strict = all(row.strictly(point) for row in rows if row.relation is not Relation.EQUAL)
        capped = reading.cap is None or all(x <= reading.cap for x in point)
        if strict and capped and reading.value(point).is_finite():
            yield point


TESTS: Tests = {OptimalityGap: try_optimality_gap}
