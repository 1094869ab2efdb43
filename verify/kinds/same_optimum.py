"""Testing that two problems have the same optimum: the enclosures of their optimisers meet."""

from collections.abc import Iterator

from flint import arb

from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Controlled, Trajectories
from maxent.problems.statements import SameOptimum
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.truth import NEGLIGIBLE
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.optimal_quantities import at_optimum, optimiser
from maxent.verify.certificates.path_policy import worth_of_policy
from maxent.verify.certificates.separable import Reading
from maxent.verify.findings.observation import LOOSE, Observation, encloses, fails, inconclusive, show, upper
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial


def _with_multipliers(other: Problem, trial: Trial) -> Evaluator:
    """The evaluator with those of the first problem's multipliers that weight the other problem's terms."""
    used = {name.name for term in other.terms for name in term.weight.free_symbols}
    constraints = [c for c in trial.problem.constraints if str(c.multiplier) in used]
    values = {str(c.multiplier): trial.multiplier(c) for c in constraints}
    return trial.evaluator.extended(**values)


def try_same_optimum(statement: SameOptimum, trial: Trial) -> list[Observation]:
    """Whether the optimisers, or for control the policies, of both problems may be the same.

    If only one of the optimisers is enclosed, the test is whether it certainly is not optimal in the other
    problem.
    """
    first = trial.certificate
    second = certify(statement.other, _with_multipliers(statement.other, trial))
    problem, without_curvature = trial.problem, first.modulus is None
    if over(problem, Trajectories) and without_curvature and over(statement.other, Controlled):
        return [_attained(statement.other, problem, trial.evaluator, first, second)]
    if not isinstance(statement.other.space, Controlled) and _enclosed(first) is not _enclosed(second):
        one, other = (trial.problem, first), (statement.other, second)
        return [_elsewhere(one, other, trial) if _enclosed(first) else _elsewhere(other, one, trial)]
    left = solution_of(trial.problem, trial.evaluator, first)
    right = solution_of(statement.other, trial.evaluator, second)
    stages = max(len(left), len(right))
    # A policy without stages is followed at every stage.
    left, right = (entries * (stages // len(entries)) for entries in (left, right))
    apart = max(upper(x.mid() - y.mid()) for x, y in zip(left, right, strict=True))
    if any(not x.overlaps(y) for x, y in zip(left, right, strict=True)):
        return [
            fails(
                "same",
                "the two problems have different optima",
                f"first optimum {show(_centres(left))}",
                f"second optimum {show(_centres(right))}",
            )
        ]
    detail = "the optima of both problems"
    allowed = max(upper(x.rad()) + upper(y.rad()) for x, y in zip(left, right, strict=True)) + NEGLIGIBLE
    if allowed > LOOSE:
        return [inconclusive("same", f"{detail}: the enclosures are too wide")]
    return [encloses("same", min(apart, allowed), allowed, detail, solver=first.solution.solver)]


def _enclosed(certificate: Certificate) -> bool:
    """Whether the optimiser is enclosed, and not only the optimal value."""
    return certificate.modulus is not None or certificate.vertex is not None


def _elsewhere(
    known: tuple[Problem, Certificate], other: tuple[Problem, Certificate], trial: Trial
) -> Observation:
    """FAILS if the one enclosed optimiser is certainly infeasible or not optimal in the other problem."""
    point, shown = optimiser(known[1]), show(known[1].point)
    reading = Reading.of(other[0], _with_multipliers(other[0], trial))
    if not all(miss.contains(0) for miss in reading.misses(point).values()):
        words = "the optimum of one problem is not feasible in the other"
        return fails("same", words, shown, f"an optimum such as {show(other[1].point)}")
    best = other[1].lower if reading.sign > 0 else other[1].upper
    short = reading.sign * (best - reading.value(point))
    if short > 0:
        words = "the optimum of one problem is worth less than the other's"
        return fails("same", words, f"{show(reading.value(point))} at {shown}", show(best))
    return inconclusive("same", "the optimum of one problem is not known to be unique")


def _attained(
    other: Problem[Controlled],
    problem: Problem[Trajectories],
    evaluator: Evaluator,
    first: Certificate,
    second: Certificate,
) -> Observation:
    """FAILS if the other problem's policy certainly is not optimal in the first problem."""
    quantities = at_optimum(other, evaluator, second)
    worth = worth_of_policy(problem, evaluator, quantities.binding.values[str(other.space.policy)])
    best = first.lower if problem.sense is Sense.MAXIMISE else first.upper
    short = best - worth if problem.sense is Sense.MAXIMISE else worth - best
    if short > 0:
        words = "the other problem's policy is not optimal in the first"
        return fails("same", words, f"value {show(best)}", f"value {show(worth)}")
    return inconclusive("same", "the optimum is not known to be unique")


def solution_of(problem: Problem, evaluator: Evaluator, certificate: Certificate) -> tuple[arb, ...]:
    """The entries of the optimiser, or for control of the policy, as balls, in order of their indices."""
    space = problem.space
    if not isinstance(space, Controlled):
        return optimiser(certificate)
    policy = at_optimum(problem, evaluator, certificate).binding.values[str(space.policy)]
    return tuple(_entries(policy))


def _entries(array: Nested) -> Iterator[arb]:
    if isinstance(array, arb):
        yield array
    else:
        for part in array:
            yield from _entries(part)


def _centres(enclosed: tuple[arb, ...]) -> tuple[arb, ...]:
    return tuple(x.mid() for x in enclosed)


TESTS: Tests = {SameOptimum: try_same_optimum}
