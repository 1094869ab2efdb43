"""Proofs about flows and iterations: their solutions, dissipation along them, limits of small steps."""

from dataclasses import replace

from sympy import Dummy, Expr, Integer, Sum, Symbol, log, oo

from maxent.derive.algebra.calculus import bound, collapse_deltas, derivative, substitute
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.positivity import positive
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.motions.log_affine import LogAffine, log_affine
from maxent.derive.proof._optimiser import normalised
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof._written_out import HIDDEN, written_out
from maxent.derive.proof.asymptotic import prove_expansion
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.parameter import distribution
from maxent.problems.spaces.motion import Flow, Motion, clock, moves_in, state
from maxent.problems.spaces.space import Interval, Simplex
from maxent.problems.statements import Dissipation, Expansion, FlowSolution, SmallStepLimit


def prove_flow_solution(statement: FlowSolution, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the formula is the initial state at time 0 and obeys the law, in log-ratios or directly."""
    written = written_out(statement, hypotheses, clock(statement.motion))
    if written is None:
        return still_open(HIDDEN)
    statement, motion = written, written.motion
    formula = whole(statement.formula, motion, proportional=statement.proportional)
    at_start = formula.subs(clock(motion), Integer(0)) - statement.initial
    if not hypotheses.zero(at_start):
        return still_open("the formula was not shown to begin at the initial state")
    start = Step(Rule.REDUCE, at_start, replay=(Vanishes(hypotheses.expand(at_start)),), note="at the start")
    form = solved(motion, hypotheses)
    if form is not None and same_for_all(formula, form.solution(statement.initial), form.motion, hypotheses):
        if statement.proportional or hypotheses.zero(total(formula, form.motion) - 1):
            return proved("the logarithms of ratios solve their linear equations, for arbitrary n", start)
        return still_open("the formula was not shown to have total mass 1", start)
    if form is None and not _keeps_mass(formula, motion, hypotheses):
        return still_open("the formula was not shown to have total mass 1", start)
    if form is None and hypotheses.zero(_residual(formula, motion, hypotheses)):
        reason = "the formula begins at the initial state and obeys the law"
        return proved(reason, start, needs=_stays_inside(formula, motion))
    return still_open("the formula was not shown to obey the law", start)


def solved(motion: Motion, hypotheses: Hypotheses) -> LogAffine | None:
    """The log-affine form of a motion if it can be solved, with a rate of known sign or 0; else None."""
    form = log_affine(motion, within(motion, hypotheses))
    if form is None or not form.solvable:
        return None
    return form if form.rate == 0 or rate_sign(form, hypotheses) is not None else None


def rate_sign(form: LogAffine, hypotheses: Hypotheses) -> int | None:
    """The sign of the normal form's rate; None where it is not decided."""
    return sign(on_interval(hypotheses.expand(form.rate), hypotheses.intervals()))


def within(motion: Motion, hypotheses: Hypotheses) -> Hypotheses:
    """The hypotheses and, over a simplex, that the state is a distribution."""
    space = motion.space
    if not isinstance(space, Simplex):
        return hypotheses
    return replace(hypotheses, given=(*hypotheses.given, distribution(space.variable, space.size)))


def whole(formula: Expr, motion: Motion, *, proportional: bool) -> Expr:
    """The formula, divided by its sum over the outcomes if ``proportional``.

    Raises:
        TypeError: if it is ``proportional`` and the state is not in a simplex.
    """
    if not proportional:
        return formula
    if not isinstance(motion.space, Simplex):
        raise TypeError("only a formula over outcomes has a normaliser")
    return normalised(formula, motion.space)


def total(formula: Expr, motion: Motion[Simplex]) -> Expr:
    """The sum of a formula over the outcomes."""
    space = motion.space
    j = bound(bound(space.index))
    return Sum(formula.subs(space.index, j), (j, 1, space.size))


def same_for_all(formula: Expr, logarithm: Expr, motion: Motion[Simplex], hypotheses: Hypotheses) -> bool:
    """Whether log(formula) is shown to be ``logarithm`` plus a term that is the same for all outcomes."""
    space = motion.space
    forms = (form for form in (hypotheses.expand(formula), hypotheses.reduced(formula)) if positive(form))
    formula = next(forms, None)
    if formula is None:
        return False
    other = Symbol(f"{space.index}_other", integer=True)
    difference = hypotheses.reduced(log(formula)) - hypotheses.expand(logarithm)
    return hypotheses.zero(difference - difference.subs(space.index, other))


def _stays_inside(formula: Expr, motion: Motion) -> tuple[SideCondition, ...]:
    """The formula lies in the state's open interval, or has positive components, at every time."""
    space, moment = motion.space, clock(motion)
    later = Dummy(moment.name, nonnegative=True, integer=moment.is_integer)
    at = formula.xreplace({moment: later})
    if not isinstance(space, Interval):
        return (SideCondition(at, Demand.POSITIVE, "a component of the state"),)
    ends = ((space.low, at - space.low), (space.high, space.high - at))
    return tuple(
        SideCondition(excess, Demand.POSITIVE, "the distance of the state from an end of its interval")
        for end, excess in ends
        if end not in (oo, -oo)
    )


def _keeps_mass(formula: Expr, motion: Motion, hypotheses: Hypotheses) -> bool:
    """Whether components, if the state has any, are shown to sum to 1."""
    return not moves_in(motion, Simplex) or hypotheses.zero(total(formula, motion) - 1)


def _residual(formula: Expr, motion: Motion, hypotheses: Hypotheses) -> Expr:
    """The residual of the formula in the equation of motion."""
    component, space, moment = state(motion), motion.space, clock(motion)
    law = hypotheses.expand(motion.law)  # a defined name may speak of the state
    if isinstance(space, Simplex):
        by_law = substitute(law, space.variable, (space.index,), formula)
    else:
        by_law = law.subs(component, formula)
    if isinstance(motion, Flow):
        return formula.diff(moment) - by_law
    return formula.subs(moment, moment + 1) - by_law


def prove_dissipation(statement: Dissipation, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove the rate by the chain rule: the sum of the functional's derivatives times the law."""
    written = written_out(statement, hypotheses, statement.motion.time)
    if written is None:
        return still_open(HIDDEN)
    statement, motion, space = written, written.motion, written.motion.space
    if any(part.has(motion.time) for part in (statement.functional, motion.law)):
        return still_open("the functional or the law depends on the time itself")
    inside = within(motion, hypotheses)
    if moves_in(motion, Simplex) and not _conserved(motion, inside):
        return still_open("the flow was not shown to stay in the simplex")
    functional, law = (inside.expand(part) for part in (statement.functional, motion.law))
    if isinstance(space, Simplex):
        k = Symbol(f"{space.index}'''", integer=True)
        slope = derivative(canonical(functional), space.variable[k])
        change = Sum(slope * law.subs(space.index, k), (k, 1, space.size))
    else:
        change = functional.diff(space.variable) * law
    difference = change - statement.rate
    if inside.zero(collapse_deltas(difference)):
        return proved("the chain rule along the flow gives the printed rate, for arbitrary n")
    return still_open("the change along the flow was not reduced to the printed rate")


def prove_small_step_limit(statement: SmallStepLimit, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that an iteration moves by step * law + O(step^2): like Euler's scheme it then converges."""
    written = written_out(statement, hypotheses, statement.step)
    if written is None:
        return still_open(HIDDEN)
    motion, flow, step = written.motion, written.flow, written.step
    inside, law = within(motion, hypotheses), flow.law.subs(step, 1)
    if flow.law.has(flow.time) or motion.law.has(motion.count):
        return still_open("a law depends on the time itself")
    if moves_in(motion, Simplex) and not _conserved(motion, inside):
        return still_open("the iteration was not shown to stay in the simplex")
    if motion.space != flow.space or not inside.zero(flow.law - law):
        return still_open("the flow is one of another state, or depends on the step")
    return prove_expansion(Expansion(motion.law - state(motion), step, step * law, order=2), claim, inside)


def _conserved(motion: Motion[Simplex], hypotheses: Hypotheses) -> bool:
    """Whether the motion is shown to keep the total mass 1."""
    mass = Integer(0) if isinstance(motion, Flow) else Integer(1)
    law = hypotheses.expand(motion.law)
    return any(hypotheses.zero(total(form, motion) - mass) for form in (law, hypotheses.reduced(law)))


PROVERS: Provers = {
    FlowSolution: prove_flow_solution,
    Dissipation: prove_dissipation,
    SmallStepLimit: prove_small_step_limit,
}
