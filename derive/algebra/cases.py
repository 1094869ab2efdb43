"""Formulas with maxima, minima, absolute values, signs, steps and pieces, case by case.

In each case the argument that decides a kink is positive, negative or 0.  It becomes s, -s or 0 by a
substitution for a symbol in which it is affine, so that a case may allow more values than the symbol has,
never fewer.  The case 0 is one of its own, in which steps and signs have the value that they have there.
"""

from collections.abc import Iterator

from sympy import Abs, Dummy, Expr, Heaviside, Integer, Max, Min, Piecewise, expand, sign
from sympy.core.relational import Relational
from sympy.logic.boolalg import BooleanAtom

_DEEPEST = 6
"""The most deciding arguments one after the other; each makes three cases."""
_KINKED = (Max, Min, Abs, sign, Heaviside, Piecewise)


def is_piecewise(expression: Expr) -> bool:
    """Whether the formula has a maximum, a minimum, an absolute value, a sign, a step or pieces."""
    return bool(expression.has(*_KINKED))


def by_cases(expression: Expr, depth: int = _DEEPEST) -> Iterator[Expr | None]:
    """The formula without kinks in every case; None for a case that is not resolved."""
    deciding = _deciding(expression)
    if deciding is None:
        yield None if is_piecewise(expression) else expression
        return
    if depth == 0:
        yield None
        return
    size = Dummy("s", positive=True)
    for value in (size, -size, Integer(0)):
        case = _placed(expression, deciding, value)
        if case is None:
            yield None
        else:
            yield from by_cases(case, depth - 1)


def _deciding(expression: Expr) -> Expr | None:
    """The argument whose sign decides an innermost kink, the shortest first; None if there is none."""
    found = []
    for kink in expression.atoms(*_KINKED):
        if isinstance(kink, Piecewise):
            found += [c.lhs - c.rhs for c in kink.atoms(Relational) if not is_piecewise(c.lhs - c.rhs)]
        elif isinstance(kink, Max | Min):
            plain = [argument for argument in kink.args if not is_piecewise(argument)]
            if len(plain) > 1:
                found.append(plain[0] - plain[1])
        elif not is_piecewise(kink.args[0]):
            found.append(kink.args[0])
    return min(found, key=lambda e: (e.count_ops(), str(e)), default=None)


def _placed(expression: Expr, deciding: Expr, value: Expr) -> Expr | None:
    """The formula where the deciding argument has the value; None where no symbol can be solved for."""
    deciding = expand(deciding)
    for symbol in sorted(deciding.free_symbols, key=str):
        slope = deciding.diff(symbol)
        if slope.is_number and slope != 0 and not symbol.is_integer:
            root = (value - deciding.subs(symbol, Integer(0))) / slope
            return _evaluated(expression.subs(symbol, root))
    return None


def _evaluated(expression: Expr) -> Expr:
    """The formula with the arguments of its kinks multiplied out, so that SymPy sees their signs."""
    if not expression.args or not is_piecewise(expression):
        return expression
    if isinstance(expression, Piecewise):
        return Piecewise(*((_evaluated(value), _decided(where)) for value, where in expression.args))
    arguments = [_evaluated(argument) for argument in expression.args]
    if isinstance(expression, _KINKED):
        arguments = [expand(argument) for argument in arguments]
    return expression.func(*arguments)


def _decided(condition: Relational | BooleanAtom) -> Relational | BooleanAtom:
    """The condition with its relations between a difference and 0, which SymPy decides by its sign."""
    return condition.replace(
        lambda e: isinstance(e, Relational), lambda e: e.func(expand(e.lhs - e.rhs), Integer(0))
    )
