"""Statements about densities on the line as LaTeX."""

from sympy import latex

from maxent.derive.latex.expression import to_latex
from maxent.problems.statements import DensityEvolution, LineIntegral, SameEvolution, StationaryDensity
from maxent.problems.systems.diffusion import Diffusion


def dynamics_latex(statement: StationaryDensity | SameEvolution | LineIntegral | DensityEvolution) -> str:
    """The stochastic differential equation, and what is said of its law; or the integral."""
    if isinstance(statement, LineIntegral):
        integral = rf"\int {to_latex(statement.integrand)}\, d{latex(statement.variable)}"
        return f"{integral} = {to_latex(statement.formula)}"
    equation = _equation(statement.diffusion)
    match statement:
        case StationaryDensity():
            return rf"{equation} \implies p_{{\infty}} \propto {to_latex(statement.density)}"
        case DensityEvolution(time=time):
            name, at_zero = rf"p_{{{latex(time)}}}", to_latex(statement.initial)
            law = f"{name} = {to_latex(statement.density)}"
            return rf"{equation},\quad p_{{0}} = {at_zero} \implies {law}"
        case SameEvolution(flow=flow):
            rho, x = latex(flow.density), latex(flow.state)
            geometry = flow.geometry.name.replace("_", "-").lower()
            slope = rf"\operatorname{{grad}}_{{\text{{{geometry}}}}} \int {to_latex(flow.integrand)}\, d{x}"
            relation = r"\propto" if statement.proportional else "="
            return rf"\partial_t {rho} {relation} -{slope} \iff {equation}"


def _equation(diffusion: Diffusion) -> str:
    noise = rf"\sqrt{{2 {to_latex(diffusion.diffusion)}}}\, dW"
    return rf"d{latex(diffusion.state)} = \left({to_latex(diffusion.drift)}\right) dt + {noise}"
