"""Signs of expressions, from the assumptions and the intervals of their symbols."""

from collections.abc import Callable, Iterator, Mapping

from sympy import (
    Dummy,
    Expr,
    Integer,
    Symbol,
    cancel,
    exp,
    expand,
    expand_log,
    factor,
    factor_terms,
    log,
    oo,
    together,
)


def _expanded_fraction(expression: Expr) -> Expr:
    numerator, denominator = together(expression).as_numer_denom()
    return expand(numerator) / denominator


_FORMS: tuple[Callable[[Expr], Expr], ...] = (
    lambda e: e,
    factor_terms,
    together,
    _expanded_fraction,
)


def sign(expression: Expr) -> int | None:
    """1 if the expression is shown to be positive, -1 if negative, None if neither."""
    for variant in _variants(expression):
        for form in _FORMS:
            candidate = form(variant)
            if candidate.is_positive:
                return 1
            if candidate.is_negative:
                return -1
    return None


def _variants(expression: Expr) -> Iterator[Expr]:
    """The expression; its logarithms expanded; its logarithms as numbers of known sign."""
    yield expression
    yield expand_log(expression)
    if expression.has(log):
        yield _with_signed_logarithms(expression)


def _with_signed_logarithms(expression: Expr) -> Expr:
    """log a as a positive (or negative) symbol wherever a - 1 has a sign."""
    known = {}
    for logarithm in expression.atoms(log):
        excess = sign(together(logarithm.args[0] - 1)) if not logarithm.args[0].has(log) else None
        if excess is not None:
            known[logarithm] = excess * Dummy("log", positive=True)
    return expression.xreplace(known)


def on_interval(expression: Expr, domain: Mapping[Symbol, tuple[Expr, Expr]]) -> Expr:
    """The expression with each symbol of ``domain`` written by a positive one, to let ``sign`` find the sign.

    A symbol in (0, 1/m), say, becomes 1/(m + u), u > 0; one that runs over the whole line stays a real one.
    """
    substitutions = {symbol: _anywhere_in(ends) for symbol, ends in domain.items()}
    placed = expression.subs(substitutions)
    return together(_collected(placed).replace(log, lambda argument: log(factor(cancel(argument)))))


def _anywhere_in(interval: tuple[Expr, Expr]) -> Expr:
    """An expression that runs through the interval."""
    if interval == (-oo, oo):
        return Dummy("x", real=True)
    return placed_in(interval, Dummy("u", positive=True))


def placed_in(interval: tuple[Expr, Expr], u: Expr) -> Expr:
    """A monotone map of u in (0, oo) onto the open interval, whose ends may be infinite."""
    low, high = interval
    if low == -oo:
        return log(u) if high is oo else high - u
    if high is oo:
        return low + u
    return 1 / (1 / high + u) if low == 0 else low + (high - low) / (1 + u)


def inverse_of(interval: tuple[Expr, Expr], x: Expr) -> Expr:
    """The inverse of ``placed_in``: the positive number that it maps to x."""
    low, high = interval
    if low == -oo:
        return exp(x) if high is oo else high - x
    if high is oo:
        return x - low
    return 1 / x - 1 / high if low == 0 else (high - low) / (x - low) - 1


def _collected(expression: Expr) -> Expr:
    """log a - log b as log(a / b), whose sign follows from one argument."""
    return expression.replace(lambda e: e.is_Add and e.has(log), logcombined)


def logcombined(total: Expr) -> Expr:
    """A sum of integer multiples of logarithms as one logarithm; anything else as it is."""
    product: Expr = Integer(1)
    for term in total.args:
        coefficient, logarithm = term.as_coeff_Mul()
        if not isinstance(logarithm, log) or not coefficient.is_Integer:
            return total
        product *= logarithm.args[0] ** coefficient
    return log(product)
