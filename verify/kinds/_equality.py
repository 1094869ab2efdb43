"""Simple points other than those where the sides of an inequality are said to be equal.

A statement "equal exactly where a = b" is false if the sides are also equal where a is a permutation of b,
a multiple of it, or constant.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from flint import arb, fmpq
from sympy import Expr

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.parameter import Domain
from maxent.problems.statements import Inequality
from maxent.verify.arithmetic.truth import free_indices
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, fails, inconclusive, show
from maxent.verify.kinds._sharper import sharper
from maxent.verify.trials.trial import Trial, given_of

_COINCIDENT = arb(10) ** -250
"""Two sides that agree so well at 1024 bits are not certainly equal, and not certainly different."""


def elsewhere_equal(statement: Inequality, left: Expr, right: Expr, trial: Trial) -> Iterator[Observation]:
    """FAILS at a simple point where both sides are equal as rationals; INCONCLUSIVE where they seem to be.

    Nothing is said of a point where the sides differ: the statement's own test tries enough of those.
    """
    for words, moved in _simple(statement, trial):
        with sharper(moved, left, right) as sharp:
            if sharp is None:
                return
            try:
                if free_indices(sharp.evaluator, left, right) or sharp.admissible() is not True:
                    continue
                one, other = sharp.exact(left), sharp.exact(right)
                if isinstance(one, fmpq) and isinstance(other, fmpq):
                    if one == other:
                        detail = f"equality holds elsewhere too: {words}"
                        yield fails("equality elsewhere", detail, "difference above 0", "0")
                    continue
                difference = sharp.evaluator(left) - sharp.evaluator(right)
            except UnevaluableError:
                continue
            if abs(difference) < _COINCIDENT:
                detail = f"the sides are equal to 250 digits elsewhere too: {words} ({show(difference)})"
                yield inconclusive("equality elsewhere", detail)


def _simple(statement: Inequality, trial: Trial) -> Iterator[tuple[str, Trial]]:
    """Trials with the first arrays of the pairs moved to simple points that differ from the second arrays."""
    domains = {parameter.name: parameter.domain for parameter in given_of(trial.claim, inside=trial.inside)}
    for variable, centre in statement.equality:
        name, other = str(variable.base), str(centre.base)
        value = trial.instance.values.get(other)
        if name not in domains or not isinstance(value, tuple):
            continue
        for words, point in _points(value, domains[name]):
            if point != value:
                values = {**trial.instance.values, name: point}
                moved = replace(trial, instance=replace(trial.instance, values=values))
                yield f"{name} is {words} {other}", moved


def _points(value: tuple[Value, ...], domain: Domain) -> Iterator[tuple[str, tuple[Value, ...]]]:
    """Permutations for every domain; multiples, shifts and constants where they stay within the domain."""
    yield "the reverse of", value[::-1]
    yield "a rotation of", (*value[1:], value[0])
    numbers = [entry for entry in value if isinstance(entry, Fraction)]
    if len(numbers) != len(value):
        return
    mean = sum(numbers, Fraction(0)) / len(numbers)
    if domain in (Domain.DISTRIBUTION, Domain.REAL) or mean > 0:
        yield "constant with the mean of", (mean,) * len(numbers)
    if domain in (Domain.POSITIVE, Domain.REAL):
        yield "twice", tuple(2 * x for x in numbers)
    if domain is Domain.REAL:
        yield "1 more than", tuple(x + 1 for x in numbers)
        yield "the negative of", tuple(-x for x in numbers)
