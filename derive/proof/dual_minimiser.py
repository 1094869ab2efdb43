"""Proofs that a multiplier minimises a printed function, by comparison with the dual function."""

from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof._written_out import HIDDEN, written_out
from maxent.derive.proof.formula import ratio
from maxent.problems.claims.claim import Claim
from maxent.problems.constraints.constraint import Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.problem import Sense
from maxent.problems.statements import DualMinimiser


def prove_dual_minimiser(statement: DualMinimiser, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the printed function is the problem's dual function, up to a positive factor and a constant.

    The dual function of a maximisation is convex, and least at the optimal multiplier (Boyd & Vandenberghe,
    Convex Optimization, section 5.2).
    """
    written = written_out(statement, hypotheses, statement.multiplier)
    if written is None:
        return still_open(HIDDEN)
    statement, derivation = written, derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    if derivation.value is None:
        return still_open("the dual function has no closed form", *derivation.steps)
    problem = derivation.problem
    constraint = next((c for c in problem.constraints if c.multiplier == statement.multiplier), None)
    if not isinstance(constraint, Moment | Level) or constraint.relation is Relation.EQUAL:
        return still_open("only the multiplier of an inequality is confined to the positive reals")
    if problem.sense is not Sense.MAXIMISE:
        return still_open("the multiplier of a minimisation maximises the dual function")
    printed, dual = (f.diff(statement.multiplier) for f in (statement.objective, derivation.value))
    factor = ratio(printed, dual, hypotheses)
    if factor is not None and sign(on_interval(factor, hypotheses.intervals())) == 1:
        return proved("is the dual function up to a positive factor and a constant", *derivation.steps)
    return still_open("the printed function was not reduced to the dual function", *derivation.steps)


PROVERS: Provers = {DualMinimiser: prove_dual_minimiser}
