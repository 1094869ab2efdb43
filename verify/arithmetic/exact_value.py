"""Exact values: where a ball can only say that two numbers are close, whether they are the same."""

from collections.abc import Mapping
from fractions import Fraction

from sympy import Add, Expr, Indexed, Mul, Pow, Rational, Symbol

from maxent.problems.parameters.drawing import Value

_LARGEST_POWER = 64


def rational(
    expression: Expr, values: Mapping[str, Value], sizes: Mapping[str, int], at: Mapping[Symbol, int]
) -> Fraction | None:
    """The value where the expression is rational in rational numbers, otherwise None."""
    match expression:
        case Rational():
            return Fraction(int(expression.p), int(expression.q))
        case Symbol():
            if expression in at:
                return Fraction(at[expression])
            found = values.get(expression.name, sizes.get(expression.name))
            return Fraction(found) if isinstance(found, Fraction | int) else None
        case Indexed():
            return _component(expression, values, sizes, at)
        case Add() | Mul():
            parts = [rational(argument, values, sizes, at) for argument in expression.args]
            result = Fraction(0 if isinstance(expression, Add) else 1)
            for part in parts:
                if part is None:
                    return None
                result = result + part if isinstance(expression, Add) else result * part
            return result
        case Pow() if expression.exp.is_Integer and abs(expression.exp) <= _LARGEST_POWER:
            base = rational(expression.base, values, sizes, at)
            return None if base is None or (base == 0 and expression.exp < 0) else base ** int(expression.exp)
    return None


def _component(
    component: Indexed, values: Mapping[str, Value], sizes: Mapping[str, int], at: Mapping[Symbol, int]
) -> Fraction | None:
    value: object = values.get(str(component.base))
    for index in component.indices:
        position = rational(index, values, sizes, at)
        if position is None or not isinstance(value, tuple) or not 1 <= position <= len(value):
            return None
        value = value[int(position) - 1]
    return value if isinstance(value, Fraction) else None
