"""LaTeX formulas as one line of Unicode."""

import pytest

from maxent.derive.latex.problem import problem_latex
from maxent.derive.latex.statement import statement_latex
from maxent.problems.catalogue import Entry, entries
from maxent.reports.terminal.formula import unicode_math


@pytest.mark.parametrize(
    ("latex", "line"),
    [
        (r"{p}_{i}^{*} \propto e^{- \beta {E}_{i}}", "pᵢ* ∝ exp(-β Eᵢ)"),
        (r"\frac{1}{\beta} H(p)", "(1/β) H(p)"),
        (r"\frac{a}{\sum_{j=1}^{n} b_j}", "a / (Σⱼ₌₁ⁿ bⱼ)"),
        (r"\frac{a - b}{c}", "(a - b) / c"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (r"\frac{a}{b c}", "a / (b c)"),
        (r"\frac1Z\,\pi_\text{ref}(y\mid x)", "(1/Z) π_ref(y|x)"),
        (r"\frac{x}{n(n-1)}", "x / (n(n - 1))"),
        (r"\log\frac{a}{b}-c", "log(a/b) - c"),
        (r"\frac{\log a}{b}", "(log a) / b"),
        (r"\frac{\sum_{i} a_i}{b}", "(Σᵢ aᵢ) / b"),
        (r"\sum_{i} \frac{a_i}{b}", "Σᵢ aᵢ/b"),
        (r"a/\frac{b}{c}", "a/(b/c)"),
        (r"\left(\frac{a}{b}\right)^{2}", "(a/b)²"),
        (r"\hat A_i-\hat y", "Âᵢ - ŷ"),
        (r"q^\top k_i/\sqrt d", "qᵀ kᵢ/√d"),
        (r"D\bigl(x\,\|\,y\bigr)\ne0", "D(x ‖ y) ≠ 0"),
        (r"\operatorname*{argmax}_{x} f(x)", "argmaxₓ f(x)"),
        (r"E\leftrightarrow-R", "E ↔ -R"),
        (r"x \leftarrow y\ \xrightarrow{\eta \to 0}\ z", "x ← y →_{η→0} z"),
        (r"\left[a \,\middle|\, b\right]", "[a | b]"),
        (r"\text{so \ldots on}", "so … on"),
        (r"{e}_{i}^{2}", "eᵢ²"),
        (r"Q^{*}", "Q*"),
        (r"q^{- K}", "q⁻ᴷ"),
        (r"\tau \left(\log{\left(Z \right)} - 1\right)", "τ (log(Z) - 1)"),
        (r"\frac{\partial \mathcal{L}}{\partial {\pi}_{i}}", "∂L/∂πᵢ"),
        (r"\lim_{\tau \to \infty} {x_{t}}_{i}", "lim_{τ→∞} x_{t,i}"),
        (r"\tfrac12\|x-x_t\|^2", "(1/2)‖x - xₜ‖²"),
        (r"\mathbb E_{a\sim\pi}[Q^*_\text{soft}(s,a)]", "𝔼_{a~π}[Q*_soft(s, a)]"),
        (r"\text{for }x>0\text{, always}", "for x > 0, always"),
        (r"\tau_c=\frac{\Delta}{\log((1-p)/p)}\qquad(p<1/2)", "τ_c = Δ / log((1 - p)/p)   (p < 1/2)"),
    ],
)
def test_a_line(latex: str, line: str) -> None:
    assert unicode_math(latex) == line


@pytest.mark.parametrize(
    "latex",
    [
        r"{a+b}^2",
        r"{\frac{a}{b}}^2",
        r"\frac{}{b}",
        r"\left.a\right|",
        "a~b",
        r"\begin{cases}a\\b\end{cases}",
        r"\weird x",
        r"\frac{a",
        "a^",
        "^a",
        r"\text{a $x$ b",
        "}",
        r"x^2^3",
    ],
)
def test_what_is_not_understood_stays_latex_as_a_whole(latex: str) -> None:
    assert unicode_math(latex) == latex


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.claim.id)
def test_no_formula_of_the_catalogue_is_shown_by_halves(entry: Entry) -> None:
    claim = entry.claim
    problem = problem_latex(claim.problem) if claim.problem is not None else ()
    for latex in (claim.printed, *statement_latex(claim), *problem):
        line = unicode_math(latex)
        assert line == latex or "\\" not in line
        assert "\n" not in line
