"""Statements about the exact expectation of a sampled quantity."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase, Integer, Symbol

from maxent.problems.expressions.name import INTEGER, Name
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.statements.statement import Effort, Statement


@dataclass(frozen=True)
class IndependentDraws:
    """``draw[1]``, ..., ``draw[number]``: independent and identically distributed integers.

    ``outcomes`` is (m, lowest, highest), the symbol and range of one draw; ``mass`` is the probability of m.
    """

    draw: IndexedBase
    number: Symbol
    outcomes: tuple[Symbol, Expr, Expr]
    mass: Expr


def draws_from(law: IndexedBase, size: Symbol, draw: IndexedBase, number: Symbol) -> IndependentDraws:
    """``draw[j]`` in 1..size with the probabilities ``law``: indices of actions."""
    m = Symbol("m", integer=True)
    return IndependentDraws(draw, number, (m, Integer(1), size), law[m])


def binary_draws(success: Symbol, draw: IndexedBase, number: Symbol) -> IndependentDraws:
    """``draw[j]`` in {0, 1}, which is 1 with probability ``success``: binary rewards."""
    m = Symbol("m", integer=True)
    return IndependentDraws(draw, number, (m, Integer(0), Integer(1)), m * success + (1 - m) * (1 - success))


@dataclass(frozen=True)
class SampleExpectation(Statement):
    """The expectation of ``statistic`` over all samples of ``law`` is ``formula``.

    With ``given``, an expression in one draw, it is the conditional expectation, and the formula may
    contain that expression.
    """

    law: IndependentDraws
    statistic: Expr
    formula: Expr
    given: Expr | None = None
    kind: ClassVar[str] = "sample-expectation"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula",)
    rewritten_fields: ClassVar[tuple[str, ...] | None] = ("formula", "statistic")

    @property
    def names(self) -> tuple[Name, ...]:
        """The draws and one outcome, integers in the same range."""
        outcome, low, _ = self.law.outcomes
        sign = "positive" if low.is_positive else "nonnegative" if low.is_nonnegative else None
        grants = {"integer": True, sign: True} if sign else INTEGER
        return Name(self.law.draw, "the draws", grants, rank=1), Name(outcome, "an outcome", grants)

    def written(self) -> Sentence:
        """E[statistic | given] = formula."""
        given = () if self.given is None else (r" \mid ", self.given)
        return r"\mathbb{E}\left[", self.statistic, *given, r"\right] = ", self.formula
