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


def _area_cosine(x: Expr) -> Expr:
    return log(x + sqrt(x - 1) * sqrt(x + 1))


def _area_tangent(x: Expr) -> Expr:
    return (log(1 + x) - log(1 - x)) / 2


def _remainder(x: Expr, modulus: Expr) -> Expr:
    return x - modulus * sympy.floor(x / modulus)


def _fraction_part(x: Expr) -> Expr:
    return x - sympy.floor(x)


def _binomial(n: Expr, k: Expr) -> Expr:
    return sympy.gamma(n + 1) / (sympy.gamma(k + 1) * sympy.gamma(n - k + 1))


def _beta(x: Expr, y: Expr) -> Expr:
    return sympy.gamma(x) * sympy.gamma(y) / sympy.gamma(x + y)


def _inverse(function: type[Expr]) -> Callable[..., Expr]:
    return lambda x: 1 / function(x)


def _cotangent(x: Expr) -> Expr:
    return sympy.cos(x) / sympy.sin(x)


def _hyperbolic_cotangent(x: Expr) -> Expr:
    return 1 + 2 / (sympy.exp(2 * x) - 1)


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
    sympy.acosh: KnownFunction("acosh", _area_cosine),
    sympy.atanh: KnownFunction("atanh", _area_tangent),
    sympy.cot: KnownFunction("cot", _cotangent),
    sympy.sec: KnownFunction("sec", _inverse(sympy.cos)),
    sympy.csc: KnownFunction("csc", _inverse(sympy.sin)),
    sympy.coth: KnownFunction("coth", _hyperbolic_cotangent),
    sympy.sech: KnownFunction("sech", _inverse(sympy.cosh)),
    sympy.csch: KnownFunction("csch", _inverse(sympy.sinh)),
    sympy.erf: KnownFunction("erf"),
    sympy.erfc: KnownFunction("erfc", _complementary_error),
    sympy.gamma: KnownFunction("gamma"),
    sympy.loggamma: KnownFunction("loggamma"),
    sympy.factorial: KnownFunction("factorial", _factorial),
    sympy.binomial: KnownFunction("binomial", _binomial),
    sympy.beta: KnownFunction("beta", _beta),
    sympy.digamma: KnownFunction("digamma"),
    sympy.Mod: KnownFunction("remainder", _remainder),
    sympy.frac: KnownFunction("fraction", _fraction_part),
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
