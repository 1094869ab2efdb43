"""Numbers that no formula of a claim may contain: floats, which are rounded, and what is not real."""

from fractions import Fraction

from sympy import Basic, Float, I, nan, zoo

_DOUBLE = 53
"""The bits of a double; SymPy's default precision keeps a few more."""


def improper(expression: Basic, place: str) -> str | None:
    """The first float in the expression, or what is not real in it, in a sentence; None if there is none."""
    rounded = sorted(expression.atoms(Float), key=float)
    if rounded:
        return inexact(rounded[0], place)
    if expression.has(zoo, nan):
        what = "zoo" if expression.has(zoo) else "nan"
        return f"{place} contains {what}, which is no number; write what is meant, such as a limit"
    if expression.has(I):
        return f"{place} contains the imaginary unit; write it with real numbers"
    return None


def inexact(value: Float | float, place: str) -> str:
    """The sentence on a float, with the fraction of its shortest decimal."""
    exact = _shortest(value)
    instead = str(exact) if exact.denominator == 1 else f"Rational({exact.numerator}, {exact.denominator})"
    return f"{_text(value)} is a floating point number, in {place}; write {instead}"


def _text(value: Float | float) -> str:
    return repr(float(value)) if _is_double(value) else str(value)


def _shortest(value: Float | float) -> Fraction:
    return Fraction(_text(value))


def _is_double(value: Float | float) -> bool:
    """Whether the value has no more digits than a double."""
    return (
        isinstance(value, float) or abs(value - Float(float(value), 60)) <= abs(value) * Float(2) ** -_DOUBLE
    )
