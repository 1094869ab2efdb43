"""Optimiser, multipliers, policy and values at a problem's optimum as balls with rigorous radii.

- The optimiser: gap >= modulus / 2 |point - optimum|^2, by strong concavity (Boyd and Vandenberghe,
  section 9.1.2).
- A scalar multiplier is the derivative of the optimal value in its constraint's right-hand side (section
  5.6.3).  The optimal value of a maximum is concave in it, that of a minimum convex (section 5.6.1), so the
  difference quotients on both sides enclose the derivative.
- The soft values of a decision process lie between the returns of the solver's policy and the multipliers of
  the flow constraint, raised to be dual feasible.
- From a state on, a policy loses at least w KL(its law of the action || the optimal law) there, w the weight
  of the entropy; Pinsker's inequality turns this into a radius for the probabilities.
"""

from dataclasses import replace

from flint import arb
from sympy import IndexedBase, Rational

from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.constraints.constraint import Constraint
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Occupancy, StagedOccupancy, Trajectories, Vector
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.path_policy import trajectory_quantities
from maxent.verify.control.discounted import Control, enclose_values
from maxent.verify.control.finite_horizon_quantities import staged_quantities
from maxent.verify.control.policy import greedy, near_optimal
from maxent.verify.errors import NoAnswerError, UnevaluableError
from maxent.verify.programs.constraints import numbers_of

COARSE, FINE = -17, -60
"""Exponents of 2 of the step in a difference quotient, the fine one where the enclosure is very narrow.

The quotient's error is the step times the second derivative, plus the enclosure's width over the step.
"""
_NARROW = 1e-35


def step_exponent(certificate: Certificate) -> int:
    """The exponent k of the step 2^k in difference quotients of the certified optimal value."""
    return FINE if certificate.width < _NARROW else COARSE


def at_optimum(problem: Problem, evaluator: Evaluator, certificate: Certificate) -> Evaluator:
    """The evaluator with the quantities at the optimum bound to balls, by the names in the problem.

    They are the variable and the multipliers; for control the policy, and the action values and soft values.

    Raises:
        UnevaluableError: if there is no strong concavity, or no entropy, to bound a distance by.
        NoAnswerError: where ``certify`` raises one for a problem with a moved right-hand side.
    """
    if over(problem, Occupancy):
        return _control_quantities(problem, evaluator, certificate)
    if over(problem, StagedOccupancy):
        return evaluator.extended(**staged_quantities(problem, evaluator, certificate.solution))
    if over(problem, Trajectories):
        return evaluator.extended(**trajectory_quantities(problem, evaluator, certificate))
    axes = problem.space.axes[1:] if over(problem, Vector) else ()
    rows = [evaluator.size(size) for _, size in axes]
    values: dict[str, Nested] = {str(problem.space.variable): _in_rows(optimiser(certificate), rows)}
    for constraint in problem.constraints:
        if isinstance(constraint.multiplier, IndexedBase):
            continue  # a vector of multipliers is not the derivative in a single number
        # A certificate has a vertex only if that satisfies every inequality strictly: its multiplier is 0.
        slack = certificate.vertex is not None and constraint.is_inequality
        known = arb(0) if slack else multiplier(problem, evaluator, constraint, certificate)
        values[str(constraint.multiplier)] = known
    return evaluator.extended(**values)


def _in_rows(entries: tuple[Nested, ...], lengths: list[int]) -> tuple[Nested, ...]:
    """The entries nested in rows, for an array of several indices; ``lengths`` leave out the first one."""
    for length in reversed(lengths):
        entries = tuple(entries[start : start + length] for start in range(0, len(entries), length))
    return entries


def optimiser(certificate: Certificate) -> tuple[arb, ...]:
    """The optimal point: a ball for each entry.

    Raises:
        UnevaluableError: where the objective has no strong concavity, and no single vertex is optimal.
    """
    if certificate.vertex is not None:
        return tuple(certificate.vertex)
    if certificate.kkt is not None:
        return certificate.kkt.point
    radius = distance_bound(certificate)
    return tuple(x + arb(0, radius) for x in certificate.point)


def distance_bound(certificate: Certificate) -> arb:
    """The upper bound sqrt(2 gap / modulus) on the distance of the certificate's point to the optimum.

    Raises:
        UnevaluableError: where no strong concavity is known.
    """
    if certificate.modulus is None:
        raise UnevaluableError("without strong concavity the optimum is not enclosed")
    return (2 * certificate.gap / certificate.modulus).sqrt().abs_upper()


def multiplier(problem: Problem, evaluator: Evaluator, constraint: Constraint, middle: Certificate) -> arb:
    """The multiplier: the derivative of the optimal value in the constraint's right-hand side.

    For an inequality it is the derivative's modulus.  ``middle`` is the problem's own certificate; where that
    has multipliers, the constraint's is among them, otherwise difference quotients on both sides enclose it.

    Raises:
        UnevaluableError: if the constraint has no single right-hand side, or the problem cannot be enclosed
            at a right-hand side beside it, as at the end of a moment's range, where there is no multiplier.
    """
    if middle.kkt is not None and str(constraint.multiplier) in middle.kkt.multipliers:
        return middle.kkt.multipliers[str(constraint.multiplier)]
    exponent = step_exponent(middle)
    step, size = Rational(2) ** exponent, arb(2) ** exponent
    shifted = [moved(problem, constraint, shift) for shift in (-step, step)]
    try:
        below, above = (certify(other, evaluator, middle) for other in shifted)
    except NoAnswerError as failure:
        # What is so of the moved problem says nothing of the problem itself.
        words = (
            f"the multiplier {constraint.multiplier} is not enclosed: beside its right-hand side {failure}"
        )
        raise UnevaluableError(words) from failure
    left = _difference(middle, below) / size
    right = _difference(above, middle) / size
    slope = left.union(right)
    return abs(slope) if constraint.is_inequality else slope


def _difference(above: Certificate, below: Certificate) -> arb:
    return above.lower.union(above.upper) - below.lower.union(below.upper)


def moved(problem: Problem, constraint: Constraint, shift: Rational) -> Problem:
    """The problem with ``shift`` added to the constraint's right-hand side."""
    changed = numbers_of(constraint).moved(constraint, shift)
    constraints = tuple(changed if other is constraint else other for other in problem.constraints)
    return replace(problem, constraints=constraints)


def _control_quantities(
    problem: Problem[Occupancy], evaluator: Evaluator, certificate: Certificate
) -> Evaluator:
    space = problem.space
    flow = next(c for c in problem.constraints if isinstance(c, BellmanFlow))
    control = Control.of(problem, evaluator)
    found = enclose_values(control, certificate.solution)
    optimal = [low.union(high) for low, high in zip(found.below, found.above, strict=True)]
    earned = control.ahead(optimal)
    if control.weight.is_zero():
        near = [greedy(row, found.below[s]) for s, row in enumerate(earned)]
    else:
        lost = [high - low for low, high in zip(found.below, found.above, strict=True)]
        near = [
            near_optimal(found.policy[s], lost[s], earned[s], optimal[s], control.weight)
            for s in control.states
        ]
    values: dict[str, Nested] = {
        str(space.policy): tuple(tuple(row) for row in near),
        str(space.action_value): tuple(tuple(row) for row in earned),
        str(flow.multiplier): tuple(optimal),
    }
    return evaluator.extended(**values)
