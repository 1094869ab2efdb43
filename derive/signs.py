"""Signs of expressions, decided from the assumptions of their symbols."""

from collections.abc import Mapping

from sympy import (
    Dummy,
    Expr,
    Symbol,
    cancel,
    expand,
    expand_log,
    factor,
    factor_terms,
    log,
    together,
)


def sign(expression: Expr) -> int | None:
    """1 where the expression is certainly positive, -1 where negative, None where not decided."""
    for form in (lambda e: e, factor_terms, together, _expanded_fraction):
        candidate = form(expression)
        if candidate.is_positive:
            return 1
        if candidate.is_negative:
            return -1
    return None


def _expanded_fraction(expression: Expr) -> Expr:
    numerator, denominator = together(expand_log(expression)).as_numer_denom()
    return expand(numerator) / denominator


def on_interval(expression: Expr, domain: Mapping[Symbol, tuple[Expr, Expr]]) -> Expr:
    """Each symbol as a fraction of a positive one, so that its interval is the positive half-line.

    A symbol in (0, 1/m) becomes 1/(m + u), u > 0; then positivity is visible term by term.
    """
    substitutions = {}
    for symbol, (low, high) in domain.items():
        u = Dummy("u", positive=True)
        substitutions[symbol] = 1 / (1 / high + u) if low == 0 else low + (high - low) / (1 + u)
    return together(
        expression.subs(substitutions).replace(
            log, lambda argument: expand_log(log(factor(cancel(argument))), force=True)
        )
    )
