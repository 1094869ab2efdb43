"""Jensen's inequality for the exponential: log sum_i q_i exp(a_i) >= sum_i q_i a_i for a distribution q."""

from sympy import Expr, IndexedBase, Sum, expand_log, expand_mul, log

from derive.calculus import components
from derive.hypotheses import Hypotheses
from derive.signs import sign
from problems.parameter import Domain


def convexity_gap(difference: Expr, hypotheses: Hypotheses) -> bool:
    """Whether the expression is a positive multiple of such a gap, for a declared distribution."""
    reduced = hypotheses.reduced(difference)
    for logarithm in reduced.atoms(log):
        total = logarithm.args[0]
        if not isinstance(total, Sum) or len(total.limits) != 1:
            continue
        factor = expand_mul(reduced).coeff(logarithm)
        if sign(factor) != 1:
            continue
        if any(hypotheses.zero(reduced - factor * gap) for gap in _gaps(logarithm, total, hypotheses)):
            return True
    return False


def _gaps(logarithm: Expr, total: Sum, hypotheses: Hypotheses) -> list[Expr]:
    """The gap for every distribution that the sum may be a mean under."""
    index, low, high = total.limits[0]
    found = []
    for parameter in hypotheses.given:
        law = parameter.symbol
        if parameter.domain is not Domain.DISTRIBUTION or not isinstance(law, IndexedBase):
            continue
        if low != 1 or parameter.shape != (high,) or not components(total.function, law):
            continue
        exponent = expand_log(log(total.function / law[index]), force=True)
        found.append(logarithm - Sum(law[index] * exponent, (index, 1, high)))
    return found
