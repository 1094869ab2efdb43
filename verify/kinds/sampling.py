"""Testing expectations over independent draws by enumerating all samples, in rationals where possible."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod

from flint import fmpq
from sympy import Expr, Indexed

from maxent.problems.statements import SampleExpectation
from maxent.problems.statements.sampling import IndependentDraws
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.rational_or_ball import Number, ball
from maxent.verify.arithmetic.truth import NEGLIGIBLE, agree, free_indices, positions, relative
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.basis import CERTAIN, EXACT
from maxent.verify.findings.observation import Observation, encloses, exactly, fails, inconclusive, show
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

_MOST = 1024
"""The most samples times values of the free indices; each costs about a millisecond."""


@dataclass
class _Case:
    """The samples with one value of the conditioning expression.

    ``mass`` is their probability, ``total`` the sum of probability * statistic, ``printed`` the values of the
    printed formula by the draws that it may depend on.
    """

    mass: Number = field(default_factory=fmpq)
    total: Number = field(default_factory=fmpq)
    printed: dict[tuple[int, ...], Number] = field(default_factory=dict)


def try_sample_expectation(statement: SampleExpectation, trial: Trial) -> list[Observation]:
    """The printed formula against the (conditional) expectation, summed over all samples.

    INCONCLUSIVE where there are more than 1024 samples.

    Raises:
        UnevaluableError: if the conditioning expression has an irrational value.
    """
    law, name = statement.law, str(statement.law.draw)
    definitions = trial.evaluator.binding.definitions
    instance = trial.instance
    evaluator = ExactEvaluator(instance.values, instance.sizes, definitions, frozenset({name}))
    masses, number = _masses(law, evaluator), evaluator.integer(law.number)
    places = sorted({evaluator.integer(place) for place in _places(statement.given, law)})
    if any(place > number for place in places):
        return [inconclusive("enumeration", f"there are {number} draws only")]
    free = tuple(positions(free_indices(trial.evaluator, statement.statistic, statement.formula)))
    if len(masses) ** number * len(free) > _MOST:
        return [inconclusive("enumeration", f"{len(masses)}^{number} samples are too many")]
    cases: dict[tuple[int, Number], _Case] = {}
    for sample in product(masses, repeat=number):
        evaluator.set(**{name: sample})
        mass = prod((masses[m] for m in sample), start=fmpq(1))
        given, seen = _given(statement.given, evaluator), tuple(sample[place - 1] for place in places)
        for position, at in enumerate(free):
            case = cases.setdefault((position, given), _Case())
            case.mass, case.total = case.mass + mass, case.total + mass * evaluator(statement.statistic, at)
            if seen not in case.printed:
                case.printed[seen] = evaluator(statement.formula, at)
    words = f"all {len(masses) ** number} samples"
    possible = [(given, case) for (_, given), case in cases.items() if case.mass != 0]
    judged = (_judged(given, case, statement, words) for given, case in possible)
    return [observation for found in judged for observation in found]


def _masses(law: IndependentDraws, evaluator: ExactEvaluator) -> Mapping[int, Number]:
    outcome, low, high = law.outcomes
    outcomes = range(evaluator.integer(low), evaluator.integer(high) + 1)
    return {m: evaluator(law.mass, {outcome: m}) for m in outcomes}


def _places(given: Expr | None, law: IndependentDraws) -> set[Expr]:
    found = given.atoms(Indexed) if given is not None else set()
    return {component.indices[0] for component in found if component.base == law.draw}


def _given(given: Expr | None, evaluator: ExactEvaluator) -> Number:
    value = fmpq(0) if given is None else evaluator(given)
    if not isinstance(value, fmpq):
        raise UnevaluableError(f"{given} is no rational number, so equal values are not told apart")
    return value


def _judged(given: Number, case: _Case, statement: SampleExpectation, words: str) -> Iterator[Observation]:
    exact = case.total / case.mass
    where = "" if statement.given is None else f" where {statement.given} = {given}"
    for value in case.printed.values():
        rational = isinstance(value, fmpq) and isinstance(exact, fmpq)
        printed, expectation = ball(value), ball(exact)
        same = value == exact if rational else agree(printed, expectation)
        if same is None:
            yield inconclusive("enumeration", "the balls are too wide")
        elif not same:
            detail = f"the expectation differs{where}"
            decided = EXACT if rational else CERTAIN
            yield fails("enumeration", detail, show(printed), show(expectation), decided)
        elif rational:
            yield exactly("enumeration", words)
        else:
            yield encloses("enumeration", relative(printed, expectation), NEGLIGIBLE, words)


TESTS: Tests = {SampleExpectation: try_sample_expectation}
