"""The quantities of a problem at its optimum as balls, each radius a theorem.

- The optimiser: gap >= modulus / 2 |point - optimum|^2, by strong concavity.
- A scalar multiplier is the slope of the value in its constraint's right-hand side; the value is
  concave (convex, for a minimum) in it, so difference quotients of enclosures enclose the slope.
- Soft values lie between what the solver's policy earns and its flow multipliers, made feasible.
- From a state, a policy loses at least w times its KL there to the optimal one.
"""

from dataclasses import replace

from flint import arb
from sympy import IndexedBase, Rational

from maxent.problems.constraint import Constraint
from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.problem import Problem, over
from maxent.problems.space import Occupancy, StagedOccupancy, Trajectories
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.path_policy import trajectory_quantities
from maxent.verify.control.discounted import Control, enclose_values
from maxent.verify.control.finite_horizon_quantities import staged_quantities
from maxent.verify.control.policy import greedy, policy_of
from maxent.verify.errors import UnevaluableError
from maxent.verify.programs.constraints import numbers_of

COARSE, FINE = -17, -60
"""Right-hand sides are moved by 2^-17, or by 2^-60 where Newton's method has narrowed the enclosure:
the slope's error is the step times the value's curvature, and the enclosure's width over the step."""
_NARROW = 1e-35


def step_exponent(certificate: Certificate) -> int:
    """The power of two by which difference quotients of certified values move a number."""
    return FINE if certificate.width < _NARROW else COARSE


def at_optimum(problem: Problem, evaluator: Evaluator, certificate: Certificate) -> Evaluator:
    """The evaluator with variable, multipliers, policy and action value bound."""
    if over(problem, Occupancy):
        return _control_quantities(problem, evaluator, certificate)
    if over(problem, StagedOccupancy):
        return evaluator.extended(**staged_quantities(problem, evaluator, certificate.solution))
    if over(problem, Trajectories):
        return evaluator.extended(**trajectory_quantities(problem, evaluator, certificate))
    values: dict[str, Nested] = {str(problem.space.variable): optimiser(certificate)}
    for constraint in problem.constraints:
        if isinstance(constraint.multiplier, IndexedBase):
            continue  # no slope in one number encloses it
        # A vertex is only known as the optimiser where it satisfies every inequality with room to spare.
        slack = certificate.vertex is not None and constraint.is_inequality
        known = arb(0) if slack else multiplier(problem, evaluator, constraint, certificate)
        values[str(constraint.multiplier)] = known
    return evaluator.extended(**values)


def optimiser(certificate: Certificate) -> tuple[arb, ...]:
    """The solver's repaired point, each entry with the certified distance to the optimum."""
    if certificate.vertex is not None:
        return tuple(certificate.vertex)
    radius = distance_bound(certificate)
    return tuple(x + arb(0, radius) for x in certificate.point)


def distance_bound(certificate: Certificate) -> arb:
    """An upper bound on the distance of the certificate's point to the optimum, in every entry.

    Raises:
        UnevaluableError: where the objective has no curvature to bound it by.
    """
    if certificate.modulus is None:
        raise UnevaluableError("without strong concavity the optimum is not enclosed")
    return (2 * certificate.gap / certificate.modulus).sqrt().abs_upper()


def multiplier(problem: Problem, evaluator: Evaluator, constraint: Constraint, middle: Certificate) -> arb:
    """The multiplier as the slope of the optimal value; nonnegative for inequalities.

    ``middle`` is the problem's own certificate.
    """
    exponent = step_exponent(middle)
    step, size = Rational(2) ** exponent, arb(2) ** exponent
    below, above = (certify(moved(problem, constraint, shift), evaluator, middle) for shift in (-step, step))
    left = _difference(middle, below) / size
    right = _difference(above, middle) / size
    slope = left.union(right)
    return abs(slope) if constraint.is_inequality else slope


def _difference(above: Certificate, below: Certificate) -> arb:
    return above.lower.union(above.upper) - below.lower.union(below.upper)


def moved(problem: Problem, constraint: Constraint, shift: Rational) -> Problem:
    """The problem with the constraint's right-hand side moved by ``shift``."""
    changed = numbers_of(constraint).moved(constraint, shift)
    constraints = tuple(changed if other is constraint else other for other in problem.constraints)
    return replace(problem, constraints=constraints)


def _control_quantities(
    problem: Problem[Occupancy], evaluator: Evaluator, certificate: Certificate
) -> Evaluator:
    space = problem.space
    flow = next(c for c in problem.constraints if isinstance(c, BellmanFlow))
    control = Control.of(problem, evaluator)
    policy = policy_of(certificate.solution.primal)
    below, above = enclose_values(control, certificate.solution)
    lost = [(high - low).abs_upper() for low, high in zip(below, above, strict=True)]
    largest = max(lost, key=float)
    earned = [
        [value.union(value + control.discount * largest) for value in row]
        for row in control.action_values(policy)
    ]
    if control.weight.is_zero():
        near = [greedy(row, below[s]) for s, row in enumerate(earned)]
    else:
        near = [
            [p + arb(0, (2 * lost[s] / control.weight).sqrt().abs_upper()) for p in policy[s]]
            for s in control.states
        ]
    values: dict[str, Nested] = {
        str(space.policy): tuple(tuple(row) for row in near),
        str(space.action_value): tuple(tuple(row) for row in earned),
        str(flow.multiplier): tuple(low.union(high) for low, high in zip(below, above, strict=True)),
    }
    return evaluator.extended(**values)
