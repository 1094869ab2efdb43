"""The sign of an expression that is a multiple of a variance.

For positive weights w, (sum w)(sum w f^2) - (sum w f)^2 is (sum w)^2 times the variance of f under the law
w / sum w, which is positive unless f is constant.  It is recognised by its three sums.
"""

from collections.abc import Iterator, Mapping

from sympy import (
    Dummy,
    Expr,
    Indexed,
    PolynomialError,
    Sum,
    Symbol,
    cancel,
    div,
    expand_mul,
    fraction,
    together,
)

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.expressions.extremum import maximum, minimum

Triple = tuple[Sum, Sum, Sum]


def variance_sign(
    expression: Expr, hypotheses: Hypotheses, domain: Mapping[Symbol, tuple[Expr, Expr]]
) -> int | None:
    """1 or -1 if the expression is a multiple of that sign of a positive variance; None if not shown."""
    whole = hypotheses.reduced(expression)
    sums = sorted(whole.atoms(Sum), key=str)
    opaque = {
        total: Dummy(f"S{k}", real=True, positive=total.function.is_positive) for k, total in enumerate(sums)
    }
    numerator, denominator = fraction(cancel(together(whole.xreplace(opaque))))
    for triple in _triples(sums):
        if not _varies(triple, hypotheses):
            continue
        mass, first, second = (opaque[total] for total in triple)
        try:
            quotient, remainder = div(numerator, mass * second - first**2, mass, first, second)
        except PolynomialError:
            continue
        if remainder == 0:
            found = sign(on_interval(quotient / denominator, domain))
            if found is not None:
                return found
    return None


def _triples(sums: list[Sum]) -> Iterator[Triple]:
    """(sum w, sum w f, sum w f^2) with w positive."""
    single = [total for total in sums if len(total.limits) == 1]
    for mass in single:
        weight = mass.function
        if not weight.is_positive:
            continue
        for first in single:
            for second in single:
                if mass in (first, second) or not mass.limits == first.limits == second.limits:
                    continue
                if canonical(expand_mul(first.function**2 - weight * second.function)) == 0:
                    yield mass, first, second


def _varies(triple: Triple, hypotheses: Hypotheses) -> bool:
    """Whether the statistic is a multiple of an array that is known not to be constant."""
    mass, first, _ = triple
    index, _low, size = mass.limits[0]
    statistic = canonical(first.function / mass.function).as_independent(index, as_Add=False)[1]
    if not isinstance(statistic, Indexed):
        return False
    j = Symbol("j", integer=True)
    spread = maximum(statistic.base[j], j, size) - minimum(statistic.base[j], j, size)
    return hypotheses.grants_positive(spread)
