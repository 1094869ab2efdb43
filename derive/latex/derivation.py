"""Derivations as LaTeX and as plain text, printed from the expressions of their steps."""

import re
from collections.abc import Iterable, Sequence

from sympy import Basic, Equality, Symbol, sstr

from maxent.derive.latex.expression import readable, to_latex
from maxent.derive.step import Step


def steps_latex(steps: Sequence[Step]) -> str:
    """An ``align*`` display for LaTeX and MathJax: for each step its rule, its note and its result."""
    lines = [line for number, step in enumerate(steps, 1) for line in _latex_lines(number, step)]
    return "\\begin{align*}\n" + " \\\\\n".join(lines) + "\n\\end{align*}"


def _latex_lines(number: int, step: Step) -> list[str]:
    sentence = rf"& \text{{{number}. {_escaped(step.rule.value)}}}"
    note = [rf"& \quad\text{{({_escaped(step.note)})}}"] if step.note else []
    return [sentence, *note, rf"& \qquad {_result_latex(step.result)}"]


def _escaped(words: str) -> str:
    return re.sub(r"([_%&#$^])", r"\\\1", words)


def _result_latex(result: Basic) -> str:
    if isinstance(result, Equality) and result.lhs == Symbol("L"):
        return r"\mathcal{L} = " + to_latex(result.rhs)
    return to_latex(result)


def steps_text(steps: Sequence[Step]) -> str:
    """Plain text: for each step its number, its rule, its note and its result."""
    paragraphs = []
    for number, step in enumerate(steps, 1):
        note = f"\n   {step.note}" if step.note else ""
        paragraphs.append(f"{number}. {step.rule.value}{note}\n      {_relation_text(step.result)}")
    return "\n\n".join(paragraphs)


def _relation_text(result: Basic) -> str:
    result = readable(result)
    if isinstance(result, Equality):
        return f"{sstr(result.lhs)} = {sstr(result.rhs)}"
    return str(sstr(result))


def results_text(results: Iterable[tuple[str, Basic]]) -> str:
    """Named results as readable SymPy expressions, one a line."""
    return "\n".join(f"{label} = {sstr(readable(value))}" for label, value in results)
