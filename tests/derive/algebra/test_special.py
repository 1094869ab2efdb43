"""Hyperbolic functions, factorials, gamma functions and binomial coefficients in one form."""

import pytest
from sympy import Expr, Integer, Symbol, binomial, cosh, exp, factorial, gamma, sinh, tanh

from maxent.derive.algebra.canonical import is_zero

x = Symbol("x", real=True)
u = Symbol("u", positive=True)
N, k = (Symbol(name, integer=True, positive=True) for name in "Nk")

ZERO = [
    cosh(x) ** 2 - sinh(x) ** 2 - 1,
    tanh(x / 2) - 2 / (1 + exp(-x)) + 1,
    factorial(N) - N * factorial(N - 1),
    gamma(u + 2) - u * (u + 1) * gamma(u),
    gamma(N + 1) - factorial(N),
    binomial(N + k, k) * factorial(k) * factorial(N) - factorial(N + k),
]
OTHER = [
    cosh(x) ** 2 + sinh(x) ** 2 - 1,
    tanh(x / 2) - 1 / (1 + exp(-x)) + Integer(1) / 2,
    factorial(N) - (N - 1) * factorial(N - 1),
    gamma(u + 1) - gamma(u),
    binomial(N, k) * factorial(k) * factorial(N) - factorial(N + k),
]


@pytest.mark.parametrize("expression", ZERO, ids=str)
def test_an_identity(expression: Expr) -> None:
    assert is_zero(expression)


@pytest.mark.parametrize("expression", OTHER, ids=str)
def test_no_identity(expression: Expr) -> None:
    assert not is_zero(expression)
