"""A problem: the sense is part of it, and lists given to it become part of an immutable value."""

from dataclasses import FrozenInstanceError

import pytest
from sympy import IndexedBase, Symbol

from maxent.problems import (
    Entropy,
    Euclidean,
    Linear,
    Normalisation,
    Problem,
    Sense,
    Simplex,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import i, n

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
SPACE = Simplex(p, i, n)
TOTAL = Normalisation(Symbol("lambda"))


def test_maximise_and_minimise_differ_in_the_sense_alone() -> None:
    up = maximise(SPACE, Linear(r), Entropy(), subject_to=[TOTAL])
    down = minimise(SPACE, Linear(r), Entropy(), subject_to=[TOTAL])
    assert up == Problem(Sense.MAXIMISE, SPACE, (Linear(r), Entropy()), (TOTAL,))
    assert down == Problem(Sense.MINIMISE, SPACE, (Linear(r), Entropy()), (TOTAL,))
    assert up != down


def test_a_problem_may_have_no_constraint() -> None:
    assert minimise(Euclidean(p, i, n), Linear(r)).constraints == ()


def test_constraints_may_come_from_any_iterable() -> None:
    assert maximise(SPACE, Entropy(), subject_to=iter([TOTAL])).constraints == (TOTAL,)


def test_a_problem_is_immutable_and_hashable() -> None:
    problem = maximise(SPACE, Entropy())
    assert hash(problem) == hash(maximise(SPACE, Entropy()))
    with pytest.raises(FrozenInstanceError):
        problem.sense = Sense.MINIMISE
