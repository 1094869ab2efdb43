"""Claims that make no sense as they are written say so, and those that only look odd do not."""

import pytest
from sympy import (
    Function,
    Gt,
    I,
    IndexedBase,
    Integer,
    Integral,
    Rational,
    Sum,
    Symbol,
    exp,
    nan,
    oo,
    zoo,
)

from maxent.problems import (
    Claim,
    Condition,
    Definition,
    Entropy,
    Euclidean,
    Expansion,
    Identity,
    Implication,
    Limit,
    Linear,
    Monotonicity,
    Normalisation,
    Optimum,
    Simplex,
    Source,
    SquaredDistance,
    Verdict,
    maximise,
    minimise,
)
from maxent.problems.catalogue import entries
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import i, j, n
from maxent.problems.parameters.parameter import (
    count,
    discount,
    distribution,
    indicator,
    moment,
    positive,
    probability,
    real,
    temperature,
)
from maxent.problems.problem import Problem
from maxent.problems.statements import Statement

x, y = Symbol("x", real=True), Symbol("y", real=True)
above, tau, lam = Symbol("x", positive=True), Symbol("tau", positive=True), Symbol("lambda", real=True)
r, p, f = IndexedBase("r", real=True), IndexedBase("p", positive=True), IndexedBase("f", real=True)
SOFT = maximise(Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(lam)])


def claim(
    *statements: Statement,
    given: tuple = (),
    definitions: tuple = (),
    problem: Problem | None = None,
    condition: Condition | None = None,
) -> Claim:
    source = Source(THERMODYNAMICS, "1")
    return Claim(
        "c", "c", source, "", given, statements, Verdict.CONFIRMED, problem, definitions, (), condition
    )


def test_no_claim_of_the_catalogue_clashes() -> None:
    assert {entry.claim.id: entry.claim.clash for entry in entries() if entry.claim.clash} == {}


@pytest.mark.parametrize(
    ("parameter", "word"),
    [
        (real(above), "positive"),
        (real(Symbol("x", integer=True)), "an integer"),
        (positive(Symbol("x", integer=True, positive=True)), "an integer"),
        (real(Symbol("x", real=True, nonzero=True)), "different from zero"),
        (discount(Symbol("x", positive=True)), "positive"),
        (probability(Symbol("x", rational=True, positive=True)), "rational"),
        (count(Symbol("x", even=True, positive=True)), "even"),
        (real(IndexedBase("x", positive=True), n), "positive"),
        (indicator(IndexedBase("x", positive=True), n), "positive"),
        (real(Symbol("x", imaginary=True)), "imaginary"),
    ],
)
def test_a_symbol_may_not_assume_more_than_its_domain(parameter: object, word: str) -> None:
    clash = claim(Identity(Integer(0), Integer(0)), given=(parameter,)).clash
    assert clash is not None
    assert clash.startswith("x is a parameter")
    assert word in clash


@pytest.mark.parametrize(
    "parameter",
    [
        real(Symbol("x")),
        positive(Symbol("x", nonnegative=True)),
        temperature(Symbol("x", real=True)),
        probability(Symbol("x", positive=True, integer=False)),
        count(Symbol("x", integer=True)),
        distribution(IndexedBase("x", real=True), n),
        indicator(IndexedBase("x", integer=True, nonnegative=True), n),
    ],
)
def test_it_may_assume_less(parameter: object) -> None:
    assert claim(Identity(Integer(0), Integer(0)), given=(parameter,)).clash is None


@pytest.mark.parametrize(("sign", "clashes"), [(True, False), (False, True)])
def test_a_moment_has_the_sign_of_its_statistic(sign: bool, clashes: bool) -> None:  # noqa: FBT001 - a case
    statistic = IndexedBase("f", positive=True) if sign else f
    of = positive(statistic, n) if sign else real(statistic, n)
    found = claim(Identity(x, x), given=(of, moment(above, statistic, n), real(y)))
    assert (found.clash is not None) is True  # x in the statement is another symbol
    found = claim(Identity(above, above), given=(of, moment(above, statistic, n)))
    assert (found.clash is not None) is clashes


def test_one_name_is_one_symbol() -> None:
    clash = claim(Identity(above, x), given=(real(x),)).clash
    assert clash is not None
    assert "left of Identity" in clash


@pytest.mark.parametrize(
    ("given", "definitions", "words"),
    [
        ((real(x), positive(above)), (), "declared twice"),
        ((real(x),), (Definition(x, Integer(1)),), "at once"),
        ((real(y),), (Definition(x, y), Definition(x, y)), "defined twice"),
        ((), (Definition(x, x + 1),), "defined by itself"),
        ((), (Definition(x, y), Definition(y, x)), "defined by itself (x -> y -> x)"),
        ((real(x), real(Symbol("n", real=True)), real(r, n)), (), "at once"),
        ((real(x), real(r)), (), "without a shape"),
        ((real(Symbol("x", real=True), n),), (), "IndexedBase"),
        ((real(x), distribution(Symbol("q", positive=True))), (), "make it an array"),
        ((real(x), moment(y, f, n)), (), "no parameter over n"),
        ((real(y),), (Definition(x, y, interval=(Integer(1), Integer(0))),), "is empty"),
    ],
)
def test_declarations_that_contradict_one_another(given: tuple, definitions: tuple, words: str) -> None:
    clash = claim(Identity(x, x), given=given, definitions=definitions).clash
    assert clash is not None
    assert words in clash


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (0.1 * x, "0.1 is a floating point number, in left of Identity; write Rational(1, 10)"),
        (x**2.0, "write 2"),
        (I * x, "imaginary"),
        (x + zoo, "zoo"),
        (nan, "nan"),
        (x + y, "nothing declares the symbol y"),
        (Function("f")(x), "nothing declares the function f"),
        (r * 2, "without an index"),
        (Sum(r[i, i], (i, 1, n)), "2 indices"),
        (Sum(r[i], (i, 1, Symbol("m", integer=True, positive=True))), "nothing declares the symbol m"),
        (Sum(x, (Symbol("x", integer=True), 1, n)), "binds it as well"),
        (Sum(r[Symbol("i")], (i, 1, n)), "another symbol of that name"),
        (Sum((-1) ** Symbol("k", even=True), (Symbol("k", even=True), 1, n)), "even"),
        (Integral(Symbol("u", positive=True), (Symbol("u", positive=True), -1, 1)), "positive"),
    ],
)
def test_formulas_that_make_no_sense(left: object, words: str) -> None:
    clash = claim(Identity(left, x), given=(real(x), real(r, n))).clash
    assert clash is not None
    assert words in clash


@pytest.mark.parametrize(
    "left",
    [
        Sum(r[i] * Sum(r[i], (i, 1, n)), (i, 1, n)),
        r[i] + Sum(r[i], (i, 1, n)),
        Sum(r[j], (j, 1, i)) + r[i],
        Sum(r[Symbol("i")], (Symbol("i"), 1, n)),
        Integral(exp(-Symbol("u", positive=True)), (Symbol("u", positive=True), 0, oo)),
        Rational(1, 10) * x,
    ],
)
def test_formulas_that_only_look_odd(left: object) -> None:
    assert claim(Identity(left, x), given=(real(x), real(r, n))).clash is None


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (Monotonicity(above, above, increasing=True, domain=(Integer(-1), Integer(1))), "positive"),
        (Limit(1 / above, above, oo, above), "contains its variable"),
        (Expansion(exp(above), above, Integer(1), -1), "order -1"),
        (Limit(x, Symbol("k", integer=True), oo, x), "an integer"),
    ],
)
def test_arguments_without_a_meaning(statement: Statement, words: str) -> None:
    assert words in str(claim(statement, given=(real(x),) if "integer" in words else ()).clash)


def test_a_relation_that_is_already_decided_says_nothing_of_the_parameters() -> None:
    about = claim(Implication(Gt(above, 1), Gt(above, -1)), given=(positive(above),))
    assert about.clash is not None
    assert "True before any number is put in" in about.clash


def test_a_limit_may_run_along_a_declared_count() -> None:
    k = Symbol("k", integer=True, positive=True)
    assert claim(Limit(1 / k, k, oo, Integer(0)), given=(count(k),)).clash is None


def test_the_variable_of_a_problem_is_not_given_and_its_multiplier_is_its_own() -> None:
    optimum = Optimum(exp(r[i] / tau), proportional=True)
    given = (real(r, n), temperature(tau))
    assert claim(optimum, given=given, problem=SOFT).clash is None
    assert "p is a parameter and the variable" in str(
        claim(optimum, given=(*given, distribution(p, n)), problem=SOFT).clash
    )
    named = maximise(Simplex(p, i, n), Linear(r), Entropy(tau), subject_to=[Normalisation(tau)])
    assert "tau is a parameter and a multiplier" in str(claim(optimum, given=given, problem=named).clash)


def test_a_variable_is_positive_only_where_a_term_keeps_it_from_zero() -> None:
    projection = minimise(Simplex(p, i, n), SquaredDistance(r), subject_to=[Normalisation(lam)])
    assert "p is the variable" in str(claim(Optimum(r[i]), given=(real(r, n),), problem=projection).clash)
    line = minimise(Euclidean(p, i, n), SquaredDistance(r))
    assert "p is the variable" in str(claim(Optimum(r[i]), given=(real(r, n),), problem=line).clash)


def test_a_size_that_nothing_gives() -> None:
    uniform = maximise(Simplex(p, i, n), Entropy(), subject_to=[Normalisation(lam)])
    assert "nothing gives the size n" in str(claim(Optimum(1 / n), problem=uniform).clash)
    assert claim(Optimum(1 / n), given=(count(n),), problem=uniform).clash is None


def test_a_condition_is_held_to_the_same_rules() -> None:
    twice = Condition("x is above y", x > y, given=(real(x),), definitions=(Definition(x, y),))
    assert "x is a parameter and a definition" in str(
        claim(Identity(x, x), given=(real(x), real(y)), condition=twice).clash
    )
    unknown = Condition("x is above z", x > Symbol("z", real=True))
    assert "nothing declares the symbol z" in str(
        claim(Identity(x, x), given=(real(x),), condition=unknown).clash
    )
