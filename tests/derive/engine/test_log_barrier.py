"""A reward with a logarithmic barrier: the optimum is a reciprocal, its multiplier implicit."""

from sympy import Eq, IndexedBase, Sum, Symbol, log

from maxent.derive.algebra.canonical import equal
from maxent.derive.engine.engine import derive
from maxent.derive.engine.lagrangian import objective
from maxent.derive.latex.problem import problem_latex, term_words
from maxent.problems import Linear, LogBarrier, Normalisation, Simplex, maximise, minimise
from maxent.problems.expressions.notation import i, n

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
tau, lam = Symbol("tau", positive=True), Symbol("lambda", real=True)
SPACE = Simplex(p, i, n)
TERMS = (Linear(r), LogBarrier(tau))
MASS = Normalisation(lam)


def test_the_term_is_a_sum_of_logarithms() -> None:
    assert objective(maximise(SPACE, LogBarrier(3))).subs(n, 2).doit() == 3 * log(p[1]) + 3 * log(p[2])


def test_stationarity_is_solved_as_a_reciprocal_and_the_mass_fixes_the_multiplier() -> None:
    found = derive(maximise(SPACE, *TERMS, subject_to=[MASS]))
    assert found.stuck is None
    assert found.attains is True
    assert equal(found.optimum, tau / (lam - r[i]))
    (equation,) = found.implicit.values()
    j = equation.lhs.limits[0][0]
    assert equal(equation.lhs, Sum(tau / (lam - r[j]), (j, 1, n)))
    assert equation == Eq(equation.lhs, 1)


def test_with_the_other_sign_or_sense_the_stationary_point_is_no_optimum() -> None:
    assert derive(maximise(SPACE, Linear(r), LogBarrier(-tau), subject_to=[MASS])).attains is False
    assert derive(minimise(SPACE, *TERMS, subject_to=[MASS])).attains is False


def test_it_is_written_as_a_sum_of_logarithms() -> None:
    (shown,) = problem_latex(maximise(SPACE, LogBarrier(tau)))
    assert shown == r"\text{maximise}\ \tau \sum_{i} \log{\left({p}_{i} \right)}"
    assert term_words(LogBarrier(-tau), SPACE) == "-tau sum log p"
