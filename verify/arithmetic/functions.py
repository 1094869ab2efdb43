"""The functions that formulas may contain, each with a name and, for some, an elementary form.

An algebra evaluates a function by its own implementation for the name; if it has none, it evaluates the
elementary form; if there is no such form either, ``UnevaluableError`` is raised.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import sympy
from sympy import Expr, Integer, log, sqrt


@dataclass(frozen=True)
class KnownFunction:
    """A function's name, and the function ``elementary`` that rewrites it in other known functions."""

    name: str
    elementary: Callable[..., Expr] | None = None


def _tangent(x: Expr) -> Expr:
    return sympy.sin(x) / sympy.cos(x)


def _hyperbolic_sine(x: Expr) -> Expr:
    return (sympy.exp(x) - sympy.exp(-x)) / 2


def _hyperbolic_cosine(x: Expr) -> Expr:
    return (sympy.exp(x) + sympy.exp(-x)) / 2


def _hyperbolic_tangent(x: Expr) -> Expr:
    return 1 - 2 / (sympy.exp(2 * x) + 1)


def _area_sine(x: Expr) -> Expr:
    return log(x + sqrt(x**2 + 1))


def _factorial(x: Expr) -> Expr:
    return sympy.gamma(x + 1)


def _complementary_error(x: Expr) -> Expr:
    return Integer(1) - sympy.erf(x)


FUNCTIONS: Mapping[type[Expr], KnownFunction] = {
    sympy.exp: KnownFunction("exp"),
    sympy.log: KnownFunction("log"),
    sympy.sin: KnownFunction("sin"),
    sympy.cos: KnownFunction("cos"),
    sympy.tan: KnownFunction("tan", _tangent),
    sympy.atan: KnownFunction("atan"),
    sympy.asin: KnownFunction("asin"),
    sympy.acos: KnownFunction("acos"),
    sympy.sinh: KnownFunction("sinh", _hyperbolic_sine),
    sympy.cosh: KnownFunction("cosh", _hyperbolic_cosine),
    sympy.tanh: KnownFunction("tanh", _hyperbolic_tangent),
    sympy.asinh: KnownFunction("asinh", _area_sine),
    sympy.erf: KnownFunction("erf"),
    sympy.erfc: KnownFunction("erfc", _complementary_error),
    sympy.gamma: KnownFunction("gamma"),
    sympy.loggamma: KnownFunction("loggamma"),
    sympy.factorial: KnownFunction("factorial", _factorial),
    sympy.binomial: KnownFunction("binomial"),
    sympy.floor: KnownFunction("floor"),
    sympy.ceiling: KnownFunction("ceiling"),
    sympy.Abs: KnownFunction("abs"),
    sympy.sign: KnownFunction("sign"),
    sympy.Heaviside: KnownFunction("step"),
    sympy.Max: KnownFunction("max"),
    sympy.Min: KnownFunction("min"),
    sympy.KroneckerDelta: KnownFunction("delta"),
}

CONSTANTS: Mapping[Expr, str] = {
    sympy.pi: "pi",
    sympy.E: "e",
    sympy.EulerGamma: "euler",
    sympy.Catalan: "catalan",
}
"""The irrational constants that formulas may contain, with their names."""
