"""Proofs of statements about expressions alone: identities, inequalities, equivalences, monotonicity."""

from collections.abc import Iterator

from sympy import Add, Dummy, Expr, Indexed, Integer, Mul, Pow, Sum, cancel, expand, factor_terms, log
from sympy.core.function import AppliedUndef, Derivative, Subs
from sympy.core.relational import (
    Equality,
    GreaterThan,
    LessThan,
    Relational,
    StrictGreaterThan,
    StrictLessThan,
)

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.regions import has_kinks
from maxent.derive.algebra.signs import inverse_of, on_interval, placed_in, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.hypotheses.pairing import pairwise_sign
from maxent.derive.hypotheses.variance import variance_sign
from maxent.derive.proof._bounding import prove_bound
from maxent.derive.proof._factor import defined_factor
from maxent.derive.proof._regional import is_nonnegative, vanishes
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.parameter import Domain
from maxent.problems.statements import Equivalence, Identity, Implication, Inequality, Monotonicity

_CONVEX = (Domain.CONVEX_FUNCTION, Domain.CONVEX_POTENTIAL)


def prove_identity(statement: Identity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the difference of the two sides reduces to zero, where it has kinks in every region."""
    difference = hypotheses.expand(statement.left - statement.right)
    if has_kinks(difference) and vanishes(_one_body(difference), hypotheses):
        return proved("the difference reduces to zero in every region")
    if hypotheses.zero(difference):
        return proved(
            "the difference reduces to zero for arbitrary n",
            Step(Rule.REDUCE, difference, replay=(Vanishes(difference),)),
        )
    return still_open("the difference of the two sides was not reduced to zero")


def _one_body(expression: Expr) -> Expr:
    """The summand where the expression is one sum, which is 0 (or >= 0) if the summand is; else itself."""
    merged = merged_sum(expression)
    return expression if merged is None else merged.function


def _excess(relation: Relational) -> tuple[Expr, Expr, str] | None:
    """(a, b, sign) such that the relation says a > b, a >= b or a = b; None for other relations."""
    match relation:
        case StrictGreaterThan() | StrictLessThan():
            return relation.gts, relation.lts, ">"
        case GreaterThan() | LessThan():
            return relation.gts, relation.lts, ">="
        case Equality():
            return relation.lhs, relation.rhs, "="
    return None


def prove_equivalence(statement: Equivalence, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that one difference is a multiple of the other, perhaps after taking logarithms of the sides.

    The factor has to be positive, or for equations of one sign.
    """
    left, right = _excess(statement.left), _excess(statement.right)
    if left is None or right is None or left[2] != right[2]:
        return still_open("the two relations are not of one kind")
    allowed = (1, -1) if left[2] == "=" else (1,)
    sides = [(_essential(a - b, hypotheses), *_logarithmic(a, b, hypotheses)) for a, b, _ in (left, right)]
    for one, other in ((x, y) for x in sides[0] for y in sides[1]):
        factor = ratio(one, other, hypotheses)
        if factor is not None and sign(on_interval(factor, hypotheses.intervals())) in allowed:
            reason = "one difference is a multiple, of a known sign, of the other"
            return proved(reason, needs=defined_factor(factor, one, hypotheses))
    return still_open("neither difference was shown to be such a multiple of the other")


def _essential(difference: Expr, hypotheses: Hypotheses) -> Expr:
    """The difference without its positive factors, which change neither its sign nor its zeros."""
    factored = factor_terms(hypotheses.reduced(difference))
    if not factored.has(Indexed):
        return difference
    return Mul(*(part for part in Mul.make_args(factored) if not part.is_positive))


def _logarithmic(large: Expr, small: Expr, hypotheses: Hypotheses) -> Iterator[Expr]:
    """Differences of logarithms that have the sign of large - small.

    The logarithms are those of the two sides, if positive; or those of the positive and of the negative terms
    of the difference's numerator, with symbols in an interval written by positive ones meanwhile.
    """
    sides = [cancel(hypotheses.reduced(side)) for side in (large, small)]
    if all(side.is_positive for side in sides):
        yield log(sides[0]) - log(sides[1])
    if large.has(Indexed) or small.has(Indexed):
        return
    intervals = hypotheses.intervals()
    free = {symbol: Dummy("u", positive=True) for symbol in intervals}
    placed = {symbol: placed_in(intervals[symbol], u) for symbol, u in free.items()}
    back = {u: inverse_of(intervals[symbol], symbol) for symbol, u in free.items()}
    numerator, denominator = cancel((sides[0] - sides[1]).subs(placed)).as_numer_denom()
    terms = Add.make_args(expand(numerator))
    gains = [term for term in terms if term.is_positive]
    losses = [-term for term in terms if term.is_negative]
    if sign(denominator) == 1 and gains and losses and len(gains) + len(losses) == len(terms):
        yield (log(Add(*gains)) - log(Add(*losses))).subs(back)


def ratio(numerator: Expr, denominator: Expr, hypotheses: Hypotheses) -> Expr | None:
    """c, free of array components, with numerator = c * denominator by the hypotheses; None if not found."""
    reduced, bottom = hypotheses.reduced(numerator), hypotheses.reduced(denominator)
    if hypotheses.zero(bottom):
        return None
    if not (reduced.has(Indexed) or bottom.has(Indexed)):
        return cancel(reduced / bottom)
    top, below = Add.make_args(reduced), Add.make_args(bottom)
    for other in below:
        core = other.as_independent(Indexed, as_Add=False)[1]
        above, under = (_coefficient(terms, core) for terms in (top, below))
        for candidate in (above / under, *(term / other for term in top)):
            if not candidate.atoms(Indexed) and hypotheses.zero(numerator - candidate * denominator):
                return candidate
    return None


def _coefficient(terms: tuple[Expr, ...], core: Expr) -> Expr:
    split = (term.as_independent(Indexed, as_Add=False) for term in terms)
    return Add(*(constant for constant, own in split if own == core))


def prove_implication(statement: Implication, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove the stronger statement that premise and conclusion are equivalent."""
    return prove_equivalence(Equivalence(statement.conclusion, statement.premise), claim, hypotheses)


def prove_inequality(statement: Inequality, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that each summand of left - right is strictly convex, and 0 with slope 0 where they are equal.

    Where no case of equality is asserted, any lower bound 0 of the difference is enough.
    """
    difference = hypotheses.expand(statement.left - statement.right)
    if not statement.equality:
        if difference == 0:
            return proved("the two sides are the same")
        if has_kinks(difference) and is_nonnegative(_one_body(difference), hypotheses):
            return proved("the difference is at least 0 in every region")
        if sign(on_interval(hypotheses.reduced(difference), hypotheses.intervals())) == 1:
            return proved("the difference reduces to one that is certainly positive")
        return prove_bound(statement.left - statement.right, hypotheses)
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
    """A linear combination of sums over one range as a single sum; None if there are other terms."""
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
    """The expression with second derivatives of functions declared strictly convex as positive symbols."""
    convex = {p.symbol for p in hypotheses.given if p.domain in _CONVEX}

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
    """Prove that the derivative has the asserted sign on the interval."""
    formula = statement.formula
    if isinstance(formula, Pow) and formula.base.is_nonnegative and sign(formula.exp) == 1:
        formula = formula.base  # a positive power moves as its base does
    plain = hypotheses.expand(formula)
    forms = (plain, cancel(hypotheses.reduced(plain)))
    slopes = [form.diff(statement.variable) for form in forms]
    domain = hypotheses.intervals() | {statement.variable: statement.domain}
    signs = [sign(on_interval(slope, domain)) for slope in slopes]
    found = next((s for s in signs if s is not None), None)
    if found is None:
        found = variance_sign(slopes[0], hypotheses, domain)
    if found is None:
        found = pairwise_sign(slopes[0], hypotheses, domain)
    step = Step(Rule.SECOND_ORDER, slopes[0], note=f"the derivative in {statement.variable}")
    if found is None:
        return still_open("the sign of the derivative is not known", step)
    if (found > 0) is not statement.increasing:
        return still_open("the derivative has the other sign", step)
    return proved("the derivative has one sign on the whole interval", step)


PROVERS: Provers = {
    Implication: prove_implication,
    Equivalence: prove_equivalence,
    Monotonicity: prove_monotonicity,
}
