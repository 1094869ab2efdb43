"""Proofs of statements about expressions alone."""

from sympy import Add, Dummy, Expr, Indexed, Integer, Pow, Sum, cancel, log
from sympy.core.function import AppliedUndef, Derivative, Subs
from sympy.core.relational import GreaterThan, LessThan, Relational, StrictGreaterThan, StrictLessThan

from derive.equality import canonical
from derive.hypotheses import Hypotheses
from derive.proof.result import Proof, proved, still_open
from derive.signs import on_interval, sign
from derive.step import Rule, Step, Vanishes
from problems.claim import Claim
from problems.parameter import Domain
from problems.statement import Equivalence, Identity, Implication, Inequality, Monotonicity


def prove_identity(statement: Identity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The difference of the two sides reduces to zero."""
    difference = hypotheses.expand(statement.left - statement.right)
    if hypotheses.zero(difference):
        return proved(
            "the difference reduces to zero for arbitrary n",
            Step(Rule.REDUCE, difference, replay=(Vanishes(difference),)),
        )
    return still_open("the difference of the two sides was not reduced to zero")


def _excess(relation: Relational) -> tuple[Expr, bool] | None:
    """(e, strict) such that the relation says e > 0 or e >= 0."""
    if isinstance(relation, StrictGreaterThan | GreaterThan):
        return relation.lhs - relation.rhs, isinstance(relation, StrictGreaterThan)
    if isinstance(relation, StrictLessThan | LessThan):
        return relation.rhs - relation.lhs, isinstance(relation, StrictLessThan)
    return None


def prove_equivalence(statement: Equivalence, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Both differences have one sign: one is a positive multiple of the other, perhaps in logarithms."""
    left, right = _excess(statement.left), _excess(statement.right)
    if left is None or right is None or left[1] is not right[1]:
        return still_open("the two relations are not of one kind")
    candidates = [left[0]]
    large, small = (cancel(hypotheses.reduced(side)) for side in (statement.left.gts, statement.left.lts))
    if large.is_positive and small.is_positive:
        candidates.append(log(large) - log(small))
    for candidate in candidates:
        factor = ratio(candidate, right[0], hypotheses)
        if factor is not None and sign(on_interval(factor, hypotheses.intervals())) == 1:
            return proved("one difference is a positive multiple of the other")
    return still_open("neither difference was shown to be a positive multiple of the other")


def ratio(numerator: Expr, denominator: Expr, hypotheses: Hypotheses) -> Expr | None:
    """c with numerator = c * denominator, read off one term and then checked."""
    top = Add.make_args(hypotheses.reduced(numerator))
    bottom = hypotheses.reduced(denominator)
    for term in top:
        for other in Add.make_args(bottom):
            candidate = term / other
            if not candidate.atoms(Indexed) and hypotheses.zero(numerator - candidate * denominator):
                return candidate
    return None


def prove_implication(statement: Implication, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Proved where the stronger equivalence is."""
    return prove_equivalence(Equivalence(statement.conclusion, statement.premise), claim, hypotheses)


def prove_inequality(statement: Inequality, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Term by term: strictly convex, and zero with zero slope exactly where equality is claimed."""
    difference = hypotheses.expand(statement.left - statement.right)
    if isinstance(difference, Pow) and difference.exp.is_even and difference.exp.is_positive:
        difference = difference.base  # an even power vanishes where its base does
    merged = merged_sum(difference) or merged_sum(canonical(difference))
    if merged is None or len(statement.equality) != 1:
        return still_open("the difference is not one sum with one case of equality")
    index = merged.limits[0][0]
    ((variable, centre),) = (
        (a.subs(a.indices[0], index), b.subs(b.indices[0], index)) for a, b in statement.equality
    )
    u, v = (Dummy("u", real=True, positive=side.is_positive) for side in (variable, centre))
    summand = merged.function.subs({variable: u, centre: v}, simultaneous=True)
    at_centre, slope = summand.subs(u, v).doit(), summand.diff(u).subs(u, v).doit()
    if not (hypotheses.zero(at_centre) and hypotheses.zero(slope)):
        return still_open("the summand does not touch zero where equality is claimed")
    second = declared_convex(summand.diff(u, 2), hypotheses)
    if sign(second) != 1:
        return still_open("the summand was not shown to be convex")
    return proved("each summand is strictly convex and touches zero exactly where the two are equal")


def merged_sum(expression: Expr) -> Sum | None:
    """A combination of sums over one range as a single sum; None where there is anything else."""
    index = Dummy("i", integer=True)
    ranges, body = set(), Integer(0)
    for term in Add.make_args(expression):
        constant, total = term.as_independent(Sum, as_Add=False)
        if not isinstance(total, Sum) or len(total.limits) != 1:
            return None
        own, low, high = total.limits[0]
        if low != 1:
            return None
        ranges.add((low, high))
        body += constant * total.function.xreplace({own: index})
    return Sum(body, (index, *ranges.pop())) if len(ranges) == 1 else None


def declared_convex(second: Expr, hypotheses: Hypotheses) -> Expr:
    """Second derivatives of functions declared strictly convex, as positive symbols."""
    convex = {p.symbol for p in hypotheses.given if p.domain is Domain.CONVEX_FUNCTION}

    def is_curvature(e: Expr) -> bool:
        core = e.expr if isinstance(e, Subs) else e
        return (
            isinstance(core, Derivative)
            and isinstance(core.expr, AppliedUndef)
            and core.expr.func in convex
            and core.derivative_count == 2  # noqa: PLR2004 - the second derivative
        )

    return second.doit().replace(is_curvature, lambda _: Dummy("c", positive=True))


def prove_monotonicity(statement: Monotonicity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """The derivative has one sign on the interval."""
    plain = hypotheses.expand(statement.formula)
    forms = (plain, cancel(hypotheses.reduced(plain)))
    slopes = [form.diff(statement.variable) for form in forms]
    domain = hypotheses.intervals() | {statement.variable: statement.domain}
    signs = [sign(on_interval(slope, domain)) for slope in slopes]
    found = next((s for s in signs if s is not None), None)
    step = Step(Rule.SECOND_ORDER, slopes[0], note=f"the derivative in {statement.variable}")
    if found is None:
        return still_open("the sign of the derivative is not known", step)
    if (found > 0) is not statement.increasing:
        return still_open("the derivative has the other sign", step)
    return proved("the derivative has one sign on the whole interval", step)
