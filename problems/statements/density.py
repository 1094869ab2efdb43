"""Statements about probability densities on the line: their integrals, evolution and stationary states."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from sympy import Expr, Symbol

from maxent.problems.expressions.name import POSITIVE, Name
from maxent.problems.expressions.sentence import Sentence
from maxent.problems.spaces.diffusion import (
    Diffusion,
    Geometry,
    GradientFlow,
    descent_written,
    diffusion_written,
)
from maxent.problems.statements.statement import Effort, Misstated, Slip, Statement


@dataclass(frozen=True)
class StationaryDensity(Statement):
    """The diffusion's only stationary density is ``density``, printed up to its normaliser."""

    diffusion: Diffusion
    density: Expr
    kind: ClassVar[str] = "stationary-density"
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("density", "diffusion.drift", "diffusion.diffusion")

    @property
    def names(self) -> tuple[Name, ...]:
        """The state, any real number."""
        return (_state(self.diffusion.state),)

    def written(self) -> Sentence:
        """The stochastic equation, and its stationary density."""
        return *diffusion_written(self.diffusion), r" \implies p_{\infty} \propto ", self.density


@dataclass(frozen=True)
class SameEvolution(Statement):
    """The gradient flow and the diffusion give every density the same time derivative.

    In the Gaussian geometry it is asserted of Gaussian densities only.  With ``proportional`` the two may
    differ by a positive constant factor, the unit of time.
    """

    flow: GradientFlow
    diffusion: Diffusion
    proportional: bool = False
    kind: ClassVar[str] = "same-evolution"
    dear: ClassVar[bool] = True  # many evaluations in balls
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("flow.integrand", "diffusion.drift", "diffusion.diffusion")

    @property
    def names(self) -> tuple[Name, ...]:
        """The states of both, and the value of the density there."""
        density = Name(self.flow.density, "the value of the density", POSITIVE)
        return _state(self.flow.state), _state(self.diffusion.state), density

    def written(self) -> Sentence:
        """The gradient flow, equivalent to the stochastic equation."""
        relation = r"\propto" if self.proportional else "="
        descent = descent_written(self.flow, relation)
        return *descent, r" \iff ", *diffusion_written(self.diffusion)

    def misstated(self) -> Iterator[Misstated]:
        """The gradient flow of the same functional in every other geometry."""
        own = self.flow.geometry
        for geometry in Geometry:
            if geometry is not own:
                changed = replace(self, flow=replace(self.flow, geometry=geometry))
                yield Misstated(Slip.SWAP_GEOMETRY, changed, own.name, geometry.name)


@dataclass(frozen=True)
class LineIntegral(Statement):
    """The integral of ``integrand`` over all real values of ``variable`` is ``formula``."""

    variable: Symbol
    integrand: Expr
    formula: Expr
    kind: ClassVar[str] = "line-integral"
    dear: ClassVar[bool] = True  # many evaluations in balls
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = ("formula", "integrand")
    # Rewritten integrands suffer from catastrophic cancellation in their tails.
    rewritten_fields: ClassVar[tuple[str, ...] | None] = ("formula",)

    @property
    def names(self) -> tuple[Name, ...]:
        """The variable, any real number."""
        return (Name(self.variable, "the variable of the integral"),)

    def written(self) -> Sentence:
        """The integral = formula."""
        return r"\int ", self.integrand, r"\, d", self.variable, " = ", self.formula


@dataclass(frozen=True)
class DensityEvolution(Statement):
    """The diffusion's law is ``density``, printed with its normaliser, at every positive ``time``.

    At time 0 it is ``initial``, a probability density.
    """

    diffusion: Diffusion
    time: Symbol
    initial: Expr
    density: Expr
    kind: ClassVar[str] = "density-evolution"
    dear: ClassVar[bool] = True  # many evaluations in balls
    effort: ClassVar[Effort] = Effort.SIMULATION
    printed_fields: ClassVar[tuple[str, ...]] = (
        "density",
        "initial",
        "diffusion.drift",
        "diffusion.diffusion",
    )
    # As in ``LineIntegral``: what is integrated suffers from cancellation in its tails if it is rewritten.
    rewritten_fields: ClassVar[tuple[str, ...] | None] = ("density",)

    @property
    def names(self) -> tuple[Name, ...]:
        """The state, any real number, and the time."""
        return _state(self.diffusion.state), Name(self.time, "the time", POSITIVE, may_be_given=True)

    def written(self) -> Sentence:
        """The stochastic equation with its initial law, and the law at every time."""
        start = (*diffusion_written(self.diffusion), r",\quad p_{0} = ", self.initial)
        return *start, r" \implies p_{", self.time, "} = ", self.density


def _state(symbol: Symbol) -> Name:
    return Name(symbol, "the state of the diffusion")
