"""Problems as immutable data; the sense is part of a problem."""

from dataclasses import FrozenInstanceError

import pytest
from sympy import IndexedBase, Symbol

from maxent.problems import (
    Entropy,
    Euclidean,
    Linear,
    Normalisation,
    Occupancy,
    Problem,
    Sense,
    Simplex,
    Space,
    StagedOccupancy,
    maximise,
    minimise,
)
from maxent.problems.expressions.notation import A, S, a, i, n, s, t
from maxent.problems.problem import over
from maxent.problems.spaces.space import Controlled, Staged, Vector

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


CONTROL = Occupancy(p, s, a, t, S, A, policy=IndexedBase("pi"), action_value=IndexedBase("Q"))
STAGED = StagedOccupancy(p, i, s, a, t, n, S, A, policy=IndexedBase("pi"), action_value=IndexedBase("Q"))


@pytest.mark.parametrize(
    ("space", "kinds"),
    [
        (SPACE, {Simplex, Vector}),
        (Euclidean(p, i, n), {Euclidean, Vector}),
        (CONTROL, {Occupancy, Controlled}),
        (STAGED, {StagedOccupancy, Staged, Controlled}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_problem_is_over_its_space_and_over_every_kind_that_is_one(space: Space, kinds: set[type]) -> None:
    every = {Simplex, Euclidean, Vector, Occupancy, StagedOccupancy, Staged, Controlled}
    assert {kind for kind in every if over(maximise(space), kind)} == kinds


def test_a_space_knows_its_indices_and_how_far_they_run() -> None:
    tuples = Simplex(p, i, S * A, axes=((s, S), (a, A)))
    assert tuples.indices == (s, a)
    assert tuples.sizes == {i: S * A, s: S, a: A}
    assert SPACE.indices == (i,)
    assert (CONTROL.place, CONTROL.choice, CONTROL.indices) == ((s,), (s, a), (s, a))
    assert (STAGED.place, STAGED.indices) == ((i, s), (i, s, a))
    assert STAGED.sizes == {i: n, s: S, a: A, t: S}
