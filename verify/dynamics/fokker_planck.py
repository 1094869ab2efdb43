"""The Fokker-Planck equation of a diffusion at points and times, in balls."""

from collections.abc import Iterator
from functools import partial

from flint import arb
from sympy import Symbol

from maxent.problems.statements import DensityEvolution
from maxent.verify.dynamics.jets import jet
from maxent.verify.dynamics.residual import Sides, compared, largest, places
from maxent.verify.dynamics.window import Window
from maxent.verify.findings.observation import Observation, show
from maxent.verify.trials.trial import Trial

_TIMES = (arb(1) / 64, arb(1), arb(40))
"""Multiples of the instance's time: the equation holds at every time."""


def obeyed(statement: DensityEvolution, trial: Trial, seen: Window) -> Observation:
    """Whether d_t density = -(drift density)' + diffusion density'' at points in and around the window."""
    words = "the printed density does not obey the Fokker-Planck equation"
    return compared("equation", words, _points(statement, trial, seen), held="the Fokker-Planck equation")


def begun(statement: DensityEvolution, trial: Trial, seen: Window) -> Observation:
    """Whether the printed density at time 0, where it is continuous in time, is the initial one."""
    state, time = statement.diffusion.state, statement.time
    density, initial = (trial.concrete(e) for e in (statement.density, statement.initial))

    def sides(point: arb) -> Sides:
        at_once, _ = jet(density, trial.evaluator, 1, {state: (point,), time: (arb(0), arb(1))})
        (first,) = jet(initial, trial.evaluator, 0, {state: (point,)})
        return Sides(f"at {show(point)}", at_once, first, largest((at_once, first)))

    words = "the printed density does not begin as the initial one"
    points = (partial(sides, point) for point in places(seen.low, seen.high))
    return compared("start", words, points, held="the initial density")


def _points(statement: DensityEvolution, trial: Trial, seen: Window) -> Iterator[partial[Sides]]:
    now = trial.evaluator(statement.time)
    for multiple in _TIMES:
        for point in places(seen.low, seen.high):
            yield partial(_sides, statement, trial, statement.time, multiple * now, point)


def _sides(statement: DensityEvolution, trial: Trial, time: Symbol, moment: arb, point: arb) -> Sides:
    diffusion, evaluator, one = statement.diffusion, trial.evaluator, arb(1)
    density, drift = (trial.concrete(e) for e in (statement.density, diffusion.drift))
    coefficient = evaluator(trial.concrete(diffusion.diffusion))
    _, rate = jet(density, evaluator, 1, {diffusion.state: (point,), time: (moment, one)})
    value, slope, bend = jet(density, evaluator, 2, {diffusion.state: (point, one), time: (moment,)})
    pull, stretch = jet(drift, evaluator, 1, {diffusion.state: (point, one)})
    terms = (-stretch * value, -pull * slope, coefficient * bend)
    where = f"at {show(point)}, time {show(moment)}"
    return Sides(where, rate, sum(terms, arb(0)), largest((rate, *terms)))
