"""Statements as LaTeX, printed from the expressions that are checked."""

from sympy import Basic

from maxent.derive.latex.expression import to_latex
from maxent.problems.claims.claim import Claim
from maxent.problems.expressions.sentence import OfProblem, Sentence
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Controlled


def statement_latex(claim: Claim) -> tuple[str, ...]:
    """The LaTeX of each statement of the claim, in order."""
    return tuple(_joined(statement.written(), claim.problem) for statement in claim.statements)


def _joined(written: Sentence, problem: Problem | None) -> str:
    """The sentence as one string, with expressions and parts of the problem rendered."""
    parts = (_of(problem, part) if isinstance(part, OfProblem) else part for part in written)
    return "".join(part if isinstance(part, str) else to_latex(part) for part in parts)


def _of(problem: Problem | None, part: OfProblem) -> str | Basic:
    if problem is None:
        return r"\text{the optimum}"
    space = problem.space
    if part is OfProblem.VARIABLE or isinstance(space, Controlled):
        return space.variable
    return space.variable[space.indices]
