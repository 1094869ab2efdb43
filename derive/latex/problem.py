"""Optimisation problems in print: LaTeX for a display, plain text for a line."""

from sympy import Expr, IndexedBase, latex

from maxent.derive.latex.expression import to_latex
from maxent.problems.constraints.constraint import Constraint
from maxent.problems.expressions.writing import Fragment, Weighted
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Space
from maxent.problems.terms.term import Term


def problem_latex(problem: Problem) -> tuple[str, ...]:
    """The objective and each constraint, a line of LaTeX each.

    Raises:
        TypeError: if a term or a constraint has no meaning over the problem's space.
    """
    space = problem.space
    objective = " ".join(
        _summand(Weighted(term.weight, term.written(space)), first=not at)
        for at, term in enumerate(problem.terms)
    )
    lines = [rf"\text{{{problem.sense.value}}}\ {objective}"]
    for number, constraint in enumerate(problem.constraints):
        words = "and" if number else "subject to"
        multiplier = rf"\qquad\text{{multiplier}}\ {latex(constraint.multiplier)}"
        written = _display(constraint.written(space).latex)
        lines.append(rf"\text{{{words}}}\ {written}{multiplier}")
    return tuple(lines)


def term_words(term: Term, space: Space) -> str:
    """A term with its weight, e.g. ``-tau KL(p || q)``."""
    return _plain((Weighted(term.weight, term.written(space)),))


def constraint_words(constraint: Constraint, space: Space) -> str:
    """A constraint as a relation, e.g. ``<E, p> = U``."""
    return _plain(constraint.written(space).plain)


def _display(fragments: tuple[Fragment, ...]) -> str:
    return "".join(map(_shown, fragments))


def _shown(fragment: Fragment) -> str:
    match fragment:
        case str():
            return fragment
        case tuple():
            return ",".join(map(latex, fragment))
        case Weighted():
            return _summand(fragment, first=True)
        case IndexedBase():
            return latex(fragment)
    return to_latex(fragment)


def _summand(part: Weighted, *, first: bool) -> str:
    """A term with its weight and its sign; the first term of a sum has no plus sign."""
    weight = to_latex(part.weight)
    if part.weight.is_Add:
        weight = rf"\left({weight}\right)"
    negative = weight.startswith("-")
    sign = "-" if negative else ("" if first else "+")
    size = weight.removeprefix("-").strip()
    return f"{sign} {'' if size == '1' else size} {_display(part.written.latex)}".strip()


def _plain(fragments: tuple[Fragment, ...]) -> str:
    return "".join(map(_said, fragments))


def _said(fragment: Fragment) -> str:
    match fragment:
        case Weighted():
            return f"{_factor(fragment.weight)}{_plain(fragment.written.plain)}"
        case tuple():
            return ", ".join(map(str, fragment))
    return str(fragment)


def _factor(weight: Expr) -> str:
    if weight in (1, -1):
        return "" if weight == 1 else "-"
    return f"({weight}) " if weight.is_Add else f"{weight} "
