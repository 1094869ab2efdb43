"""Helpers of proofs about an optimum: its problem, whether the stationary point is one, its normaliser."""

from sympy import Expr, Sum, Symbol

from maxent.derive.algebra.calculus import bound
from maxent.derive.engine.derivation import Derivation
from maxent.derive.hypotheses.activity import activity_conditions, interior_conditions
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, ProofOutcome, still_open
from maxent.derive.step import Rule
from maxent.problems.claims.claim import Claim
from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Simplex, Vector


def problem_of(claim: Claim) -> Problem:
    """The claim's problem.

    Raises:
        TypeError: if the claim has none.
    """
    if claim.problem is None:
        raise TypeError(f"{claim.id}: a statement of kind {claim.kind} needs a problem")
    return claim.problem


def vector_problem_of(claim: Claim) -> Problem[Vector]:
    """The claim's problem, which has to be over vectors.

    Raises:
        TypeError: if the problem is over another space, or the claim has none.
    """
    problem = problem_of(claim)
    if not over(problem, Vector):
        raise TypeError(f"{claim.id}: a statement of kind {claim.kind} needs a problem over vectors")
    return problem


def stationary_failure(
    derivation: Derivation, hypotheses: Hypotheses, *, given_interior: bool = True
) -> Proof | None:
    """The failed proof that says why the stationary point is not known to be the optimum; None if it is.

    Without ``given_interior`` it may still be that no stationary point exists, which the caller has to show.
    """
    stuck = derivation.stuck
    if stuck is not None:
        return Proof(ProofOutcome.STUCK, stuck.note, derivation.steps)
    if derivation.attains is False:
        step = next(step for step in derivation.steps if step.rule is Rule.SECOND_ORDER)
        return Proof(ProofOutcome.CONTRADICTED, step.note, derivation.steps)
    needed = activity_conditions(derivation.problem)
    if needed is None or not all(hypotheses.grants_positive(excess) for excess in needed):
        return still_open("nothing says that the inequality constraint is active", *derivation.steps)
    return _outside(derivation, hypotheses) if given_interior else None


def _outside(derivation: Derivation, hypotheses: Hypotheses) -> Proof | None:
    """The failed proof that says why no multiplier is known to exist; None if one does."""
    problem = derivation.problem
    masses = [c.total for c in problem.constraints if isinstance(c, Normalisation)]
    missing = next((total for total in masses if not hypotheses.grants_positive(total)), None)
    if over(problem, Simplex) and missing is not None:
        return still_open(f"no law is known to have the total {missing}", *derivation.steps)
    inside = interior_conditions(problem)
    if inside is None:
        return still_open(
            "several means may be prescribed that no law in the interior has", *derivation.steps
        )
    if not all(hypotheses.grants_positive(excess) for excess in inside):
        words = "nothing says that the mean lies strictly between the extremes of its statistic"
        return still_open(f"{words}: at an extreme no multiplier exists", *derivation.steps)
    for constraint in problem.constraints:
        if isinstance(constraint, Level) and constraint.relation is Relation.EQUAL:
            return still_open("a prescribed divergence does not confine to a convex set", *derivation.steps)
        signed = isinstance(constraint.multiplier, Symbol) and constraint.multiplier.is_nonzero
        if signed and not constraint.is_inequality:
            words = f"the symbol {constraint.multiplier} assumes a sign that the multiplier may not have"
            return still_open(words, *derivation.steps)
    return None


def normalised(formula: Expr, space: Vector) -> Expr:
    """The formula divided by its sum over the outcomes."""
    j = bound(bound(bound(space.index)))
    return formula / Sum(formula.subs(space.index, j), (j, 1, space.size))
