"""Testing that an optimiser differs from another point: their enclosures do not meet."""

from flint import arb

from maxent.problems.spaces.space import Controlled
from maxent.problems.statements import DifferentOptimum, NotOfForm
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import numerical
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, upper
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_COINCIDENT = 1e-20
_BECAUSE = "radii are square roots of certified gaps; at 1e-25 two points that differ do not meet by chance"
_AFFINE = "the logarithm of the formula is not affine in the unknown"


def try_different_optimum(statement: DifferentOptimum, trial: Trial) -> list[Observation]:
    """Whether the optimisers of both problems differ: some entry's enclosures do not meet."""
    first, second = trial.certificate, trial.certified(statement.other)
    return [_apart(optimiser(first), optimiser(second), "the optimum of the other problem")]


def try_not_of_form(statement: NotOfForm, trial: Trial) -> list[Observation]:
    """Whether no member of a one-parameter family is the optimiser.

    The logarithm of the formula is affine in the unknown, so that two entries' ratio determines the one
    member that could be the optimiser; another entry of it must differ.

    Raises:
        UnevaluableError: if the logarithm is not affine in the unknown, or the problem is not over vectors.
    """
    space = trial.problem.space
    if isinstance(space, Controlled):
        raise UnevaluableError("a form is tested over vectors only")
    optimum = optimiser(trial.certificate)
    if not all(x > 0 for x in optimum):
        return [inconclusive("different", "the optimum is not known to be interior")]
    positions = range(1, len(optimum) + 1)

    def logarithms(value: arb) -> list[arb]:
        at = trial.evaluator.extended(**{statement.unknown.name: value})
        return [at(statement.formula, {space.index: position}).log() for position in positions]

    base, one, two = (logarithms(arb(value)) for value in (0, 1, 2))
    slopes = [b - a for a, b in zip(base, one, strict=True)]
    if any(not (c - b - s).contains(0) for b, c, s in zip(one, two, slopes, strict=True)):
        raise UnevaluableError(_AFFINE)
    steepest = max(positions, key=lambda k: upper(slopes[k - 1] - slopes[0])) - 1
    rise = slopes[steepest] - slopes[0]
    wanted = (optimum[steepest] / optimum[0]).log() - (base[steepest] - base[0])
    value = wanted / rise if rise != 0 else arb(0)
    weights = [(a + value * s).exp() for a, s in zip(base, slopes, strict=True)]
    mass, total = sum(weights, arb(0)), sum(optimum, arb(0))
    nearest = tuple(weight * total / mass for weight in weights)
    return [_apart(optimum, nearest, f"the form with {statement.unknown} = {show(value)}")]


def _apart(found: tuple[arb, ...], other: tuple[arb, ...], words: str) -> Observation:
    """HOLDS if two enclosed points certainly differ, FAILS if they agree to within 1e-20."""
    if any(not x.overlaps(y) for x, y in zip(found, other, strict=True)):
        distance = max(upper(x.mid() - y.mid()) for x, y in zip(found, other, strict=True))
        return certain("different", f"{distance:.1e} from {words}, and the enclosures do not meet")
    width = max(upper(x.rad()) + upper(y.rad()) for x, y in zip(found, other, strict=True))
    if width > _COINCIDENT:
        return inconclusive("different", f"the enclosures meet and are {width:.0e} wide")
    decided = numerical(width, _COINCIDENT, _BECAUSE)
    return fails("different", f"equal to {words}", "a different point", show(found), decided)


TESTS: Tests = {DifferentOptimum: try_different_optimum, NotOfForm: try_not_of_form}
