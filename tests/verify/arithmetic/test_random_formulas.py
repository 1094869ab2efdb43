"""Random formulas, with nested sums whose indices shadow each other, against a recursion written by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import Any

import mpmath
import numpy as np
import pytest
from flint import arb
from sympy import Abs, Expr, Indexed, IndexedBase, Integer, Rational, Sum, Symbol, exp, log, nan, symbols, zoo

from maxent.problems.expressions.notation import i, j, k, n
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.floating import Floating
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.rational_or_ball import ball
from maxent.verify.errors import NoAnswerError, UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

x, y = symbols("x y", real=True)
r, P, c = (IndexedBase(name, real=True) for name in "rPc")
SIZES = {"n": 3}
VALUES: dict[str, Any] = {
    "x": Fraction(2, 3),
    "y": Fraction(-5, 4),
    "r": (Fraction(1, 2), Fraction(-1, 3), Fraction(2)),
    "P": (
        (Fraction(1), Fraction(2), Fraction(-1)),
        (Fraction(1, 2), Fraction(0), Fraction(3)),
        (Fraction(-2), Fraction(1, 3), Fraction(1)),
    ),
}
DEFINED = Sum(P[j, i] * r[i], (i, 1, n)) + x
"""c[j], summed over an index that sums around it use as well."""
DEFINITIONS = {"c": ((j,), DEFINED)}


def formula(random: Random, depth: int, indices: Sequence[Symbol]) -> Expr:
    """A random formula in which these indices may occur."""
    if depth == 0 or random.random() < 0.15:
        leaves = [x, y, Integer(random.randint(-3, 3)), Rational(random.randint(-5, 5), random.randint(1, 4))]
        if indices:
            one, other = random.choice(indices), random.choice(indices)
            leaves += [r[one], P[one, other], c[one], one] * 2
        return random.choice(leaves)
    inner = [formula(random, depth - 1, indices) for _ in range(2)]
    match random.randrange(8):
        case 0 | 1:
            return inner[0] + inner[1]
        case 2 | 3:
            return inner[0] * inner[1]
        case 4:
            return inner[0] ** random.choice([2, 3, -1])
        case 5:
            return exp(inner[0] / 4)
        case 6:
            return random.choice([Abs(inner[0]), log(1 + inner[0] ** 2)])
    index = random.choice([i, j, k])
    others = [other for other in indices if other != index]
    return Sum(formula(random, depth - 1, [*others, index]), (index, 1, random.choice([n, *others])))


def by_hand(e: Expr, at: Mapping[Symbol, int]) -> Any:  # noqa: C901 - one case a type
    """The value in mpmath, one case after the other."""
    match e:
        case Rational():
            return mpmath.mpf(int(e.p)) / int(e.q)
        case Symbol():
            number = at.get(e, SIZES.get(e.name, VALUES.get(e.name)))
            return mpmath.mpf(number.numerator) / number.denominator
        case Indexed():
            position = [int(by_hand(index, at)) for index in e.indices]
            if e.base == c:
                return by_hand(DEFINED, {j: position[0]})
            value = VALUES[e.base.name]
            for place in position:
                value = value[place - 1]
            return mpmath.mpf(value.numerator) / value.denominator
        case exp():
            return mpmath.exp(by_hand(e.args[0], at))
        case log():
            return mpmath.log(by_hand(e.args[0], at))
        case Abs():
            return abs(by_hand(e.args[0], at))
        case Sum():
            *inner, (index, low, high) = e.limits
            body = Sum(e.function, *inner) if inner else e.function
            places = range(int(by_hand(low, at)), int(by_hand(high, at)) + 1)
            return mpmath.fsum(by_hand(body, {**at, index: place}) for place in places)
    parts = [by_hand(argument, at) for argument in e.args]
    if e.is_Pow:
        return parts[0] ** parts[1]
    return mpmath.fsum(parts) if e.is_Add else mpmath.fprod(parts)


def balls(value: Any) -> Any:
    return tuple(map(balls, value)) if isinstance(value, tuple) else exact(value)


def divides_by_zero(e: Expr) -> bool:
    try:
        by_hand(e, {})
    except ZeroDivisionError:
        return True
    return False


def in_floats(e: Expr, here: Evaluator) -> float | None:
    """The value as r moves, None where a sum has a length that varies."""
    try:
        return float(Floating(here, "r").scalar(e)({"r": np.array([0.5, -1 / 3, 2.0])}))
    except UnevaluableError as refusal:
        if "whose length varies" not in str(refusal):
            raise
        return None


@pytest.mark.parametrize("seed", range(120))
def test_every_algebra_gives_the_value_of_the_recursion(seed: int) -> None:
    drawn = formula(Random(seed), 4, [])  # noqa: S311 - no secrets
    here = Evaluator(Binding(SIZES, {name: balls(value) for name, value in VALUES.items()}, DEFINITIONS))
    with mpmath.workdps(70):
        if drawn.has(zoo, nan) or divides_by_zero(drawn):
            with pytest.raises(NoAnswerError):
                here(drawn)
            return
        expected = by_hand(drawn, {})
        near = arb(mpmath.nstr(expected, 60))
    bound = arb("1e-30") * (1 + abs(near))
    assert abs(here(drawn) - near) < bound
    assert abs(ball(ExactEvaluator(VALUES, SIZES, DEFINITIONS)(drawn)) - near) < bound
    rounded = in_floats(drawn, here)
    assert rounded is None or rounded == pytest.approx(float(expected), rel=1e-7, abs=1e-9)
