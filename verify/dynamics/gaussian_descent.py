"""The descent of a functional among Gaussians, against a diffusion, by the functional's values, in balls.

A diffusion keeps Gaussians if its drift is b + c x.  Mean m and deviation s then obey m' = b + c m and
s' = c s + D/s, which is the descent of F(m, s) exactly if F is, up to a constant,

    G(m, s) = -(b m + c m^2/2 + c s^2/2 + D log s).

So no derivative of F is needed: differences of its values at a few Gaussians decide.
"""

from collections.abc import Iterator
from functools import partial

from flint import arb
from sympy import Rational, exp, log, pi, sqrt

from maxent.problems.statements import SameEvolution
from maxent.verify.dynamics.jets import jet
from maxent.verify.dynamics.line_integral import enclosed_integral
from maxent.verify.dynamics.residual import Sides, compared, largest
from maxent.verify.errors import NoAnswerError
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, fails, show
from maxent.verify.trials.trial import Trial

_STATES = (-37.0, -3.3, -1.4, -0.6, -0.02, 1e-5, 0.3, 0.8, 1.7, 4.1)
_BELLS = (("1/2", "1/2"), ("-1", "3/5"), ("2", "3"))
"""Means and deviations; the two differences do not leave one of b, c and D free, as all are known."""
_WORDS = "some Gaussians are not moved as the diffusion moves them"


def climbed(statement: SameEvolution, trial: Trial) -> Observation | None:
    """Whether the drift is affine, and the functional's values differ by those of G; None if unknown."""
    bent = _bent(statement, trial)
    if bent is not None:
        return bent
    try:
        values = [_functional(statement, trial, *map(Rational, bell)) for bell in _BELLS]
    except NoAnswerError:
        return None  # the grid has the next word
    potentials = [_potential(statement, trial, *map(Rational, bell)) for bell in _BELLS]
    moved = [value - values[0] for value in values[1:]]
    owed = [potential - potentials[0] for potential in potentials[1:]]
    if not statement.proportional:
        points = (partial(_sides, printed, actual) for printed, actual in zip(moved, owed, strict=True))
        return compared("functional", _WORDS, points, held="values at Gaussians", least=2)
    if any(printed * actual < 0 for printed, actual in zip(moved, owed, strict=True)):
        return fails("functional", "the flow runs backwards", show(moved), show(owed))
    crossed = (partial(_crossed, moved, owed, k) for k in range(1, len(moved)))
    return compared("functional", _WORDS, crossed, held="values, up to one factor", least=1)


def _sides(printed: arb, actual: arb) -> Sides:
    return Sides("between two Gaussians", printed, actual, largest((printed, actual)))


def _crossed(moved: list[arb], owed: list[arb], place: int) -> Sides:
    return _sides(moved[place] * owed[0], owed[place] * moved[0])


def _bent(statement: SameEvolution, trial: Trial) -> Observation | None:
    """FAILS where the drift bends, as Gaussians then do not stay Gaussian; else None."""
    diffusion = statement.diffusion
    drift = trial.concrete(diffusion.drift)

    def bends() -> Iterator[partial[Sides]]:
        for x in _STATES:
            yield partial(bend, arb(x))

    def bend(state: arb) -> Sides:
        value, slope, second = jet(drift, trial.evaluator, 2, {diffusion.state: (state, arb(1))})
        return Sides(f"at {show(state)}", arb(0), second, largest((value, slope, second)))

    words = "the drift bends, so that a Gaussian density does not stay one"
    seen = compared("drift", words, bends(), held="the drift is affine")
    return seen if seen.outcome is Outcome.FAILS else None


def _functional(statement: SameEvolution, trial: Trial, mean: Rational, deviation: Rational) -> arb:
    """The functional's value at a Gaussian; raises what ``enclosed_integral`` raises."""
    flow = statement.flow
    height, fall = deviation * sqrt(2 * pi), (flow.state - mean) ** 2 / (2 * deviation**2)
    known = {log(flow.density): -fall - log(height), flow.density: exp(-fall) / height}
    integrand = trial.concrete(flow.integrand).subs(known)
    return enclosed_integral(integrand, flow.state, trial, arb(1))


def _potential(statement: SameEvolution, trial: Trial, mean: Rational, deviation: Rational) -> arb:
    """G at a Gaussian, from the drift and its slope at 1."""
    diffusion = statement.diffusion
    value, c = jet(trial.concrete(diffusion.drift), trial.evaluator, 1, {diffusion.state: (arb(1), arb(1))})
    m, s = (_ball(part) for part in (mean, deviation))
    spread = trial.evaluator(trial.concrete(diffusion.diffusion)) * s.log()
    return -((value - c) * m + c * (m * m + s * s) / 2 + spread)


def _ball(value: Rational) -> arb:
    """The rational as a ball."""
    return arb(int(value.p)) / int(value.q)
