"""What the engine returns: the steps, and the results they lead to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sympy import Equality, Expr, Symbol

from derive.render import derivation_latex, derivation_sympy, derivation_text
from derive.step import Step
from problems.problem import Problem


@dataclass(frozen=True)
class Derivation:
    """The stationary point of a problem's Lagrangian, for arbitrary n (or S and A).

    ``gradient`` is dL/d(variable) at the space's own indices; ``stationary_point`` is the variable
    (for occupancy measures the policy) in terms of the multipliers, ``optimum`` the same with every
    multiplier that has a closed form put back.  ``implicit`` multipliers solve their equation.
    ``attains`` says whether the second-order condition agrees with the sense: None if undecided.
    """

    problem: Problem
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

    def latex(self) -> str:
        """The derivation as a LaTeX ``align*`` display, one rule a line."""
        return derivation_latex(self)

    def text(self) -> str:
        """The derivation for a terminal, one rule a paragraph."""
        return derivation_text(self)

    def sympy(self) -> str:
        """The results as readable SymPy expressions, one a line."""
        return derivation_sympy(self)

    def _repr_latex_(self) -> str:
        return self.latex()
