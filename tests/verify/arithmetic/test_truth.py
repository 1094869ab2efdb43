"""Relations decided in balls: true, false or undecided."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb
from sympy import And, Eq, IndexedBase, Ne, Not, Or, Symbol, exp, false, log, symbols, true
from sympy.logic.boolalg import Boolean

from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.truth import agree, decide, free_indices, positions, relative
from maxent.verify.errors import UnevaluableError

pytestmark = pytest.mark.usefixtures("working_precision")

Bind = Callable[..., Evaluator]
x, y, w = symbols("x y w", real=True)
i, j = symbols("i j", integer=True)
r, P = IndexedBase("r", real=True), IndexedBase("P", real=True)

LESS, EQUAL, MORE, WIDE = (1, 2), (2, 2), (3, 2), (arb(2, 1), 2)


@pytest.mark.parametrize(
    ("relation", "less", "equal", "more"),
    [
        (x < y, True, False, False),
        (x <= y, True, True, False),
        (x > y, False, False, True),
        (x >= y, False, True, True),
        (Eq(x, y), False, True, False),
        (Ne(x, y), True, False, True),
    ],
)
def test_relations_between_rationals_are_decided(
    bind: Bind, relation: Boolean, *, less: bool, equal: bool, more: bool
) -> None:
    for (left, right), answer in zip((LESS, EQUAL, MORE), (less, equal, more), strict=True):
        assert decide(relation, bind(x=left, y=right)) is answer


@pytest.mark.parametrize("relation", [x < y, x <= y, x > y, x >= y, Eq(x, y), Ne(x, y)])
def test_relations_between_balls_that_overlap_widely_are_not_decided(bind: Bind, relation: Boolean) -> None:
    assert decide(relation, bind(x=WIDE[0], y=WIDE[1])) is None


def test_rounding_does_not_undo_an_equation_of_transcendental_numbers(bind: Bind) -> None:
    at = bind(x="7/10", y="13/10")
    assert decide(Eq(exp(x) * exp(y), exp(x + y)), at) is True
    assert decide(Eq(log(x) + log(y), log(x * y)), at) is True
    assert decide(Eq(log(x) + log(y), log(x * y) + x * 10**-25), at) is False


UNKNOWN = w < y
YES, NO = x < y, x > y


@pytest.mark.parametrize(
    ("relation", "answer"),
    [
        (And(YES, UNKNOWN), None),
        (And(NO, UNKNOWN), False),
        (Or(YES, UNKNOWN), True),
        (Or(NO, UNKNOWN), None),
        (And(YES, x < 5), True),
        (Or(NO, x > 5), False),
        (Not(And(NO, UNKNOWN)), True),
        (Not(Or(NO, UNKNOWN)), None),
        (true, True),
        (false, False),
    ],
)
def test_connectives_follow_three_valued_logic(bind: Bind, relation: Boolean, *, answer: bool | None) -> None:
    assert decide(relation, bind(x=1, y=2, w=arb(2, 1))) is answer


def test_a_comparison_with_what_may_be_undefined_is_not_decided(bind: Bind) -> None:
    at = bind(x=arb(0, 1), y=0)
    assert decide(log(x) < y, at) is None
    assert decide(Eq(log(x), y), at) is None


def test_what_is_no_relation_is_refused(bind: Bind) -> None:
    with pytest.raises(UnevaluableError, match="not a relation"):
        decide(Symbol("b"), bind())


def test_agreement_needs_overlap_within_a_negligible_distance() -> None:
    assert agree(arb(1), arb(1)) is True
    assert agree(arb(1), arb(1) + arb(1e-20)) is False
    assert agree(arb(1, 1e-3), arb(1)) is None
    assert agree(arb("nan"), arb(1)) is None


def test_the_relative_distance_is_an_upper_bound() -> None:
    assert relative(arb(3), arb(1)) == pytest.approx(1.0)
    assert relative(arb(1, 0.5), arb(1)) >= 0.25
    assert relative(arb("nan"), arb(1)) == float("inf")


def test_free_indices_come_with_the_sizes_of_the_arrays_they_index(bind: Bind) -> None:
    at = bind({"n": 2}, r=(1, 2), P=((1, 2, 3), (4, 5, 6)))
    assert free_indices(at, P[i, j] + r[i]) == ((i, 2), (j, 3))
    assert free_indices(at, x + r[2]) == ()


def test_the_indices_of_a_defined_array_run_as_far_as_its_definition_does(bind: Bind) -> None:
    at = bind({"n": 2}, r=(1, 2)).defining({"P": ((i, j), r[i] * exp(r[j]))})
    assert free_indices(at, P[j, i] - P[1, 2]) == ((i, 2), (j, 2))
    assert free_indices(at, P[1, i + 1]) == ((i, 1),)


def test_every_assignment_of_the_indices_is_visited() -> None:
    assert list(positions(((i, 1), (j, 2)))) == [{i: 1, j: 1}, {i: 1, j: 2}]
    assert list(positions(())) == [{}]
