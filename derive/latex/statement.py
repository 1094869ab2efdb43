"""Statements as LaTeX, generated from the expressions that are checked."""

from functools import singledispatch

from sympy import Indexed, IndexedBase, latex

from maxent.derive.latex.density import dynamics_latex
from maxent.derive.latex.expression import to_latex
from maxent.derive.latex.motion import MotionStatement, motion_latex
from maxent.problems.claims.claim import Claim
from maxent.problems.space import Controlled
from maxent.problems.statements import (
    AtOptimum,
    Attainment,
    ConditionalProbability,
    Crossing,
    Curvature,
    DensityEvolution,
    DifferentOptimum,
    DualMinimiser,
    Equivalence,
    Existence,
    Expansion,
    Identity,
    Implication,
    Inequality,
    Limit,
    LineIntegral,
    Monotonicity,
    NotOfForm,
    OptimalityGap,
    Optimum,
    PolicyGradient,
    ResidualBound,
    SameEvolution,
    SameOptimum,
    SampleExpectation,
    Sensitivity,
    Slope,
    SolutionCount,
    Statement,
    Stationarity,
    StationaryDensity,
    WellPosed,
)


def statement_latex(claim: Claim) -> tuple[str, ...]:
    """Each statement of the claim, generated from the expressions that are checked."""
    variable = None
    if claim.problem is not None:
        space = claim.problem.space
        variable = space.variable if isinstance(space, Controlled) else space.variable[space.indices]
    return tuple(_statement(statement, variable) for statement in claim.statements)


@singledispatch
def _statement(statement: Statement, variable: Indexed | IndexedBase | None) -> str:
    raise TypeError(f"a statement of kind {type(statement).__name__} has no rendering")


@_statement.register
def _(statement: Optimum, variable: Indexed) -> str:
    relation = r"\propto" if statement.proportional else "="
    where = "".join(rf",\quad {to_latex(unknown.equation)}" for unknown in statement.unknowns)
    return rf"{latex(variable)}^{{*}} {relation} {to_latex(statement.formula)}{where}"


@_statement.register
def _(statement: OptimalityGap, variable: Indexed) -> str:
    base = latex(variable.base)
    return rf"\left|J({base}) - J^{{*}}\right| = {to_latex(statement.formula)}"


@_statement.register
def _(statement: SameOptimum, variable: Indexed) -> str:
    return rf"{latex(variable)}^{{*}}\ \text{{is also the optimum of the second problem}}"


@_statement.register
def _(statement: DifferentOptimum, variable: Indexed) -> str:
    return rf"{latex(variable)}^{{*}}\ \text{{is not the optimum of the second problem}}"


@_statement.register
def _(statement: NotOfForm, variable: Indexed) -> str:
    family = rf"\text{{for no}}\ {to_latex(statement.unknown)}\ \text{{proportional to}}"
    return rf"{latex(variable)}^{{*}}\ {family}\ {to_latex(statement.formula)}"


@_statement.register
def _(statement: Curvature, variable: Indexed) -> str:
    words = "concave" if statement.concave else "convex"
    return rf"{to_latex(statement.objective)}\ \text{{is strictly {words} in}}\ {latex(variable.base)}"


@_statement.register
def _(statement: AtOptimum, variable: Indexed) -> str:
    return f"{to_latex(statement.left)} = {to_latex(statement.right)}"


@_statement.register
def _(statement: Stationarity, variable: Indexed) -> str:
    slope = rf"\frac{{\partial \mathcal{{L}}}}{{\partial {latex(variable)}}}"
    return f"{slope} = {to_latex(statement.derivative)}"


@_statement.register
def _(statement: Sensitivity, variable: Indexed) -> str:
    where = "".join(rf",\quad {to_latex(unknown.equation)}" for unknown in statement.unknowns)
    return rf"\frac{{d J^{{*}}}}{{d {latex(statement.parameter)}}} = {to_latex(statement.formula)}{where}"


@_statement.register
def _(statement: DualMinimiser, variable: Indexed) -> str:
    name = latex(statement.multiplier)
    return rf"{name}^{{*}} = \arg\min_{{{name} > 0}} {to_latex(statement.objective)}"


@_statement.register
def _(statement: Crossing, variable: Indexed) -> str:
    left = f"{to_latex(statement.observable)} = {to_latex(statement.level)}"
    return rf"{left} \iff {to_latex(statement.equation)}"


@_statement.register
def _(statement: Identity, variable: Indexed | None) -> str:
    return f"{to_latex(statement.left)} = {to_latex(statement.right)}"


@_statement.register
def _(statement: Inequality, variable: Indexed | None) -> str:
    equality = "".join(
        rf",\quad \text{{with equality at}}\ {to_latex(a)} = {to_latex(b)}" for a, b in statement.equality
    )
    return rf"{to_latex(statement.left)} \geq {to_latex(statement.right)}{equality}"


@_statement.register
def _(statement: Implication, variable: Indexed | None) -> str:
    return rf"{to_latex(statement.premise)} \implies {to_latex(statement.conclusion)}"


@_statement.register
def _(statement: Equivalence, variable: Indexed | None) -> str:
    return rf"{to_latex(statement.left)} \iff {to_latex(statement.right)}"


@_statement.register
def _(statement: Monotonicity, variable: Indexed | None) -> str:
    low, high = (to_latex(end) for end in statement.domain)
    words = "increasing" if statement.increasing else "decreasing"
    where = rf"{latex(statement.variable)} \in ({low}, {high})"
    return rf"{to_latex(statement.formula)}\ \text{{is strictly {words} in}}\ {where}"


@_statement.register
def _(statement: Limit, variable: Indexed | None) -> str:
    target = latex(statement.variable) + r" \to " + to_latex(statement.point)
    return rf"\lim_{{{target}}} {to_latex(statement.formula)} = {to_latex(statement.value)}"


@_statement.register
def _(statement: Expansion, variable: Indexed | None) -> str:
    order = rf"O\left({latex(statement.variable)}^{{{statement.order}}}\right)"
    return rf"{to_latex(statement.formula)} = {to_latex(statement.approximation)} + {order}"


@_statement.register
def _(statement: SampleExpectation, variable: Indexed | None) -> str:
    given = "" if statement.given is None else rf" \mid {to_latex(statement.given)}"
    expectation = rf"\mathbb{{E}}\left[{to_latex(statement.statistic)}{given}\right]"
    return f"{expectation} = {to_latex(statement.formula)}"


@_statement.register
def _(
    statement: StationaryDensity | SameEvolution | LineIntegral | DensityEvolution, variable: Indexed | None
) -> str:
    return dynamics_latex(statement)


@_statement.register
def _(statement: PolicyGradient, variable: Indexed | None) -> str:
    space = statement.problem.space
    probability = latex(space.policy[space.choice])
    return rf"\frac{{\partial J}}{{\partial {probability}}} = {to_latex(statement.formula)}"


@_statement.register
def _(statement: SolutionCount, variable: Indexed | None) -> str:
    low, high = (to_latex(end) for end in statement.interval)
    number = statement.number
    words = rf"\text{{has {f'exactly {number}' if number else 'no'} solution{'s' * (number > 1)} for}}"
    where = rf"{latex(statement.unknown)} \in ({low}, {high})"
    return rf"{to_latex(statement.equation)}\ {words}\ {where}"


@_statement.register
def _(statement: WellPosed, variable: Indexed | IndexedBase) -> str:
    if not statement.exists:
        return r"\text{the problem has no optimum}"
    how_many = {True: "exactly one", False: "more than one", None: "an"}[statement.unique]
    return rf"\text{{the problem has {how_many} optimum}}"


@_statement.register
def _(statement: MotionStatement, variable: Indexed | None) -> str:
    return motion_latex(statement)


@_statement.register
def _(statement: Slope, variable: Indexed | None) -> str:
    slope = rf"\frac{{\partial}}{{\partial {latex(statement.variable)}}}"
    return rf"{slope} \left({to_latex(statement.formula)}\right) = {to_latex(statement.slope)}"


@_statement.register
def _(statement: Attainment, variable: Indexed) -> str:
    return rf"J^{{*}}\ \text{{is attained at}}\ {latex(variable)} = {to_latex(statement.formula)}"


@_statement.register
def _(statement: Existence, variable: Indexed | None) -> str:
    return rf"\text{{somewhere}}\ {to_latex(statement.relation)}"


@_statement.register
def _(statement: ConditionalProbability, variable: Indexed | None) -> str:
    on = rf"{latex(statement.configuration)}_{{{latex(statement.unit)}}}"
    law = rf"E = {to_latex(statement.energy)}\ \text{{at}}\ {to_latex(statement.temperature)}"
    return rf"\mathrm{{P}}({on} = 1 \mid \text{{the others}}) = {to_latex(statement.formula)},\quad {law}"


@_statement.register
def _(statement: ResidualBound, variable: Indexed | None) -> str:
    x, fixed = latex(statement.point), latex(statement.fixed_point[statement.point.indices])
    moved = rf"\max |{to_latex(statement.operator)} - {x}|"
    return rf"\max |{x} - {fixed}| \leq {to_latex(statement.factor)} {moved}"
