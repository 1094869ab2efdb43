"""The sign of an algebraic expression in one symbol, by an exact count of real roots (Sturm's theorem)."""

from sympy import (
    Dummy,
    Expr,
    Poly,
    PolynomialError,
    Sum,
    Symbol,
    cancel,
    exp,
    expand_power_base,
    fraction,
    log,
    powsimp,
    together,
)


def algebraic_sign(expression: Expr) -> int | None:
    """The sign that it has for every positive (or real) value of its only symbol; None if there is not one.

    In a positive symbol square roots are allowed as well.
    """
    symbols = expression.free_symbols
    if len(symbols) != 1 or expression.has(log, exp, Sum):
        return None
    (symbol,) = symbols
    v = Dummy("v", positive=symbol.is_positive, real=True)
    for power in (1, 2) if symbol.is_positive else (1,):
        placed = powsimp(expand_power_base(together(expression.subs(symbol, v**power))))
        if placed.is_rational_function(v):
            return _rational_sign(cancel(placed), v)
    return None


def _rational_sign(expression: Expr, v: Symbol) -> int | None:
    result = 1
    for part in fraction(expression):
        try:
            polynomial = Poly(part, v, domain="QQ")
        except PolynomialError:
            return None
        if polynomial.is_zero:
            return None
        low = 0 if v.is_positive else None
        if v.is_positive:
            while polynomial.eval(0) == 0:
                polynomial = polynomial.quo(Poly(v, v))
        if polynomial.count_roots(low, None) != 0:
            return None
        result *= 1 if polynomial.eval(1) > 0 else -1
    return result
