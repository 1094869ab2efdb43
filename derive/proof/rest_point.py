"""Proofs of rest points and of long-time limits of flows and iterations."""

from dataclasses import replace

from sympy import Basic, Dummy, Equality, Expr, Integer, KroneckerDelta, Symbol, log, oo
from sympy.core.relational import Relational, StrictGreaterThan, StrictLessThan

from maxent.derive.algebra.calculus import bound
from maxent.derive.algebra.positivity import positive
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.collection import conditions
from maxent.derive.conditions.condition import SideCondition
from maxent.derive.conditions.needed import settled as settle
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.motions.log_affine import LogAffine, log_affine
from maxent.derive.proof._optimiser import normalised
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, proved, still_open
from maxent.derive.proof._written_out import HIDDEN, written_out
from maxent.derive.proof.asymptotic import prove_limit
from maxent.derive.proof.formula import ratio
from maxent.derive.proof.motion import (
    prove_flow_solution,
    rate_sign,
    same_for_all,
    solved,
    total,
    whole,
    within,
)
from maxent.problems.claims.claim import Claim
from maxent.problems.expressions.extremum import Maximum
from maxent.problems.spaces.motion import Flow, Motion, clock, moves_in
from maxent.problems.spaces.space import Interval, Simplex
from maxent.problems.statements import FlowSolution, Limit, LongTimeLimit, RestPoint


def prove_long_time_limit(statement: LongTimeLimit, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove the limit from the log-affine form of the motion, or from a solution that the claim states."""
    motion = statement.motion
    limit = whole(statement.limit, motion, proportional=statement.proportional)
    if any(hypotheses.expand(part).has(clock(motion)) for part in (statement.initial, statement.limit)):
        return still_open("the initial state or the limit depends on the time itself")
    form = solved(motion, hypotheses) if _inside(statement.initial, motion, hypotheses) else None
    if form is not None and form.rate == 0 and hypotheses.zero(limit - _on_largest(form, statement.initial)):
        return proved("ratios grow exponentially at different rates: the largest offset takes all")
    if form is not None and form.rate != 0 and _decays(form, hypotheses):
        one = statement.proportional or hypotheses.zero(total(limit, form.motion) - 1)
        if one and same_for_all(limit, form.rest, form.motion, hypotheses):
            return proved("the logarithms of ratios decay exponentially to those of the limit")
        return still_open("the limit was not shown to be the rest point")
    for solution in claim.statements:
        if not isinstance(solution, FlowSolution) or solution.motion != motion:
            continue
        if solution.initial != statement.initial:
            continue
        moving = prove_flow_solution(solution, claim, hypotheses)
        met, missing = settle(solution, claim, hypotheses, moving.needs)
        if moving.outcome is ProofOutcome.PROVED and missing is None:
            formula = whole(solution.formula, motion, proportional=solution.proportional)
            found = prove_limit(Limit(formula, clock(motion), oo, limit), claim, hypotheses)
            needs = (*(each.condition for each in met), *found.needs, *conditions(formula))
            return replace(found, needs=needs)
    return still_open("the motion has no solution in closed form here")


def _inside(initial: Expr, motion: Motion, hypotheses: Hypotheses) -> bool:
    """Whether the initial state is shown to be in the interior of the simplex."""
    if not moves_in(motion, Simplex):
        return False
    return positive(hypotheses.expand(initial)) and hypotheses.zero(total(initial, motion) - 1)


def _on_largest(form: LogAffine, initial: Expr) -> Expr:
    """The initial law conditioned on the outcomes with the largest offset."""
    space = form.motion.space
    j = bound(bound(space.index))
    scale, offset = form.offset.as_independent(space.index, as_Add=False)
    if not scale.is_positive:
        offset = form.offset
    largest = Maximum(offset.subs(space.index, j), (j, 1, space.size))
    return normalised(initial * KroneckerDelta(offset, largest), space)


def _decays(form: LogAffine, hypotheses: Hypotheses) -> bool | None:
    """Whether deviations of the log-ratios from their rest values decay; None where undecided."""
    if isinstance(form.motion, Flow):
        found = rate_sign(form, hypotheses)
        return None if found is None else found < 0
    above, below = 1 - form.slope, 1 + form.slope  # both are positive where |slope| < 1
    if hypotheses.grants_positive(above) and hypotheses.grants_positive(below):
        return True
    return False if hypotheses.grants_positive(-above) or hypotheses.grants_positive(-below) else None


def prove_rest_point(statement: RestPoint, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove a rest point over a simplex by the log-affine form, in an interval by a factor of one sign."""
    moment = clock(statement.motion)
    written = written_out(statement, hypotheses, *_varied(statement.motion))
    if written is None:
        return still_open(HIDDEN)
    statement, motion = written, written.motion
    if any(isinstance(e, Basic) and e.has(moment) for e in (motion.law, statement.at, statement.stable)):
        return still_open("the law or the printed point depends on the time itself")
    if moves_in(motion, Interval):
        return _scalar_rest(statement, motion, hypotheses)
    form = log_affine(statement.motion, within(statement.motion, hypotheses))
    if form is None or form.rate == 0 or isinstance(statement.at, Relational):
        return still_open("the motion has no normal form whose rest point is known")
    if rate_sign(form, hypotheses) is None:
        return still_open("the motion was not shown to have one rest point only")
    point = whole(statement.at, statement.motion, proportional=statement.proportional)
    same = same_for_all(point, form.rest, form.motion, hypotheses)
    if not same or not (statement.proportional or hypotheses.zero(total(point, form.motion) - 1)):
        return still_open("the printed point was not shown to be the rest point")
    if statement.stable is None:
        return proved("the logarithms of ratios rest nowhere else, for arbitrary n")
    if isinstance(statement.stable, Relational) or _decays(form, hypotheses) is not statement.stable:
        return still_open("the printed stability was not shown")
    return proved("the logarithms of ratios rest nowhere else, and the sign of their rate decides")


def _varied(motion: Motion) -> tuple[Symbol, ...]:
    """What a formula may not depend on unseen: the time and a scalar state."""
    return (clock(motion), motion.space.variable) if moves_in(motion, Interval) else (clock(motion),)


def _scalar_rest(statement: RestPoint, motion: Motion[Interval], hypotheses: Hypotheses) -> Proof:
    """Prove law = factor * (left - right), the factor of one sign; stability by the slope of left - right."""
    space = motion.space
    equation = statement.at if isinstance(statement.at, Equality) else _at(statement.at, motion, hypotheses)
    if equation is None:
        return still_open("the printed point was not shown to be in the interval")
    difference = hypotheses.expand(equation.lhs - equation.rhs)
    law = hypotheses.expand(motion.law if isinstance(motion, Flow) else motion.law - space.variable)
    found = _sign_of_ratio(law, difference, space, hypotheses)
    needs = _defined_ratio(law, difference, space, hypotheses)
    if found is None:
        return still_open("the law is not the printed difference times a factor of one sign")
    if statement.stable is None:
        return proved("the law is the printed difference times a factor of one sign", needs=needs)
    if not isinstance(motion, Flow):
        return still_open("the stability of a scalar iteration was not derived")
    pull = -found * difference.diff(space.variable)
    if isinstance(statement.stable, Relational):
        strict = isinstance(statement.stable, StrictGreaterThan | StrictLessThan)
        claimed = statement.stable.gts - statement.stable.lts if strict else None
        if claimed is not None and _sign_of_ratio(claimed, pull, space, hypotheses) == 1:
            return proved(
                "at a rest point the law's slope has the sign of the printed difference", needs=needs
            )
    elif _sign_of_ratio(pull, Integer(1), space, hypotheses) == (1 if statement.stable else -1):
        return proved("the law's slope at a rest point has one sign on the whole interval", needs=needs)
    return still_open("the printed stability was not shown")


def _at(point: Expr, motion: Motion[Interval], hypotheses: Hypotheses) -> Equality | None:
    """The equation state = point, in logits if the law has logarithms; None if the point may be outside."""
    space = motion.space
    inside = (end for end in (point - space.low, space.high - point) if end.is_finite)
    if point.has(space.variable) or not all(map(hypotheses.grants_positive, inside)):
        return None
    if motion.law.has(log) and (space.low, space.high) == (0, 1):
        return Equality(log(space.variable / (1 - space.variable)), log(point / (1 - point)))
    return Equality(space.variable, point)


def _sign_of_ratio(top: Expr, bottom: Expr, space: Interval, hypotheses: Hypotheses) -> int | None:
    """The sign of top / bottom on the whole interval; None where it is not decided.

    A state in (0, high) is written with odds s^2, so that roots of state and distance to high simplify.
    """
    factor, domain = _ratio_within(top, bottom, space, hypotheses)
    return None if factor is None else sign(on_interval(factor, domain))


def _defined_ratio(
    top: Expr, bottom: Expr, space: Interval, hypotheses: Hypotheses
) -> tuple[SideCondition, ...]:
    """What gives the factor between the two a value at every state."""
    factor, _ = _ratio_within(top, bottom, space, hypotheses)
    return () if factor is None else conditions(factor)


def _ratio_within(
    top: Expr, bottom: Expr, space: Interval, hypotheses: Hypotheses
) -> tuple[Expr | None, dict[Symbol, tuple[Expr, Expr]]]:
    """The factor with top = factor * bottom, None if not found, and the intervals of its symbols."""
    domain = hypotheses.intervals()
    if space.low == 0 and space.high.is_finite:
        s, high = Dummy("s", positive=True), space.high
        top, bottom = (
            part.subs(high - space.variable, high / (1 + s**2)).subs(space.variable, high * s**2 / (1 + s**2))
            for part in (top, bottom)
        )
    elif space.low.is_finite and space.high.is_finite:
        domain |= {space.variable: (space.low, space.high)}
    return ratio(top, bottom, hypotheses), domain


PROVERS: Provers = {LongTimeLimit: prove_long_time_limit, RestPoint: prove_rest_point}
