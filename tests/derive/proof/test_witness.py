"""Whether a witness is an admissible instance."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from sympy import IndexedBase, Symbol

from maxent.derive.proof._witness import admitted, shape
from maxent.problems.expressions.notation import n
from maxent.problems.parameters.parameter import (
    count,
    discount,
    distribution,
    entropy_level,
    indicator,
    moment,
    positive_definite,
    probability,
    temperature,
)

if TYPE_CHECKING:
    from maxent.problems.parameters.drawing import Value
    from maxent.problems.parameters.parameter import Parameter

ZERO, HALF, ONE, TWO = Fraction(0), Fraction(1, 2), Fraction(1), Fraction(2)
x, q, f = Symbol("x", real=True), IndexedBase("q", positive=True), IndexedBase("f", real=True)
loose, M = IndexedBase("q", nonnegative=True), IndexedBase("M", real=True)
CASES: dict[str, tuple[Parameter, Value, Value]] = {
    "temperature": (temperature(x), HALF, ZERO),
    "probability": (probability(x), HALF, ONE),
    "discount": (discount(x), ZERO, ONE),
    "count": (count(x), ONE, HALF),
    "law": (distribution(q, n), (HALF, HALF), (ONE, ZERO)),
    "loose law": (distribution(loose, n), (ONE, ZERO), (ONE, ONE)),
    "indicator": (indicator(f, n), (ONE, ZERO), (ONE, ONE)),
    "moment": (moment(x, f, n), TWO, TWO + HALF),
    "entropy level": (entropy_level(x, n), HALF, Fraction(694, 1000)),
    "matrix": (positive_definite(M, n), ((ONE, HALF), (HALF, ONE)), ((ONE, ONE), (ONE, ONE))),
}


@pytest.mark.parametrize(("parameter", "inside", "outside"), CASES.values(), ids=CASES)
def test_a_value_lies_in_the_domain_or_does_not(parameter: Parameter, inside: Value, outside: Value) -> None:
    sizes = {n: 2}
    others: dict[str, Value] = {"f": (ZERO, TWO)}
    assert admitted(parameter, others | {parameter.name: inside}, sizes)
    assert not admitted(parameter, others | {parameter.name: outside}, sizes)


def test_a_ragged_array_has_no_shape() -> None:
    assert shape(((ONE, ONE), (ONE, TWO))) == (2, 2)
    assert shape(((ONE, ONE), (ONE,))) is None
