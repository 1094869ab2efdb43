"""Statements as LaTeX: what is shown is what is checked."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sympy import Eq, IndexedBase, Integer, Product, Symbol, exp, oo

from maxent.derive.latex.statement import statement_latex
from maxent.problems import (
    Claim,
    Convexity,
    Dissipation,
    Entropy,
    Equivalence,
    Expansion,
    Flow,
    FlowSolution,
    Identity,
    Implication,
    Inequality,
    Iteration,
    Limit,
    Linear,
    LongTimeLimit,
    Monotonicity,
    Normalisation,
    Optimum,
    RestPoint,
    SampleExpectation,
    Sensitivity,
    Simplex,
    SmallStepLimit,
    SolutionCount,
    Statement,
    Stationarity,
    Unknown,
    WellPosed,
    maximise,
)
from maxent.problems.catalogue import entries
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.statements import KINDS, OptimalityGap, binary_draws

p, r = IndexedBase("p", positive=True), IndexedBase("r", real=True)
x, y, T, beta = (Symbol(name, positive=True) for name in ("x", "y", "T", "beta"))
K = Symbol("K", integer=True, positive=True)
PROBLEM = maximise(Simplex(p, i, n), Linear(r), Entropy(T), subject_to=[Normalisation(Symbol("m"))])
TRIALS = binary_draws(x, p, K)
BARE, STEP = Flow(Simplex(p, i, n), T, r[i]), Iteration(Simplex(p, i, n), k, r[i])

EXPECTED = [
    (Identity(x, y), "x = y"),
    (Inequality(x, Integer(0)), r"x \geq 0"),
    (Inequality(x, y, ((x, y),)), r"x \geq y,\quad \text{with equality at}\ x = y"),
    (Implication(x < 1, y > 2), r"x < 1 \implies y > 2"),
    (Equivalence(x < 1, y > 2), r"x < 1 \iff y > 2"),
    (
        Monotonicity(1 / x, x, increasing=False, domain=(Integer(0), Integer(1))),
        r"\frac{1}{x}\ \text{is strictly decreasing in}\ x \in (0, 1)",
    ),
    (
        Convexity(exp(x), x, convex=True, domain=(-oo, oo)),
        r"e^{x}\ \text{is strictly convex in}\ x \in (-\infty, \infty)",
    ),
    (Limit(1 / x, x, oo, Integer(0)), r"\lim_{x \to \infty} \frac{1}{x} = 0"),
    (Expansion(exp(x), x, 1 + x, 2), r"e^{x} = x + 1 + O\left(x^{2}\right)"),
    (SampleExpectation(TRIALS, Product(p[k], (k, 1, K)), x**K), r"\right] = x^{K}"),
    (SampleExpectation(TRIALS, p[1] + p[2], x + p[1], p[1]), r" \mid {p}_{1}\right] = x + {p}_{1}"),
    (Optimum(exp(r[i]), proportional=True), r"{p}_{i}^{*} \propto e^{{r}_{i}}"),
    (Optimum(beta * r[i], (Unknown(beta, Eq(beta, 2)),)), r"{p}_{i}^{*} = \beta {r}_{i},\quad \beta = 2"),
    (Stationarity(r[i]), r"\frac{\partial \mathcal{L}}{\partial {p}_{i}} = {r}_{i}"),
    (
        SolutionCount(Eq(x, y), x, (Integer(0), oo), 2),
        r"x = y\ \text{has exactly 2 solutions for}\ x \in (0, \infty)",
    ),
    (
        SolutionCount(Eq(x, y), x, (y, oo), 0),
        r"x = y\ \text{has no solution for}\ x \in (y, \infty)",
    ),
    (
        FlowSolution(BARE, p[i], exp(T), proportional=True),
        r"\frac{d {p}_{i}}{d T} = {r}_{i},\ {p}_{i}(0) = {p}_{i}:\quad {p}_{i}(T) \propto e^{T}",
    ),
    (
        LongTimeLimit(STEP, p[i], r[i]),
        r"{p}_{i} \mapsto {r}_{i},\ {p}_{i}(0) = {p}_{i}:\quad \lim_{k \to \infty} {p}_{i}(k) = {r}_{i}",
    ),
    (RestPoint(BARE, r[i], stable=True), r"\ \text{rests} \iff {p}_{i} = {r}_{i},\ \text{stable}"),
    (RestPoint(BARE, Eq(x, y), stable=x < y), r"\text{rests} \iff x = y,\ \text{stable} \iff x < y"),
    (Dissipation(BARE, x, y), r":\quad \frac{d}{d T} \left[x\right] = y"),
    (
        SmallStepLimit(STEP, BARE, x),
        r"x \to 0:\quad {p}_{i} \mapsto {r}_{i}\ \text{follows}\ \frac{d {p}_{i}}{d T} = {r}_{i}",
    ),
    (WellPosed(), r"\text{the problem has exactly one optimum}"),
    (WellPosed(unique=None), r"\text{the problem has an optimum}"),
    (WellPosed(exists=False), r"\text{the problem has no optimum}"),
    (Sensitivity(T, x), r"\frac{d J^{*}}{d T} = x"),
    (OptimalityGap(total(p[j], j), r), r"\left|J(p) - J^{*}\right| = \sum_{j=1}^{n} {p}_{j}"),
]


@pytest.mark.parametrize(("statement", "words"), EXPECTED, ids=lambda value: getattr(value, "kind", ""))
def test_a_statement_reads_as_it_would_be_written(
    claiming: Callable[..., Claim], statement: Statement, words: str
) -> None:
    (latex,) = statement_latex(claiming(statement, (), PROBLEM))
    assert latex.endswith(words)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.claim.id)
def test_every_statement_of_the_catalogue_is_rendered_with_balanced_braces(entry: Any) -> None:
    rendered = statement_latex(entry.claim)
    assert len(rendered) == len(entry.claim.statements)
    for latex in rendered:
        bare = re.sub(r"\\[{}]", "", latex)
        assert latex
        assert bare.count("{") == bare.count("}")
        assert latex.count(r"\left") == latex.count(r"\right")


@pytest.mark.parametrize(
    ("name", "symbols"),
    [
        ("soft-bellman-q-optimal", (r"\gamma", "{V}_{t}", "{P}_{s,a,t}", "{r}_{s,a}", "{Q}_{s,a}")),
        ("kl-gibbs-policy", (r"\tau", r"\pi_{ref}", "{r}_{i}", r"\sum_{j=1}^{n}")),
        ("tau-c-binary", (r"\Delta", r"\tau", r"\log", r"\iff")),
        ("md-small-step-expansion", (r"\eta", "O\\left(\\eta^{2}\\right)", "{A}_{i}")),
        ("tau-limits", (r"\lim_{\tau \to \infty}", r"\lim_{\tau \to 0}", r"\max")),
    ],
)
def test_its_symbols_are_mentioned(name: str, symbols: tuple[str, ...]) -> None:
    claim = next(entry.claim for entry in entries() if entry.claim.id == name)
    rendered = " ".join(statement_latex(claim))
    assert [symbol for symbol in symbols if symbol not in rendered] == []


def test_a_change_of_the_formula_is_a_change_of_its_rendering(claiming: Callable[..., Claim]) -> None:
    claim = claiming(Identity(x, y))
    assert statement_latex(claim) != statement_latex(replace(claim, statements=(Identity(x, -y),)))


def test_without_a_problem_the_optimum_has_no_name_of_its_own(claiming: Callable[..., Claim]) -> None:
    assert statement_latex(claiming(Optimum(x))) == (r"\text{the optimum}^{*} = x",)


def test_the_catalogue_and_the_examples_cover_every_kind() -> None:
    shown = {type(statement) for entry in entries() for statement in entry.claim.statements}
    shown |= {type(statement) for statement, _ in EXPECTED}
    assert set(KINDS) <= shown
