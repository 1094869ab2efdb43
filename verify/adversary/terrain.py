"""Where the search may go: the parameters that move, the sizes that are tried, and numbers worth trying."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from fractions import Fraction

from sympy import Basic, Expr, Product, Rational, Sum

from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.statements import Statement
from maxent.verify.adversary.goals import steps_of
from maxent.verify.adversary.point import with_trials
from maxent.verify.trials.trial import given_of

SIZES = (2, 3, 1, 5, 8, 20, 60, 500, 2000)
_NEED_TWO = (Domain.INDICATOR, Domain.ENTROPY_LEVEL)
_ROUND = tuple(Fraction(n, d) for n, d in ((0, 1), (1, 1), (-1, 1), (2, 1), (-2, 1), (1, 2), (3, 1)))
_MOST_CONSTANTS = 12
_MANY = 10**6
_FEW = 200
"""The largest count where a sum or a product has as many parts."""
_STAGES = 3


@dataclass(frozen=True)
class Terrain:
    """The parameters of the claim and of the statement's way, with what bounds and guides their coordinates.

    ``special`` are small integers and the numbers that occur in the formulas, with their negatives and
    reciprocals: thresholds and coincidences are at these.  ``most`` bounds each integer parameter;
    ``steps`` are the expressions at whose zeros a formula jumps.
    """

    parameters: tuple[Parameter, ...]
    special: tuple[Fraction, ...]
    most: dict[str, int]
    steps: tuple[Expr, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the sizes that may be chosen; that of a law of trials follows from their number."""
        laws = {p.shape[0].name for p in self.parameters if p.domain is Domain.TRIAL_LAW}
        found = dict.fromkeys(symbol.name for p in self.parameters for symbol in p.shape)
        return tuple(name for name in found if name not in laws)

    def least(self, name: str) -> int:
        """The least size under this name."""
        two = any(p.domain in _NEED_TWO and p.shape[0].name == name for p in self.parameters)
        return 2 if two else 1


def terrain_of(statement: Statement, claim: Claim, extra: tuple[Parameter, ...], *, inside: bool) -> Terrain:
    """The terrain of a statement of the claim; with ``inside`` under the claim's condition."""
    definitions = claim.definitions + (claim.condition.definitions if inside and claim.condition else ())
    computed = {str(getattr(d.name, "base", d.name)) for d in definitions}
    given = tuple(p for p in given_of(claim, inside=inside) if p.name not in computed)
    formulas = (*formulas_of(statement), *(d.expression for d in definitions), *claim.assumptions)
    parameters = with_trials(given) + extra
    return Terrain(
        parameters, _special(formulas), {p.name: _most(p, formulas) for p in parameters}, steps_of(formulas)
    )


def formulas_of(value: object) -> tuple[Basic, ...]:
    """The expressions and relations in the fields of a statement, in tuples as well."""
    if isinstance(value, Basic):
        return (value,)
    if isinstance(value, tuple):
        return tuple(found for part in value for found in formulas_of(part))
    if isinstance(value, Statement):
        return tuple(found for field in fields(value) for found in formulas_of(getattr(value, field.name)))
    return ()


def _special(formulas: tuple[Basic, ...]) -> tuple[Fraction, ...]:
    constants = sorted({atom for formula in formulas for atom in formula.atoms(Rational)}, key=abs)
    numbers = [Fraction(int(c.p), int(c.q)) for c in constants[:_MOST_CONSTANTS]]
    return tuple(dict.fromkeys((*_ROUND, *(near for number in numbers for near in _around(number)))))


def _around(number: Fraction) -> Iterator[Fraction]:
    """The number, its negative, its reciprocal and its neighbours on either side."""
    yield from (number, -number, 2 * number, number / 2, number + 1, number - 1)
    if number:
        yield from (1 / number, number * Fraction(1001, 1000), number * Fraction(999, 1000))


def _most(parameter: Parameter, formulas: tuple[Basic, ...]) -> int:
    """The largest value of an integer parameter: small where each unit adds a summand, a draw or a stage."""
    if parameter.domain is Domain.SAMPLE_SIZE:
        return 8
    if parameter.domain is Domain.HORIZON:
        return _STAGES
    trials = any(
        parameter.symbol in formula.free_symbols for formula in formulas if isinstance(formula, Expr)
    )
    ends = (
        end
        for formula in formulas
        for part in formula.atoms(Sum, Product)
        for _, *limits in part.limits
        for end in limits
    )
    bounded = any(parameter.symbol in end.free_symbols for end in ends)
    return _FEW if bounded or not trials else _MANY
