"""A claim: one printed statement, with its source, its hypotheses and the verdict it should get."""

from dataclasses import dataclass

from sympy import Expr, Indexed, Symbol
from sympy.logic.boolalg import Boolean

from maxent.problems.claims.source import Source
from maxent.problems.claims.verdict import Verdict
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.problem import Problem
from maxent.problems.statements import Statement


@dataclass(frozen=True)
class Definition:
    """``name := expression``, e.g. p := sum_i q_i c_i; an Indexed name defines every component.

    ``interval`` is an open interval the name is known to lie in, if that matters to a proof.
    """

    name: Symbol | Indexed
    expression: Expr
    interval: tuple[Expr, Expr] | None = None


@dataclass(frozen=True)
class Condition:
    """What a statement needs beyond what its source states.

    ``holds`` decides it on an instance.  Where it is an equality that no sampled instance would
    meet, ``definitions`` or a narrower ``given`` make instances that do.
    """

    words: str
    holds: Boolean
    given: tuple[Parameter, ...] = ()
    definitions: tuple[Definition, ...] = ()


@dataclass(frozen=True)
class Claim:
    """One printed statement and all that is needed to decide it.

    ``printed`` is the formula in the source's own LaTeX, a caption; what is checked is
    ``statements``, typed from the page.  ``assumptions`` are those the source states;
    ``condition`` is the one it omits.  ``expected`` is never read by the engine: the runner holds
    the computed verdict against it.
    """

    id: str
    title: str
    source: Source
    printed: str
    given: tuple[Parameter, ...]
    statements: tuple[Statement, ...]
    expected: Verdict
    problem: Problem | None = None
    definitions: tuple[Definition, ...] = ()
    assumptions: tuple[Boolean, ...] = ()
    condition: Condition | None = None
    corrected_by: str | None = None

    @property
    def kind(self) -> str:
        """The kinds of its statements, e.g. ``optimum`` or ``optimum+optimality-gap``."""
        return "+".join(dict.fromkeys(statement.kind for statement in self.statements))
