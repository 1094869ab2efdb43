"""Floating-point values of parameters, as solvers get them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from sympy import IndexedBase, Rational, Symbol, exp, log, symbols

from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.errors import UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
i = symbols("i", integer=True)
r, P, c = (IndexedBase(name) for name in ("r", "P", "c"))
tau = Symbol("tau", positive=True)


def test_a_scalar_is_the_nearest_float(bind: Bind) -> None:
    numbers = Numbers(bind(tau="1/3"))
    assert numbers.scalar(tau) == 1 / 3
    assert numbers.scalar(exp(tau)) == pytest.approx(np.exp(1 / 3), rel=1e-15)


def test_what_is_not_finite_is_refused_and_not_handed_to_a_solver(bind: Bind) -> None:
    with pytest.raises(UnevaluableError, match="not finite"):
        Numbers(bind(tau=0)).scalar(log(tau))


def test_arrays_have_an_axis_an_index(bind: Bind) -> None:
    numbers = Numbers(bind({"n": 2}, r=(1, "-1/2"), P=((1, 2, 3), (4, 5, 6))))
    assert numbers.array(r).tolist() == [1, -0.5]
    assert numbers.array(P).shape == (2, 3)
    assert numbers.exact(r) == [1, Rational(-1, 2)]


def test_a_defined_vector_is_written_out(bind: Bind) -> None:
    given = bind({"n": 3}, r=(1, 2, 3)).binding
    defined = Evaluator(Binding(given.sizes, given.values, {"c": ((i,), r[i] ** 2 + i)}))
    assert Numbers(defined).array(c).tolist() == [2, 6, 12]
