"""Ways to assert the wrong thing of a formula: a direction, an order, a level, a second problem."""

from collections.abc import Iterator
from dataclasses import replace

from maxent.derive.variants.difference import difference
from maxent.derive.variants.problem import IDENTIFYING, problem_variants
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.statements import (
    Crossing,
    Curvature,
    DifferentOptimum,
    Expansion,
    FlowSolution,
    LongTimeLimit,
    Monotonicity,
    NotOfForm,
    Optimum,
    RestPoint,
    SameEvolution,
    SameOptimum,
    SolutionCount,
    Statement,
    WellPosed,
)
from maxent.problems.systems.diffusion import Geometry

OPERATORS = (
    "reverse-direction",
    "off-by-one-order",
    "wrong-level",
    "drop-normaliser",
    "wrong-count",
    "swap-geometry",
    "assert-the-opposite",
)
"""Every operator on what is asserted of a formula, by name."""


def statement_variants(  # noqa: C901, PLR0912 - one case a kind
    statement: Statement, given: tuple[Parameter, ...]
) -> Iterator[tuple[str, Statement, str, str]]:
    """Every wrong assertion of the same formulas: its operator, itself, and what became what."""
    match statement:
        case Monotonicity(increasing=increasing):
            changed: Statement = replace(statement, increasing=not increasing)
            yield "reverse-direction", changed, *_one_or_other("increasing", "decreasing", first=increasing)
        case Curvature(concave=concave):
            changed = replace(statement, concave=not concave)
            yield "reverse-direction", changed, *_one_or_other("concave", "convex", first=concave)
        case Expansion(order=order):
            changed = replace(statement, order=order + 1)
            yield "off-by-one-order", changed, f"order {order}", f"order {order + 1}"
        case Crossing(level=level):
            changed = replace(statement, level=level / 2)
            yield "wrong-level", changed, f"level {level}", f"level {level / 2}"
        case DifferentOptimum(other=other):
            yield "assert-the-opposite", SameOptimum(other), "different optima", "the same optimum"
            for name, problem in problem_variants(other, given):
                if name in IDENTIFYING:
                    yield name, replace(statement, other=problem), *difference(other, problem)
        case NotOfForm(formula=formula, unknown=unknown):
            opposite = Optimum(formula.subs(unknown, 1), proportional=True)
            yield "assert-the-opposite", opposite, "not of this form", f"of this form with {unknown} = 1"
        case SameOptimum(other=other):
            for name, problem in problem_variants(other, given):
                yield name, replace(statement, other=problem), *difference(other, problem)
        case RestPoint(stable=bool(stable)):
            changed = replace(statement, stable=not stable)
            yield "reverse-direction", changed, *_one_or_other("stable", "unstable", first=stable)
        case Optimum() | FlowSolution() | LongTimeLimit() if statement.proportional:
            changed = replace(statement, proportional=False)
            yield "drop-normaliser", changed, "up to its normaliser", "as it stands"
        case SolutionCount() | WellPosed():
            yield from _wrong_counts(statement)
        case SameEvolution(flow=flow):
            for geometry in Geometry:
                if geometry is not flow.geometry:
                    changed = replace(statement, flow=replace(flow, geometry=geometry))
                    yield "swap-geometry", changed, flow.geometry.name, geometry.name
        case _:
            pass


def _wrong_counts(statement: SolutionCount | WellPosed) -> Iterator[tuple[str, Statement, str, str]]:
    """A solution more, and one less; no optimum for an optimum, several for one."""
    if isinstance(statement, SolutionCount):
        number = statement.number
        for other in (number + 1, number - 1) if number else (1,):
            yield "wrong-count", replace(statement, number=other), str(number), str(other)
        return
    changed = replace(statement, exists=not statement.exists)
    yield "wrong-count", changed, *_one_or_other("an optimum", "no optimum", first=statement.exists)
    if statement.exists and statement.unique is not None:
        changed = replace(statement, unique=not statement.unique)
        yield "wrong-count", changed, *_one_or_other("one", "more than one", first=statement.unique)


def _one_or_other(one: str, other: str, *, first: bool) -> tuple[str, str]:
    return (one, other) if first else (other, one)


def as_latex(words: str) -> str:
    """Words among LaTeX."""
    return rf"\text{{{words}}}"
