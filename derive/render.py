"""Derivations as LaTeX and as text, generated from the expressions themselves."""

import re
from itertools import chain, count
from typing import TYPE_CHECKING

from sympy import Basic, Equality, Subs, Symbol, sstr
from sympy.printing.latex import LatexPrinter

from derive.step import Step
from problems.space import Controlled, Occupancy, indices_of

if TYPE_CHECKING:  # the derivation renders itself, so it imports this module
    from derive.derivation import Derivation


def to_latex(expression: Basic) -> str:
    """The LaTeX of an expression, its bound indices named i', j', ..."""
    printed: str = _Printer({"mul_symbol": None}).doprint(readable(expression))
    return printed


class _Printer(LatexPrinter):
    """SymPy's LaTeX, with the value at a point in brackets of one line."""

    def _print_Subs(self, value: Subs) -> str:  # noqa: N802 - SymPy's name for it
        pairs = zip(value.variables, value.point, strict=True)
        where = ", ".join(f"{self._print(x)} = {self._print(at)}" for x, at in pairs)
        return rf"\left[{self._print(value.expr)}\right]_{{{where}}}"


def readable(expression: Basic) -> Basic:
    """Bound indices that the canonical form numbers, renamed to letters that are not in use."""
    used = {symbol.name for symbol in expression.atoms(Symbol)}
    letters = chain(("j", "k", "l", "m"), (f"j_{number}" for number in count(1)))
    free = (name for name in letters if name not in used)
    numbered = sorted(
        (symbol for symbol in expression.atoms(Symbol) if re.fullmatch(r"_\d", symbol.name)), key=str
    )
    return expression.xreplace({symbol: Symbol(next(free), integer=True) for symbol in numbered})


def derivation_latex(derivation: "Derivation") -> str:
    """An ``align*`` display that LaTeX and MathJax both set: a sentence, its note, its result."""
    lines = [line for number, step in enumerate(derivation.steps, 1) for line in _latex_lines(number, step)]
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


def derivation_text(derivation: "Derivation") -> str:
    """Numbered steps: rule, note, result."""
    paragraphs = []
    for number, step in enumerate(derivation.steps, 1):
        note = f"\n   {step.note}" if step.note else ""
        paragraphs.append(f"{number}. {step.rule.value}{note}\n      {_relation_text(step.result)}")
    return "\n\n".join(paragraphs)


def _relation_text(result: Basic) -> str:
    result = readable(result)
    if isinstance(result, Equality):
        return f"{sstr(result.lhs)} = {sstr(result.rhs)}"
    return str(sstr(result))


def derivation_sympy(derivation: "Derivation") -> str:
    """The results by name, one a line."""
    space = derivation.problem.space
    if isinstance(space, Controlled):
        name = space.policy[indices_of(space)[: 2 if isinstance(space, Occupancy) else 3]]
    else:
        name = space.variable[space.index]
    rows: list[tuple[str, Basic]] = [("gradient", derivation.gradient)]
    if derivation.optimum is not None:
        rows.append((str(name), derivation.optimum))
    rows += [(str(symbol), value) for symbol, value in derivation.definitions.items()]
    rows += [(str(symbol), value) for symbol, value in derivation.multipliers.items()]
    rows += [(f"equation of {symbol}", equation) for symbol, equation in derivation.implicit.items()]
    if derivation.value is not None:
        rows.append(("value", derivation.value))
    if derivation.curvature is not None:
        rows.append(("second derivative", derivation.curvature))
    return "\n".join(f"{label} = {sstr(readable(value))}" for label, value in rows)
