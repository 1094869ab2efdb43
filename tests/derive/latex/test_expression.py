"""Derivations as LaTeX, text and SymPy, generated from the expressions themselves."""

import re
from functools import cache

import pytest
from sympy import Eq, IndexedBase, Sum, Symbol

from maxent.derive import Derivation, Rule, Step, derivation_of
from maxent.derive.latex.derivation import steps_latex
from maxent.derive.latex.expression import readable, to_latex
from maxent.problems import Claim
from maxent.problems.catalogue import entries
from maxent.problems.expressions.notation import i, j, k, n

CLAIMS = {entry.claim.id: entry.claim for entry in entries()}
DERIVED = pytest.mark.parametrize(
    "claim", [claim for claim in CLAIMS.values() if claim.problem], ids=lambda claim: claim.id
)
r = IndexedBase("r", real=True)


@cache
def derived(name: str) -> Derivation:
    return derivation_of(CLAIMS[name])


def balanced(text: str) -> bool:
    depth = 0
    for character in re.sub(r"\\[{}]", "", text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0 and text.count(r"\left") == text.count(r"\right")


@DERIVED
def test_a_derivation_is_one_balanced_display(claim: Claim) -> None:
    latex = derived(claim.id).latex()
    assert latex.startswith("\\begin{align*}\n")
    assert latex.endswith("\n\\end{align*}")
    assert balanced(latex)


@DERIVED
def test_a_notebook_shows_the_latex(claim: Claim) -> None:
    derivation = derived(claim.id)
    assert derivation._repr_latex_() == derivation.latex()


@DERIVED
def test_every_rule_is_said_in_the_latex_and_in_the_text(claim: Claim) -> None:
    derivation = derived(claim.id)
    for number, step in enumerate(derivation.steps, 1):
        assert f"{number}. {step.rule.value}" in derivation.text()
        assert rf"\text{{{number}. {step.rule.value}}}" in derivation.latex()
        assert step.note in derivation.text()


@DERIVED
def test_no_line_of_the_display_is_empty_and_each_is_aligned(claim: Claim) -> None:
    lines = derived(claim.id).latex().splitlines()[1:-1]
    assert all(line.startswith("& ") and len(line) > 2 for line in lines)


def test_the_soft_policy_reads_as_its_formula() -> None:
    derivation = derived("maxent-soft-policy")
    assert r"\mathcal{L} = " in derivation.latex()
    assert r"{\pi}_{i} = \frac{e^{\frac{{r}_{i}}{T}}}{\sum_{i'=1}^{n} e^{\frac{{r}_{i'}}{T}}}" in (
        derivation.latex()
    )
    assert "pi[i] = exp(r[i]/T)/Sum(exp(r[i']/T), (i', 1, n))" in derivation.text()


def test_the_soft_bellman_derivation_mentions_states_actions_and_the_action_value() -> None:
    latex = derived("soft-bellman-q-optimal").latex()
    for symbol in (
        r"\gamma",
        r"\alpha",
        r"{Q}_{s,a}",
        r"{V}_{s}",
        r"{P}_{s,a,t'}",
        r"{\rho}_{s'}",
        "=1}^{S}",
    ):
        assert symbol in latex


def test_the_sympy_rendering_has_a_line_for_each_result() -> None:
    lines = derived("canonical-maxent").sympy().splitlines()
    names = [line.partition(" = ")[0] for line in lines]
    assert names == [
        "gradient",
        "p[i]",
        "lambda_0",
        "equation of lambda_1",
        "value",
        "second derivative",
    ]


def test_characters_that_latex_reads_are_escaped_in_notes() -> None:
    step = Step(Rule.DEFINE, Eq(Symbol("x"), 1), note="50 % of pi_ref & more")
    latex = steps_latex((step,))
    assert r"\text{(50 \% of pi\_ref \& more)}" in latex


def test_numbered_indices_are_renamed_to_letters_that_are_free() -> None:
    numbered = Symbol("_0", integer=True)
    assert readable(Sum(r[numbered], (numbered, 1, n))) == Sum(r[j], (j, 1, n))
    assert readable(r[j] + Sum(r[numbered], (numbered, 1, n))) == r[j] + Sum(r[k], (k, 1, n))


def test_what_has_no_numbered_index_stays() -> None:
    assert readable(Sum(r[i], (i, 1, n))) == Sum(r[i], (i, 1, n))


def test_there_is_always_a_letter_left() -> None:
    numbered = Symbol("_0", integer=True)
    used = sum(r[Symbol(letter, integer=True)] for letter in "jklm")
    assert to_latex(used + Sum(r[numbered], (numbered, 1, n)))


def test_a_stuck_step_is_shown_with_its_reason() -> None:
    step = Step(Rule.STUCK, Eq(Symbol("x"), 0), note="no closed form for x")
    derivation = Derivation(CLAIMS["maxent-soft-policy"].problem, (step,), Symbol("x"))
    assert "1. This step could not be done.\n   no closed form for x" in derivation.text()
    assert derivation.stuck is step
