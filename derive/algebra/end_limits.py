"""One-sided limits of an expression at an end of an interval, valid for all values of its symbols.

The limit of every node is found from those of its arguments: finite, oo or -oo, or None where the rules do
not decide (zero times infinity; infinity minus infinity unless a power outgrows a logarithm; an unknown
sign).  SymPy's ``limit`` is not used: its answer may hold for some values of symbols of unknown sign only.
"""

from collections.abc import Callable

from sympy import (
    Add,
    Dummy,
    Expr,
    Integer,
    Mul,
    Poly,
    PolynomialError,
    Pow,
    Sum,
    Symbol,
    cancel,
    exp,
    fraction,
    log,
    oo,
)

Sign = Callable[[Expr], int | None]


def end_sign(expression: Expr, variable: Symbol, end: Expr, *, right: bool, sign: Sign) -> int | None:
    """The sign of the limit at the end: 1, -1 or 0, or None where it is not known.

    ``right`` says that the end is approached from the right, ``sign`` finds the sign of an expression.
    """
    found = limit_at(expression, variable, end, right=right, sign=sign)
    if found is None:
        return None
    if found in (oo, -oo):
        return 1 if found is oo else -1
    return 0 if found == 0 else sign(found)


def limit_at(expression: Expr, variable: Symbol, end: Expr, *, right: bool, sign: Sign) -> Expr | None:
    """The limit at the end, None where the rules do not decide; arguments as in ``end_sign``."""
    w = Dummy("w", positive=True)
    if end in (oo, -oo):
        moved = expression.subs(variable, 1 / w if end is oo else -1 / w)
    else:
        moved = expression.subs(variable, end + w if right else end - w)
    return _limit(_rational_parts(moved, w), w, sign)


def _rational_parts(expression: Expr, w: Symbol) -> Expr:
    """Quotients of polynomials in w in lowest terms, so that w/w is 1 before w is 0."""
    if not expression.has(w) or not expression.args:
        return expression
    if expression.is_rational_function(w) and not expression.has(Sum):
        return cancel(expression)
    return expression.func(*(_rational_parts(argument, w) for argument in expression.args))


def _limit(e: Expr, w: Symbol, sign: Sign) -> Expr | None:
    if not e.has(w):
        return e
    if e == w:
        return Integer(0)
    if isinstance(e, Sum):
        return _over_index(e, w, sign)
    parts = [_limit(argument, w, sign) for argument in e.args]
    if None in parts:
        return None
    if isinstance(e, Add):
        return _sum(e, parts, w)
    if isinstance(e, Mul):
        return _product(parts, sign)
    if isinstance(e, exp):
        (power,) = parts
        return oo if power is oo else Integer(0) if power == -oo else exp(power)
    if isinstance(e, log):
        return _logarithm(parts[0], sign)
    if isinstance(e, Pow) and not e.base.has(w) and parts[1] in (oo, -oo):
        return _exponential(e.base, parts[1], sign)
    return _power(e, parts, sign) if isinstance(e, Pow) else None


def _exponential(base: Expr, power: Expr, sign: Sign) -> Expr | None:
    """The limit of base^y for a constant base as y tends to oo or -oo."""
    growth = sign(log(base)) if sign(base) == 1 else None
    if growth is None:
        return None
    return oo if (growth > 0) is (power is oo) else Integer(0)


def _over_index(e: Sum, w: Symbol, sign: Sign) -> Expr | None:
    """The limit of a symbolic sum, taken inside it where the range is certainly not empty."""
    if not all(low == 1 and high.is_Symbol and high.is_positive for _, low, high in e.limits):
        return None
    inner = _limit(e.function, w, sign)
    return inner if inner is None or inner in (oo, -oo) else Sum(inner, *e.limits)


def _sum(e: Add, parts: list[Expr], w: Symbol) -> Expr | None:
    """The limit of a sum: infinite terms have to agree in sign, or the fastest ones have to."""
    infinite = {part for part in parts if part in (oo, -oo)}
    if len(infinite) != 2:  # noqa: PLR2004 - both signs
        return infinite.pop() if infinite else Add(*parts)
    growths = [
        (_growth(term, w), limit) for term, limit in zip(e.args, parts, strict=True) if limit in (oo, -oo)
    ]
    if any(growth is None for growth, _ in growths):
        return None
    most = max(growth for growth, _ in growths if growth is not None)
    fastest = {limit for growth, limit in growths if growth == most}
    return fastest.pop() if len(fastest) == 1 else None


def _growth(term: Expr, w: Symbol) -> tuple[Expr, Expr] | None:
    """(a, m) if the term grows as w^-a log(1/w)^m as w tends to 0; None if that was not shown."""
    power, logarithms = Integer(0), Integer(0)
    for factor in Mul.make_args(term):
        base, exponent = factor.as_base_exp()
        if not factor.has(w):
            continue
        if not exponent.is_Rational:
            return None
        argument = base.args[0] if isinstance(base, log) else base
        order = _order(argument, w)
        if order is None:
            return None
        if not isinstance(base, log):
            power -= order * exponent
        elif order != 0:
            logarithms += exponent
        else:
            return None  # the logarithm may tend to 0
    return power, logarithms


def _order(base: Expr, w: Symbol) -> Expr | None:
    """The exponent of the leading power of w at 0 of a rational function; None if not known."""
    if not base.is_rational_function(w):
        return None
    try:
        top, bottom = (_lowest_power(Poly(part, w)) for part in fraction(cancel(base)))
    except PolynomialError:
        return None
    return None if top is None or bottom is None else Integer(top - bottom)


def _lowest_power(polynomial: Poly) -> int | None:
    """The lowest power, where its coefficient is certainly not zero."""
    (power,), coefficient = min(polynomial.terms())
    return power if coefficient.is_nonzero else None


def _product(parts: list[Expr], sign: Sign) -> Expr | None:
    infinite = [part for part in parts if part in (oo, -oo)]
    if not infinite:
        return Mul(*parts)
    direction = 1
    for part in parts:
        own = (1 if part is oo else -1) if part in (oo, -oo) else sign(part)
        if own is None:
            return None
        direction *= own
    return oo if direction > 0 else -oo


def _logarithm(inner: Expr, sign: Sign) -> Expr | None:
    if inner is oo:
        return oo
    if inner == 0:
        return -oo  # what it is the logarithm of is positive before the end
    return log(inner) if inner != -oo and sign(inner) == 1 else None


def _power(e: Expr, parts: list[Expr], sign: Sign) -> Expr | None:
    """The limit of a power with a constant exponent, of a positive base unless the exponent is an integer."""
    base, exponent = parts
    if e.exp.has(e.base) or exponent in (oo, -oo) or exponent != e.exp:
        return None
    direction = sign(exponent)
    if base is oo:
        return None if direction is None else oo if direction > 0 else Integer(0)
    if base == -oo:
        return None
    if direction == 1 and (base == 0 or exponent.is_Integer or sign(base) == 1):
        return Pow(base, exponent)
    if base == 0:
        return _inverse_of_vanishing(e, exponent, sign)
    return Pow(base, exponent) if sign(base) == 1 or (exponent.is_Integer and sign(base)) else None


def _inverse_of_vanishing(e: Expr, exponent: Expr, sign: Sign) -> Expr | None:
    """oo or -oo for a negative power of a base that tends to 0, if the base has one sign before the end."""
    if sign(exponent) != -1:
        return None
    before = 1 if exponent.is_even else sign(e.base)
    return None if before is None else oo if before > 0 else -oo
