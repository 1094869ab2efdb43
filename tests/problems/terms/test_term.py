"""Terms and constraints as immutable data, written with numbers or with expressions."""

from dataclasses import FrozenInstanceError

import pytest
from sympy import Dummy, Expr, IndexedBase, Integer, Lambda, Rational, Symbol

from maxent.problems import (
    Bregman,
    CausalEntropy,
    Entropy,
    Level,
    Linear,
    Moment,
    Normalisation,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)
from maxent.problems.constraints.constraint import Relation

q = IndexedBase("q")
u = Dummy("u")
lam, value = Symbol("lambda"), Symbol("v")
TERMS = (
    Linear(q),
    Entropy(),
    RelativeEntropy(q),
    ReverseRelativeEntropy(q),
    SquaredDistance(q),
    Bregman(Lambda(u, u**2), q),
    CausalEntropy(),
)


@pytest.mark.parametrize("term", TERMS, ids=lambda term: type(term).__name__)
def test_a_term_weighs_one_unless_it_says_otherwise(term: Term) -> None:
    assert term.weight == 1
    assert isinstance(term.weight, Expr)


@pytest.mark.parametrize("weight", [-1, 2])
def test_a_plain_number_is_a_weight(weight: int) -> None:
    assert Entropy(weight).weight == Integer(weight)
    assert Entropy(weight) == Entropy(Integer(weight))


def test_an_expression_is_a_weight() -> None:
    tau = Symbol("tau", positive=True)
    assert RelativeEntropy(q, -tau).weight == -tau
    assert SquaredDistance(q, Rational(1, 2)).weight == Rational(1, 2)


def test_text_is_never_a_weight_because_it_would_be_evaluated() -> None:
    with pytest.raises(TypeError, match="is not evaluated"):
        Entropy("1 + 1")


@pytest.mark.parametrize("term", TERMS, ids=lambda term: type(term).__name__)
def test_a_term_is_immutable_and_hashable(term: Term) -> None:
    with pytest.raises(FrozenInstanceError):
        term.weight = Integer(2)
    assert len({*TERMS, term}) == len(TERMS)


def test_the_two_directions_of_a_relative_entropy_are_different_terms() -> None:
    assert RelativeEntropy(q) != ReverseRelativeEntropy(q)


def test_the_total_mass_is_one_unless_a_problem_says_otherwise() -> None:
    assert Normalisation(lam).total == 1


def test_a_moment_is_an_equality_unless_a_problem_says_otherwise() -> None:
    assert Moment(q, value, lam).relation is Relation.EQUAL


def test_a_level_names_its_direction() -> None:
    floor = Level(Entropy(), Relation.AT_LEAST, value, lam)
    assert floor != Level(Entropy(), Relation.AT_MOST, value, lam)
    assert {relation.value for relation in Relation} == {"=", "<=", ">="}
