"""Feasible points that beat a stationary point, for problems that are not convex in their stated sense.

The stationary point is the optimum in the opposite sense, if the problem is convex in that.  If a feasible
point has a better value in the stated sense, then the multipliers, the value and the point that satisfy the
first-order conditions are not those of the optimum.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from flint import arb

from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.dynamics import Dynamics
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Controlled, Occupancy, StagedOccupancy, Trajectories
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.path_policy import worth_of_policy
from maxent.verify.certificates.separable import Reading
from maxent.verify.control.discounted import Control
from maxent.verify.control.finite_horizon import StagedControl, policies_of
from maxent.verify.control.policy import policy_of
from maxent.verify.control.rewards import rewards_of
from maxent.verify.errors import NoConjugateError, NotConvexError
from maxent.verify.findings.observation import Observation, fails, inconclusive, show
from maxent.verify.programs.paths import enumerated, paths_of
from maxent.verify.programs.solve import candidates

_MOST = 64


def beaten(check: str, problem: Problem, evaluator: Evaluator, reason: str) -> Observation:
    """FAILS, with both values, if a feasible point is better than the stationary point; else INCONCLUSIVE.

    ``reason`` says why the problem was not solved.

    Raises:
        NoAnswerError: if the problem in the opposite sense cannot be solved and enclosed.
    """
    sign = 1 if problem.sense is Sense.MAXIMISE else -1
    try:
        stationary, others = _values(reversed_sense(problem), evaluator)
    except NotConvexError:
        return inconclusive(check, f"{reason}; neither is the other sense convex")
    for words, value in others:
        if sign * (value - stationary) > 0:
            return fails(
                check,
                f"{reason}; the stationary point is not the optimum",
                f"value {show(stationary)} at the stationary point",
                f"value {show(value)} at {words}",
            )
    return inconclusive(check, reason)


def reversed_sense(problem: Problem) -> Problem:
    """The problem with maximisation and minimisation exchanged."""
    other = Sense.MINIMISE if problem.sense is Sense.MAXIMISE else Sense.MAXIMISE
    return replace(problem, sense=other)


def _values(convex: Problem, evaluator: Evaluator) -> tuple[arb, Iterator[tuple[str, arb]]]:
    """The optimal value of the convex problem, and the names and values of other feasible points."""
    if over(convex, Occupancy):
        control = Control.of(convex, evaluator)
        solution = next(iter(candidates(convex, evaluator)))
        return control.worth(policy_of(solution.primal)), _policies(control)
    if over(convex, StagedOccupancy):
        staged = StagedControl.of(convex, evaluator)
        solution = next(iter(candidates(convex, evaluator)))
        return staged.worth(policies_of(staged, solution.primal)), _staged_policies(staged)
    if over(convex, Trajectories):
        return certify(convex, evaluator).lower, _laws(convex, evaluator)
    certificate = certify(convex, evaluator)
    reading = Reading.of(convex, evaluator)
    return certificate.lower.union(certificate.upper), _points(reading, len(certificate.point))


def _policies(control: Control) -> Iterator[tuple[str, arb]]:
    actions, states = len(control.actions), len(control.states)
    uniform = [[arb(1) / actions] * actions] * states
    yield "the uniform policy", control.worth(uniform)
    for count, choice in enumerate(product(range(actions), repeat=states)):
        if count == _MOST:
            return
        policy = [[arb(int(a == chosen)) for a in range(actions)] for chosen in choice]
        yield "a deterministic policy", control.worth(policy)


def _staged_policies(control: StagedControl) -> Iterator[tuple[str, arb]]:
    for words, law in _plain_choices(len(control.actions)):
        yield words, control.worth([[law] * len(control.states)] * control.horizon)


def _plain_choices(actions: int) -> Iterator[tuple[str, tuple[arb, ...]]]:
    """The laws of the action of constant policies and of the uniform one, with their names."""
    for chosen in range(actions):
        yield "a constant action", tuple(arb(int(a == chosen)) for a in range(actions))
    yield "the uniform policy", (arb(1) / actions,) * actions


def _laws(convex: Problem[Trajectories], evaluator: Evaluator) -> Iterator[tuple[str, arb]]:
    """The values of constant and uniform policies, or without dynamics of feasible laws of trajectories."""
    if any(isinstance(constraint, Dynamics) for constraint in convex.constraints):
        space = convex.space
        stages, states = evaluator.size(space.horizon), evaluator.size(space.states)
        for words, law in _plain_choices(evaluator.size(space.actions)):
            yield words, worth_of_policy(convex, evaluator, ((law,) * states,) * stages)
        return
    problem, known = enumerated(convex, evaluator)
    yield from _points(Reading.of(problem, known), len(paths_of(convex, evaluator)))


def _points(reading: Reading, size: int) -> Iterator[tuple[str, arb]]:
    for point in feasible_points(reading, size):
        yield show(point), reading.value(point)


def feasible_points(reading: Reading, size: int) -> Iterator[Sequence[arb]]:
    """Feasible points among the vertices, the centre, and the two-point laws that satisfy one moment.

    Each has ``size`` entries that sum to the total mass.
    """
    total = reading.total_mass
    vertices = [[total * int(i == k) for i in range(size)] for k in range(size)]
    for point in (*vertices, [total / size] * size, *_two_points(reading, size)):
        if all(miss.contains(0) for miss in reading.misses(point).values()):
            yield point


def _two_points(reading: Reading, size: int) -> Iterator[Sequence[arb]]:
    """Laws on two outcomes that satisfy the one equality beside the normalisation, at most 64."""
    others = [entry for name, entry in reading.constraints.items() if name != reading.mass]
    if len(others) != 1 or others[0].relation is not Relation.EQUAL:
        return
    total = reading.total_mass
    slopes, mean = [c.linear for c in others[0].left], others[0].right / total
    pairs = ((i, k) for i in range(size) for k in range(size) if slopes[i] < mean < slopes[k])
    for i, k in islice(pairs, _MOST):
        share = (mean - slopes[i]) / (slopes[k] - slopes[i])
        yield [total * (share * int(m == k) + (1 - share) * int(m == i)) for m in range(size)]


def without_optimum(check: str, problem: Problem, evaluator: Evaluator, reason: str) -> Observation:
    """FAILS if there is a proof that the problem has no optimum, else INCONCLUSIVE.

    ``reason`` is what the solvers report, which is no proof.
    """
    proof = _unbounded_control(problem, evaluator) or _no_optimum(problem, evaluator)
    if proof is None:
        return inconclusive(check, reason)
    return fails(check, f"{reason}, and {proof}", "an optimum", "there is none")


def _unbounded_control(problem: Problem, evaluator: Evaluator) -> str | None:
    """Why an objective over occupancy measures without constraints is unbounded, if it is.

    Reward and causal entropy are homogeneous of degree 1, so one point with a positive value suffices.
    """
    if problem.constraints or not (over(problem, Occupancy) or over(problem, StagedOccupancy)):
        return None
    sign = 1 if problem.sense is Sense.MAXIMISE else -1
    states, actions = (evaluator.size(size) for size in (problem.space.states, problem.space.actions))
    pairs = range(1, states + 1), range(1, actions + 1)
    try:
        reward, entropy = rewards_of(problem, *pairs, evaluator)
    except NoConjugateError:
        return None
    total = sum((entry for row in reward for entry in row), arb(0))
    total += entropy * states * actions * arb(actions).log()
    if not sign * total > 0:
        return None
    return f"its objective is homogeneous of degree 1 and {show(total)} at the point of all ones"


def _no_optimum(problem: Problem, evaluator: Evaluator) -> str | None:
    """Why there is no optimum: a mean outside the range of its statistic, or a linear objective on R^n."""
    if over(problem, Controlled):
        return None
    reading = Reading.of(problem, evaluator)
    if not reading.nonnegative and not reading.constraints:
        sloped = any(c.is_linear and not c.linear.contains(0) for c in reading.objective)
        return "its objective is linear in an unbounded coordinate" if sloped else None
    for name, entry in reading.constraints.items():
        if name == reading.mass or entry.relation is not Relation.EQUAL:
            continue
        mean = entry.right / reading.total_mass
        if all(c.linear < mean for c in entry.left) or all(c.linear > mean for c in entry.left):
            return f"the mean {show(entry.right)} is outside the range of its statistic"
    return None
