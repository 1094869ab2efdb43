"""Formulas at all points of a grid at once, in floating point; exponentials by their logarithms.

A density such as exp(-V/T) leaves the range of floating point long before its logarithm does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sympy import Abs, Add, Expr, Float, Mul, Pow, Symbol, cos, exp, log, nan, sin, zoo

from maxent.verify.arithmetic.precision import exact
from maxent.verify.errors import UndefinedError, UnevaluableError
from maxent.verify.trials.trial import Trial

Floats = NDArray[np.floating[Any]]
Array = NDArray[Any]


def _logarithm(argument: Expr, at: Mapping[Symbol, Array]) -> Array:
    """log(a exp(b)) as log(a) + b, so that exp(b) need not be a number of the machine."""
    if not any(np.iscomplexobj(at[s]) for s in argument.free_symbols if s in at):
        found = signed(argument, at)
        return np.where(found.sign > 0, found.logarithm, np.where(found.sign == 0, -np.inf, np.nan))
    exponentials = [factor for factor in Mul.make_args(argument) if isinstance(factor, exp)]
    rest = Mul(*(factor for factor in Mul.make_args(argument) if not isinstance(factor, exp)))
    start = _log(np.asarray(values(rest, at)))
    return reduce(np.add, (values(factor.args[0], at) for factor in exponentials), start)


def _log(argument: Array) -> Array:
    """The real logarithm, nan where there is none, also along an imaginary step."""
    return np.log(np.where(argument.real > 0, argument, np.where(argument == 0, 0.0, np.nan)))


_FUNCTIONS: dict[type, Callable[[Array], Array]] = {exp: np.exp, sin: np.sin, cos: np.cos}


_EPSILON = 2.0**-52
_MARGIN, _SMALL = 8.0, 1e-3
"""A sum that is not so many times its rounding counts as 0: its sign would mean nothing."""
_PROBES = (Fraction(1, 3), Fraction(-2, 3), Fraction(7, 2))


@dataclass(frozen=True)
class Signed:
    """sign * exp(logarithm), entry by entry; ``noise`` bounds the rounding of the logarithm, roughly."""

    sign: Floats
    logarithm: Floats
    noise: Floats


def bound(expression: Expr, trial: Trial, *free: Symbol) -> Expr:
    """The expression with the instance's functions and numbers put in, the ``free`` symbols kept.

    Raises:
        UnevaluableError: if another symbol has no value.
        UndefinedError: if a number is divided by zero.
    """
    expression = trial.concrete(expression)
    evaluator = trial.evaluator.extended()
    known = {s: evaluator(s) for s in expression.free_symbols - set(free)}
    numeric = expression.xreplace({s: _number(value) for s, value in known.items()})
    if numeric.has(zoo, nan):
        raise UndefinedError(f"division by zero in {expression}")
    return numeric


def check_defined(expression: Expr, variable: Symbol, trial: Trial) -> None:
    """Look for a value at a few points, in balls: on a grid it may be missing for lack of range.

    Raises:
        UndefinedError: if there certainly is none.
    """
    for point in _PROBES:
        there = trial.evaluator.extended(**{variable.name: exact(point)})
        try:
            there(trial.concrete(expression))
        except UndefinedError:
            raise
        except UnevaluableError:
            return


def _number(ball: Any) -> Expr:
    if not ball.is_finite():
        raise UnevaluableError("a parameter is not finite at this instance")
    return Float(float(ball.mid()), 17)


def values(expression: Expr, at: Mapping[Symbol, Array]) -> Array:  # noqa: C901 - one case a type
    """The values, real or complex as the arrays are; infinite or nan where the formula is.

    Raises:
        UndefinedError: if a part is no real number.
        UnevaluableError: if a symbol has no value, or a function no rule.
    """
    match expression:
        case Symbol() if expression in at:
            return at[expression]
        case Add():
            return reduce(np.add, (values(a, at) for a in expression.args))
        case Mul():
            return reduce(np.multiply, (values(a, at) for a in expression.args))
        case Pow() if expression.exp.is_Integer:
            return values(expression.base, at) ** int(expression.exp)
        case Pow():
            return values(expression.base, at) ** values(expression.exp, at)
        case log():
            return _logarithm(expression.args[0], at)
        case Abs():
            return np.abs(values(expression.args[0], at))
        case _ if expression.is_number and not expression.is_real:
            raise UndefinedError(f"{expression} is no real number")
        case _ if expression.is_number:
            return np.asarray(float(expression))
        case _ if type(expression) in _FUNCTIONS:
            return _FUNCTIONS[type(expression)](values(expression.args[0], at))
    raise UnevaluableError(f"no rule evaluates {expression} on a grid")


def signed(expression: Expr, at: Mapping[Symbol, Floats]) -> Signed:
    """Sign and logarithm of the values: products of exponentials never leave the range.

    Raises:
        UnevaluableError: if a symbol has no value, or a function no rule.
    """
    match expression:
        case exp():
            exponent = values(expression.args[0], at)
            return Signed(np.ones_like(exponent), exponent, _EPSILON * np.abs(exponent))
        case Mul():
            parts = [signed(a, at) for a in expression.args]
            sign = reduce(np.multiply, (part.sign for part in parts))
            logarithm = reduce(np.add, (part.logarithm for part in parts))
            noise = reduce(np.add, (part.noise + _EPSILON * np.abs(part.logarithm) for part in parts))
            return Signed(sign, logarithm, noise)
        case Pow() if expression.exp.is_Integer:
            base = signed(expression.base, at)
            power = int(expression.exp)
            return Signed(base.sign**power, power * base.logarithm, abs(power) * base.noise)
        case Add():
            return _sum([signed(a, at) for a in expression.args])
    plain = values(expression, at)
    logarithm = np.log(np.abs(plain))
    return Signed(np.sign(plain), logarithm, _EPSILON * np.where(plain == 0, 1.0, 1 + np.abs(logarithm)))


def _sum(parts: list[Signed]) -> Signed:
    largest = reduce(np.maximum, (part.logarithm for part in parts))
    scale = np.where(np.isfinite(largest), largest, 0.0)
    total = reduce(np.add, (part.sign * np.exp(part.logarithm - scale) for part in parts))
    noise = reduce(np.add, (np.exp(part.logarithm - scale) * (part.noise + _EPSILON) for part in parts))
    total = np.where((np.abs(total) <= _MARGIN * noise) & (noise < _SMALL), 0.0, total)
    return Signed(
        np.sign(total), np.log(np.abs(total)) + scale, noise / np.where(total == 0, 1.0, abs(total))
    )
