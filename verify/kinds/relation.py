"""Testing statements about the quantities at the optimum, each enclosed by a certificate."""

from dataclasses import replace

from flint import arb
from sympy import Expr, Rational

from problems.problem import Sense
from problems.space import Occupancy
from problems.statement import AtOptimum, Crossing, DualMinimiser, Sensitivity, Stationarity
from verify.ball import Evaluator, UnevaluableError
from verify.certificate import certify
from verify.kinds.optimum import compare
from verify.observation import Observation, fails, holds, inconclusive, show, upper
from verify.quantities import STEP, at_optimum, exact_step, multiplier, optimiser
from verify.reading import Reading, at
from verify.relation import NEGLIGIBLE, agree, free_indices, positions, relative
from verify.root import NoRootError, positive_root
from verify.trial import Trial


def try_at_optimum(statement: AtOptimum, trial: Trial) -> list[Observation]:
    """Both sides at the enclosed optimum."""
    evaluator = at_optimum(trial.problem, trial.evaluator, trial.certificate)
    detail = f"{trial.certificate.solution.solver}, quantities enclosed"
    indices = free_indices(evaluator, statement.left, statement.right)
    return [
        compare("at-optimum", evaluator(statement.right, at), evaluator(statement.left, at), detail)
        for at in positions(indices)
    ]


def try_stationarity(statement: Stationarity, trial: Trial) -> list[Observation]:
    """The derivative vanishes at the solved optimum and is that of the Lagrangian everywhere."""
    space = trial.problem.space
    if isinstance(space, Occupancy):
        raise UnevaluableError("stationarity is tested over vectors only")
    size = trial.evaluator.size(space.size)
    results = []
    solved = at_optimum(trial.problem, trial.evaluator, trial.certificate)
    for i in range(1, size + 1):
        value = solved(statement.derivative, {space.index: i})
        results.append(compare("at-optimum", value, arb(0), trial.certificate.solution.solver))
    reading = Reading.of(trial.problem, trial.evaluator)
    names = [str(constraint.multiplier) for constraint in trial.problem.constraints]
    multipliers = {name: arb(trial.rng.randint(1, 9)) / 4 for name in names}
    point = trial.random_distribution(size)
    evaluator = trial.evaluator.extended(**{str(space.variable): point, **multipliers})
    for i in range(1, min(size, 5) + 1):
        printed = evaluator(statement.derivative, {space.index: i})
        actual = _slope(reading, point, multipliers, i - 1)
        apart = relative(printed, actual)
        if apart <= _DIFFERENCE:
            results.append(holds("difference", apart, _DIFFERENCE, "central differences of the Lagrangian"))
        else:
            results.append(
                fails(
                    "difference",
                    f"not the derivative of the Lagrangian at {show(point)}",
                    show(printed),
                    show(actual),
                    apart,
                )
            )
    return results


_DIFFERENCE = 1e-15
"""Central differences at step 2^-60 leave an error of the step squared, and half the digits."""


def _slope(reading: Reading, point: tuple[arb, ...], multipliers: dict[str, arb], position: int) -> arb:
    step = arb(2) ** -60
    values = []
    for shift in (step, -step):
        moved = [x + shift * int(k == position) for k, x in enumerate(point)]
        values.append(_lagrangian(reading, moved, multipliers))
    return (values[0] - values[1]) / (2 * step)


def _lagrangian(reading: Reading, point: list[arb], multipliers: dict[str, arb]) -> arb:
    whole = reading.value(point)
    for name, entry in reading.constraints.items():
        whole -= multipliers[name] * (at(entry.left, point) - entry.right)
    return whole


def try_sensitivity(statement: Sensitivity, trial: Trial) -> list[Observation]:
    """Difference quotients of the enclosed optimal value on both sides of the parameter."""
    try:
        printed = trial.with_unknowns(statement.unknowns)(statement.formula)
    except NoRootError as failure:
        return [inconclusive("slope", str(failure))]
    name = statement.parameter.name
    centre = trial.evaluator(statement.parameter)
    step = arb(int(exact_step(arb(STEP)).p)) / int(exact_step(arb(STEP)).q)
    values = []
    for shift in (-step, arb(0), step):
        found = certify(trial.problem, trial.evaluator.extended(**{name: centre + shift}))
        values.append(found.lower.union(found.upper))
    actual = ((values[1] - values[0]) / step).union((values[2] - values[1]) / step)
    return [compare("slope", printed, actual, "difference quotients of the certified value")]


def try_dual_minimiser(statement: DualMinimiser, trial: Trial) -> list[Observation]:
    """The enclosed multiplier against the printed function around it and far from it."""
    problem = trial.problem
    constraint = next(c for c in problem.constraints if c.multiplier == statement.multiplier)
    solved = multiplier(problem, trial.evaluator, constraint)
    if not solved > 0:
        return [inconclusive("minimiser", "the multiplier is not enclosed away from 0")]
    # The optimiser of a linear objective is not enclosed by its value; its own repaired point is
    # feasible and optimal to the gap, which is all that the printed function is evaluated at.
    space = problem.space
    assert not isinstance(space, Occupancy)
    point = tuple(trial.certificate.point)

    def printed(value: arb) -> arb:
        evaluator: Evaluator = trial.evaluator.extended(
            **{statement.multiplier.name: value, str(space.variable): point}
        )
        return evaluator(statement.objective)

    centre = solved.mid()
    there = printed(centre)
    for factor in (0.01, 0.1, 0.5, 0.9, 1.1, 2.0, 10.0, 100.0):
        elsewhere = printed(centre * factor)
        if elsewhere < there:
            return [
                fails(
                    "minimiser",
                    "the printed function is smaller elsewhere",
                    f"{show(elsewhere)} at {show(centre * factor)}",
                    f"{show(there)} at the multiplier {show(centre)}",
                )
            ]
    step = centre * arb(2) ** -40
    low, high = printed(centre - step), printed(centre + step)
    offset = (high - low) / (high - 2 * there + low) * step / 2
    apart = upper(offset / centre)
    bound = upper(solved.rad() / centre) + _NEWTON
    if apart <= bound:
        return [holds("minimiser", apart, bound, "Newton step from the enclosed multiplier")]
    return [inconclusive("minimiser", f"the printed function's minimum is {apart:.0e} away")]


_NEWTON = 1e-6


def try_crossing(statement: Crossing, trial: Trial) -> list[Observation]:
    """Bisect the solved program for the crossing; the printed equation must change sign there."""
    name = statement.parameter.name

    def excess(value: arb) -> arb:
        evaluator = trial.evaluator.extended(**{name: value})
        certificate = certify(trial.problem, evaluator)
        space = trial.problem.space
        assert not isinstance(space, Occupancy)
        solved = evaluator.extended(**{str(space.variable): optimiser(certificate)})
        return solved(statement.observable - statement.level)

    bracket = _bisect(excess)
    if bracket is None:
        return [inconclusive("crossing", "no crossing was found between 2^-8 and 2^10")]
    low, high = bracket

    def printed(value: arb) -> arb:
        return trial.evaluator.extended(**{name: value})(statement.equation.lhs - statement.equation.rhs)

    width = upper((high - low) / low)
    if printed(low) * printed(high) < 0:
        return [
            holds("crossing", width, _BRACKET, "bisection on the solved program"),
            *_once(excess, low, high),
        ]
    try:
        root = show(positive_root(printed))
    except NoRootError:
        root = "nowhere"
    return [
        fails(
            "crossing",
            "the printed equation does not hold at the crossing",
            f"printed {statement.parameter} = {root}",
            f"between {show(low)} and {show(high)}",
            width,
        )
    ]


_BRACKET = 1e-5


def _bisect(excess: object) -> tuple[arb, arb] | None:
    """A bracket of relative width below _BRACKET with certified opposite signs, in powers of two."""
    assert callable(excess)
    low, high = arb(2) ** -8, arb(2) ** 10
    for _ in range(40):
        if (high - low) / low < _BRACKET:
            break
        middle = (low * high).sqrt().mid()
        value = excess(middle)
        if value > 0:
            low = middle
        elif value < 0:
            high = middle
        else:
            nudge = middle * arb(2) ** -19
            low, high = (middle - nudge).mid(), (middle + nudge).mid()
            break
    at_low, at_high = excess(low), excess(high)
    return (low, high) if at_low > 0 and at_high < 0 else None


def _once(excess: object, low: arb, high: arb) -> list[Observation]:
    """Above the level all the way down, below it all the way up."""
    assert callable(excess)
    colder = [excess(low * arb(2) ** -k) for k in (1, 2, 3)]
    hotter = [excess(high * arb(2) ** k) for k in (1, 3, 6)]
    if all(value > 0 for value in colder) and all(value < 0 for value in hotter):
        return [holds("once", 0.0, 0.0, "one sign on each side of the crossing")]
    if any(value < 0 for value in colder) or any(value > 0 for value in hotter):
        return [fails("once", "the level is crossed again", "one crossing", "a second one")]
    return [inconclusive("once", "a sign is not decided")]


_ = (Expr, Rational, Sense, NEGLIGIBLE, agree, replace)
