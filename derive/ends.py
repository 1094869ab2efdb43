"""What an expression tends to at an end of an interval, by rules that never guess.

Every node is followed to the end: a finite limit, +oo, -oo, or nothing where the rules do not say
(infinity minus infinity, zero times infinity, a sign that is not known).  SymPy's ``limit`` is not used:
with symbols of unknown sign it may answer for some of their values only.
"""

from collections.abc import Callable

from sympy import Add, Dummy, Expr, Integer, Mul, Pow, Sum, Symbol, cancel, exp, log, oo

Sign = Callable[[Expr], int | None]


def end_sign(expression: Expr, variable: Symbol, end: Expr, *, right: bool, sign: Sign) -> int | None:
    """The sign of the limit at the end: 1 or -1, 0 where it is 0, None where it is not known.

    ``right`` says that the end is approached from the right.
    """
    found = limit_at(expression, variable, end, right=right, sign=sign)
    if found is None:
        return None
    if found in (oo, -oo):
        return 1 if found is oo else -1
    return 0 if found == 0 else sign(found)


def limit_at(expression: Expr, variable: Symbol, end: Expr, *, right: bool, sign: Sign) -> Expr | None:
    """The limit at the end, None where the rules do not give one."""
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
        inner = _limit(e.function, w, sign) if not any(limit[2].has(w) for limit in e.limits) else None
        if inner is None or inner in (oo, -oo):
            return inner  # the sum is never empty
        return Sum(inner, *e.limits)
    parts = [_limit(argument, w, sign) for argument in e.args]
    if None in parts:
        return None
    if isinstance(e, Add):
        infinite = {part for part in parts if part in (oo, -oo)}
        return Add(*parts) if not infinite else infinite.pop() if len(infinite) == 1 else None
    if isinstance(e, Mul):
        return _product(parts, sign)
    if isinstance(e, exp):
        (power,) = parts
        return oo if power is oo else Integer(0) if power == -oo else exp(power)
    if isinstance(e, log):
        return _logarithm(parts[0], sign)
    return _power(e, parts, sign) if isinstance(e, Pow) else None


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
    """A constant power of what is positive, or any integer one."""
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
    """1/0 as +oo or -oo, where the base has a sign before it vanishes."""
    if sign(exponent) != -1:
        return None
    before = 1 if exponent.is_even else sign(e.base)
    return None if before is None else oo if before > 0 else -oo
