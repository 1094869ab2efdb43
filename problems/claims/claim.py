"""A claim: what a source prints in one place, with its hypotheses and the expected verdict."""

from dataclasses import dataclass
from functools import cached_property

from sympy import Expr, Indexed, Symbol
from sympy.logic.boolalg import Boolean

from maxent.problems.claims.consistency.rules import clash
from maxent.problems.claims.source import Source
from maxent.problems.claims.verdict import Verdict
from maxent.problems.expressions.numbers import adopt_numbers
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.problem import Problem
from maxent.problems.statements import Statement


@dataclass(frozen=True)
class Definition:
    """``name := expression``, e.g. p := sum_i q_i c_i; an Indexed name defines every component.

    ``interval`` is an open interval that contains the value, given where a proof needs it.
    """

    name: Symbol | Indexed
    expression: Expr
    interval: tuple[Expr, Expr] | None = None

    def __post_init__(self) -> None:
        adopt_numbers(self)


@dataclass(frozen=True)
class Condition:
    """A hypothesis that a statement needs and its source omits.

    ``words`` name it in reports, ``holds`` is the relation between the parameters.  Where random instances
    would almost never satisfy it, such as an equality, ``definitions`` or a narrower ``given`` replace the
    claim's own of the same names, so that its instances do.
    """

    words: str
    holds: Boolean
    given: tuple[Parameter, ...] = ()
    definitions: tuple[Definition, ...] = ()


@dataclass(frozen=True)
class Claim:
    """What a source prints in one place, and all that is needed to decide it.

    ``printed`` is the formula in the source's own LaTeX, for display only; what is checked is
    ``statements``, typed from the page.  ``given`` are the parameters, ``assumptions`` the relations that
    the source states, ``condition`` the one that it omits.  ``expected`` is compared with the computed
    verdict and plays no part in computing it.  ``corrected_by`` is the id of the claim of the right form.
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
        """The kinds of its statements without repetition, e.g. ``optimum`` or ``optimum+optimality-gap``."""
        return "+".join(dict.fromkeys(statement.kind for statement in self.statements))

    @cached_property
    def clash(self) -> str | None:
        """Why it makes no sense as it is written: what clashes, where, and what to do; None if it does.

        A claim with a clash is ILL_TYPED, and nothing is derived from it.
        """
        return clash(self)
