"""The result of a derivation: its steps, the stationary point, the multipliers and the optimal value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic

from sympy import Basic, Equality, Expr, Symbol

from maxent.derive.latex.derivation import results_text, steps_latex, steps_text
from maxent.derive.step import Step
from maxent.problems.problem import Problem, SpaceT_co
from maxent.problems.spaces.space import Controlled


@dataclass(frozen=True)
class Derivation(Generic[SpaceT_co]):
    """The stationary point of a problem's Lagrangian, for arbitrary n (or S and A).

    ``gradient`` is dL/d(variable) at the space's own indices; ``stationary_point`` is the variable
    (for a problem of control the policy) in terms of the multipliers, and ``optimum`` is the same with the
    closed forms in ``multipliers`` substituted.  Each multiplier in ``implicit`` solves its equation.
    ``definitions`` holds the action value.  ``value`` is the optimal value (objective units).  ``attains``
    says whether the second-order condition agrees with the sense: None if undecided.
    """

    problem: Problem[SpaceT_co]
    steps: tuple[Step, ...]
    gradient: Expr
    stationary_point: Expr | None = None
    optimum: Expr | None = None
    multipliers: Mapping[Expr, Expr] = field(default_factory=dict)
    implicit: Mapping[Symbol, Equality] = field(default_factory=dict)
    definitions: Mapping[Expr, Expr] = field(default_factory=dict)
    value: Expr | None = None
    curvature: Expr | None = None
    attains: bool | None = None

    @property
    def stuck(self) -> Step | None:
        """The first step that could not be done, if any."""
        return next((step for step in self.steps if step.stuck), None)

    @property
    def results(self) -> tuple[tuple[str, Basic], ...]:
        """Everything that was derived, by name: gradient, optimum, definitions, multipliers, value."""
        space = self.problem.space
        name = space.policy[space.choice] if isinstance(space, Controlled) else space.variable[space.index]
        rows: list[tuple[str, Basic]] = [("gradient", self.gradient)]
        if self.optimum is not None:
            rows.append((str(name), self.optimum))
        rows += [(str(symbol), value) for symbol, value in self.definitions.items()]
        rows += [(str(symbol), value) for symbol, value in self.multipliers.items()]
        rows += [(f"equation of {symbol}", equation) for symbol, equation in self.implicit.items()]
        if self.value is not None:
            rows.append(("value", self.value))
        if self.curvature is not None:
            rows.append(("second derivative", self.curvature))
        return tuple(rows)

    def latex(self) -> str:
        """The derivation as a LaTeX ``align*`` display, one rule a line."""
        return steps_latex(self.steps)

    def text(self) -> str:
        """The derivation for a terminal, one rule a paragraph."""
        return steps_text(self.steps)

    def sympy(self) -> str:
        """The results as readable SymPy expressions, one a line."""
        return results_text(self.results)

    def _repr_latex_(self) -> str:
        return self.latex()
