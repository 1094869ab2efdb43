"""Hyperbolic functions as exponentials, factorials as gamma functions, gamma functions of one argument."""

from sympy import Expr, binomial, cosh, coth, exp, expand_func, factorial, gamma, sech, sinh, tanh

_HYPERBOLIC = (sinh, cosh, tanh, sech, coth)


def elementary(expression: Expr) -> Expr:
    """The expression by exponentials and by gamma functions whose arguments have no integer summand.

    Gamma(x + k) is a product times Gamma(x) wherever both have a value.  A binomial coefficient is a quotient
    of factorials where its arguments are integers, the lower one from 0 to the upper one.
    """
    expression = expression.replace(lambda e: isinstance(e, _HYPERBOLIC), lambda e: e.rewrite(exp))
    return (
        expression.replace(_is_quotient, lambda e: e.rewrite(gamma))
        .replace(lambda e: isinstance(e, factorial), lambda e: gamma(e.args[0] + 1))
        .replace(lambda e: isinstance(e, gamma), expand_func)
    )


def _is_quotient(expression: Expr) -> bool:
    if not isinstance(expression, binomial):
        return False
    upper, lower = expression.args
    return bool(lower.is_nonnegative and lower.is_integer and (upper - lower).is_nonnegative)
