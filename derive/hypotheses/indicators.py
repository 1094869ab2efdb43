"""Exponentials and logarithms of indicators, which are 0 or 1, as affine functions of them."""

from sympy import Expr, Integer, Product, Sum, exp, expand_mul, nan, oo, zoo

from maxent.problems.expressions.extremum import Maximum, Minimum


def split_exponential(exponential: Expr, indicator: Expr) -> Expr:
    """exp of an exponent that is affine in an indicator 1_A, as exp(rest) (1 + 1_A (exp(slope) - 1))."""
    exponent = expand_mul(exponential.args[0])
    slope = exponent.coeff(indicator)
    rest = expand_mul(exponent - slope * indicator)
    if rest.has(indicator) or slope.has(indicator):
        return exponential
    return exp(rest) * (1 + indicator * (exp(slope) - 1))


def split_logarithm(logarithm: Expr, indicator: Expr) -> Expr:
    """A logarithm that contains an indicator 1_A outside of sums, by its values where 1_A is 1 and 0."""
    summed = [e for e in logarithm.atoms(Sum, Product, Maximum, Minimum) if e.has(indicator)]
    one, zero = (logarithm.xreplace({indicator: Integer(value)}) for value in (1, 0))
    if summed or (one * zero).has(nan, zoo, oo, -oo):
        return logarithm
    return indicator * one + (1 - indicator) * zero
