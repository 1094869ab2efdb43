"""Statements about motions as LaTeX."""

from functools import singledispatch

from sympy import Expr, Integer, latex
from sympy.core.relational import Relational

from maxent.derive.latex.expression import to_latex
from maxent.problems.statements import Dissipation, FlowSolution, LongTimeLimit, RestPoint, SmallStepLimit
from maxent.problems.systems.motion import Flow, Motion, clock, state

MotionStatement = FlowSolution | LongTimeLimit | RestPoint | Dissipation | SmallStepLimit


@singledispatch
def motion_latex(statement: MotionStatement) -> str:
    """The equation of motion and what is said of it."""
    raise TypeError(f"a statement of kind {type(statement).__name__} is not about a motion")


@motion_latex.register
def _(statement: FlowSolution) -> str:
    motion = statement.motion
    relation = r"\propto" if statement.proportional else "="
    solution = f"{_moving(motion, clock(motion))} {relation} {to_latex(statement.formula)}"
    return rf"{_law(motion)},\ {_start(motion, statement.initial)}:\quad {solution}"


@motion_latex.register
def _(statement: LongTimeLimit) -> str:
    motion = statement.motion
    relation = r"\propto" if statement.proportional else "="
    limit = rf"\lim_{{{latex(clock(motion))} \to \infty}} {_moving(motion, clock(motion))}"
    ends = f"{limit} {relation} {to_latex(statement.limit)}"
    return rf"{_law(motion)},\ {_start(motion, statement.initial)}:\quad {ends}"


@motion_latex.register
def _(statement: RestPoint) -> str:
    motion, stable, at = statement.motion, statement.stable, to_latex(statement.at)
    if not isinstance(statement.at, Relational):
        relation = r"\propto" if statement.proportional else "="
        at = f"{latex(state(motion))} {relation} {at}"
    if isinstance(stable, Relational):
        words = rf",\ \text{{stable}} \iff {to_latex(stable)}"
    else:
        words = {True: r",\ \text{stable}", False: r",\ \text{unstable}", None: ""}[stable]
    return rf"{_law(motion)}\ \text{{rests}} \iff {at}{words}"


@motion_latex.register
def _(statement: Dissipation) -> str:
    slope = rf"\frac{{d}}{{d {latex(statement.motion.time)}}}"
    rate = to_latex(statement.rate)
    return rf"{_law(statement.motion)}:\quad {slope} \left[{to_latex(statement.functional)}\right] = {rate}"


@motion_latex.register
def _(statement: SmallStepLimit) -> str:
    small = rf"{latex(statement.step)} \to 0"
    return rf"{small}:\quad {_law(statement.motion)}\ \text{{follows}}\ {_law(statement.flow)}"


def _law(motion: Motion) -> str:
    """The equation of motion."""
    if isinstance(motion, Flow):
        return rf"\frac{{d {latex(state(motion))}}}{{d {latex(motion.time)}}} = {to_latex(motion.law)}"
    return rf"{latex(state(motion))} \mapsto {to_latex(motion.law)}"


def _moving(motion: Motion, moment: Expr) -> str:
    return rf"{latex(state(motion))}({latex(moment)})"


def _start(motion: Motion, initial: Expr) -> str:
    return f"{_moving(motion, Integer(0))} = {to_latex(initial)}"
