"""Statements about the exact expectation of a sampled quantity."""

from dataclasses import dataclass
from typing import ClassVar

from sympy import Expr, IndexedBase, Symbol


@dataclass(frozen=True)
class IndependentTrials:
    """``outcome[index]`` in {0, 1}, index = 1..trials, independent, each 1 with ``success``."""

    outcome: IndexedBase
    index: Symbol
    trials: Symbol
    success: Symbol


@dataclass(frozen=True)
class SampleExpectation:
    """The expectation of ``statistic`` over all samples of ``law`` is ``formula``."""

    law: IndependentTrials
    statistic: Expr
    formula: Expr
    kind: ClassVar[str] = "sample-expectation"
