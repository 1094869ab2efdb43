"""Ways to assert the wrong thing of a formula: a direction, an order, a level, a second problem."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from maxent.derive.variants.difference import difference
from maxent.derive.variants.problem import IDENTIFYING, problem_variants
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.statements import Statement
from maxent.problems.statements.statement import Slip

OPERATORS = tuple(slip.value for slip in Slip)
"""Every operator on what is asserted of a formula, by name."""


def statement_variants(
    statement: Statement, given: tuple[Parameter, ...]
) -> Iterator[tuple[str, Statement, str, str]]:
    """Every wrong assertion of the same formulas: its operator, itself, and what became what.

    A problem that the statement brings along is got wrong as the claim's is.  What is denied of one
    problem is as true of nearly every other: then only what may identify is wrong.
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
    """Words among LaTeX."""
    return rf"\text{{{words}}}"
