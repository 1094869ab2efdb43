"""Mutants of what a statement asserts: of a direction, an order, a level or a second problem."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from maxent.derive.variants.difference import difference
from maxent.derive.variants.problem import IDENTIFYING, problem_variants
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.statements import Statement
from maxent.problems.statements.statement import Slip

OPERATORS = tuple(slip.value for slip in Slip)
"""The names of the mutation operators on statements."""


def statement_variants(
    statement: Statement, given: tuple[Parameter, ...]
) -> Iterator[tuple[str, Statement, str, str]]:
    """Every mutant of the statement with the same formulas: operator, statement, words before and after.

    A second problem in the statement is mutated as the claim's own is.  A denial holds of nearly every
    problem: there only the operators that may make the two optima equal are applied.
    """
    for wrong in statement.misstated():
        yield wrong.slip.value, wrong.statement, wrong.before, wrong.after
    for field in statement.printed_problems:
        own = getattr(statement, field)
        for name, problem in problem_variants(own, given):
            if not statement.denies or name in IDENTIFYING:
                changed: dict[str, Any] = {field: problem}
                yield name, replace(statement, **changed), *difference(own, problem)


def as_latex(words: str) -> str:
    """Plain words as LaTeX text."""
    return rf"\text{{{words}}}"
