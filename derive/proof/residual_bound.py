"""Proofs of residual bounds by Blackwell's conditions for a contraction in the maximum norm.

If x <= y implies T(x) <= T(y), and T(x + c) = T(x) + m c for constants c with 0 <= m < 1, then T is a
contraction with modulus m (Blackwell, Discounted Dynamic Programming, 1965, theorem 5).  It follows that
|x - x*| <= |x - T(x)| + m |x - x*|.
"""

from sympy import Add, Dummy, Expr, Indexed, Integer, Mul, Symbol, cancel, factor

from maxent.derive.algebra.calculus import derivative, substitute
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.parameter import Domain
from maxent.problems.statements import ResidualBound


def prove_residual_bound(statement: ResidualBound, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that T(x*) = x*, that T is a contraction, and that the factor is at least 1 / (1 - m)."""
    point, operator = statement.point, hypotheses.expand(statement.operator)
    if statement.factor.free_symbols & set(point.indices):
        return still_open("a factor that depends on the component bounds no maximum")
    fixed = statement.fixed_point[point.indices]
    at_fixed = substitute(operator, point.base, point.indices, fixed)
    if not hypotheses.zero(at_fixed - fixed):
        return still_open("the array was not shown to be a fixed point")
    if not _monotone(operator, point):
        return still_open("the operator was not shown to be monotone")
    c = Dummy("c", real=True)
    moved = hypotheses.reduced(substitute(operator, point.base, point.indices, point + c) - operator)
    modulus = cancel(moved / c)
    if modulus.has(c, point.base) or not hypotheses.zero(moved - modulus * c):
        return still_open("the operator was not shown to move with constants")
    step = Step(
        Rule.REDUCE, moved - modulus * c, replay=(Vanishes(at_fixed - fixed),), note="T(x + c) - T(x) - m c"
    )
    if not _within_unit(modulus, hypotheses):
        return still_open(f"{modulus} was not shown to be at least 0 and less than 1", step)
    least = 1 / (1 - modulus)
    if _at_least(factor(cancel(statement.factor - least)), hypotheses):
        return proved(f"a contraction with modulus {modulus} in the maximum norm", step)
    return still_open(f"the factor was not shown to be at least {least}", step)


def _monotone(operator: Expr, point: Indexed) -> bool:
    """Whether every partial derivative is a sum of products of nonnegative factors."""
    elsewhere = point.base[tuple(Symbol(f"{index}_other", integer=True) for index in point.indices)]
    slope = derivative(canonical(operator), elsewhere)
    return all(all(part.is_nonnegative for part in Mul.make_args(term)) for term in Add.make_args(slope))


def _within_unit(modulus: Expr, hypotheses: Hypotheses) -> bool:
    if not modulus.is_nonnegative:
        return False
    return all(
        sign(part) == 1
        for part in (
            on_interval(1 - modulus, _discounts(hypotheses)),
            (1 - modulus).subs(dict.fromkeys(_discounts(hypotheses), 0)),
        )
    )


def _at_least(excess: Expr, hypotheses: Hypotheses) -> bool:
    """Whether the excess is shown to be at least 0 for every discount in [0, 1)."""
    if hypotheses.zero(excess):
        return True
    at_zero = excess.subs(dict.fromkeys(_discounts(hypotheses), 0))
    return sign(on_interval(excess, _discounts(hypotheses))) == 1 and bool(at_zero.is_nonnegative)


def _discounts(hypotheses: Hypotheses) -> dict[Symbol, tuple[Expr, Expr]]:
    unit = (Integer(0), Integer(1))
    return hypotheses.intervals() | {p.symbol: unit for p in hypotheses.given if p.domain is Domain.DISCOUNT}


PROVERS: Provers = {ResidualBound: prove_residual_bound}
