"""The steps of a derivation as data, each with its rule, its result and its numeric checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from sympy import Basic, Expr, Indexed


class Rule(Enum):
    """What a step does; the value is the sentence shown in derivations."""

    LAGRANGIAN = "Attach a multiplier to every constraint."
    STATIONARITY = "At an interior optimum the derivative of the Lagrangian in each coordinate is zero."
    DEFINE = "Name a recurring expression."
    SOLVE = "Solve the stationarity condition for the variable."
    NORMALISE = "The constraint on the total mass fixes its multiplier."
    ELIMINATE = "Put the multiplier back."
    IMPLICIT = "The multiplier has no closed form; it is the solution of this equation."
    UNIQUE = "The equation is strictly monotone in the multiplier, so its solution is unique."
    AVERAGE = "In the kernel's mean over the next state the multipliers of the dynamics cancel."
    SUM_OUT = "Sum over the next state, whose conditional law adds up to one."
    SECOND_ORDER = "The second derivative decides between maximum and minimum."
    SIGN = "This expression has one sign."
    VALUE = "Put the optimum back into the objective."
    KKT = "At the printed point the gradients of objective and constraint are parallel."
    REDUCE = "The difference of the two sides reduces to zero."
    FLUX = "A density at rest on the line carries no probability flux: drift rho - D rho' is zero."
    FOKKER_PLANCK = "The law of a diffusion solves d_t rho + (drift rho - D rho')' = 0."
    VARIATION = "The first variation of the functional is the derivative of its integrand."
    STUCK = "This step could not be done."


@dataclass(frozen=True)
class Vanishes:
    """Numeric check: ``expression`` is zero after the substitutions ``where`` for symbols and components."""

    expression: Expr
    where: Mapping[Expr, Expr] = field(default_factory=dict)


@dataclass(frozen=True)
class IsDerivative:
    """Numeric check: ``result`` is the derivative of ``function`` in ``component``."""

    function: Expr
    component: Indexed
    result: Expr


@dataclass(frozen=True)
class HasSign:
    """Numeric check: ``expression`` is positive (sign 1) or negative (sign -1)."""

    expression: Expr
    sign: int


Replay = Vanishes | IsDerivative | HasSign


@dataclass(frozen=True)
class Step:
    """One step: the rule, the ``premises`` it was applied to, the relation it arrives at, and its checks.

    ``replay`` holds the checks that are evaluated at random values; it is empty where a step only introduces
    a name or a starting point, or has no check of its own.
    """

    rule: Rule
    result: Basic
    premises: tuple["Step", ...] = ()
    replay: tuple[Replay, ...] = ()
    note: str = ""

    @property
    def stuck(self) -> bool:
        """Whether this step, or any that it rests on, could not be done."""
        return self.rule is Rule.STUCK or any(premise.stuck for premise in self.premises)
