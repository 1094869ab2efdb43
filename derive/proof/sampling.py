"""Proofs of exact expectations over independent draws, for arbitrary numbers of draws and of outcomes."""

from collections.abc import Iterator

from sympy import (
    Add,
    Dummy,
    Expr,
    Integer,
    Pow,
    Rational,
    Sum,
    Symbol,
    cancel,
    expand,
    factor,
    nan,
    oo,
    together,
    zoo,
)
from sympy.core.relational import GreaterThan, StrictGreaterThan

from maxent.derive.algebra.calculus import components, with_fresh_indices
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.expectation import counted, is_binary, mass_of_ones, polynomial
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import SampleExpectation
from maxent.problems.statements.sampling import IndependentDraws


def prove_sample_expectation(statement: SampleExpectation, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Derive the expectation by linearity, independence and exchangeability, and compare it with the formula.

    A condition has to be a function of one draw.  If the expectation given the draw depends on the draw
    through that function only, it is the expectation given the function.
    """
    law, formula = statement.law, hypotheses.expand(statement.formula)
    if not _sums_to_one(law, hypotheses):
        return still_open("the probabilities of a draw were not shown to sum to 1")
    place = None
    if statement.given is not None:
        place = _place(hypotheses.expand(statement.given), formula, law)
        if place is None:
            return still_open("what is given is not a function of one draw, or the formula speaks of more")
    statistic = with_fresh_indices(hypotheses.expand(statement.statistic))
    found = (
        ("linearity and independence", polynomial(statistic, law, place, _least(law, hypotheses))),
        ("exchangeability and a sum over the number of ones", counted(statistic, law, place)),
    )
    for words, expectation in found:
        if expectation is None or expectation.has(zoo, nan, oo):
            continue
        cases = _cases(expectation - formula, law, place)
        if all(_zero_over_ones(case, law) or hypotheses.zero(case) for case in cases):
            needs = tuple(_nonnegative_masses(law))
            return proved(f"{words}: the formula holds for arbitrarily many draws", needs=needs)
    if all(expectation is None for _, expectation in found):
        return still_open("the expectation of the statistic was not found")
    return still_open("the expectation was not reduced to the formula")


def _masses(law: IndependentDraws) -> list[Expr]:
    """The probability of every outcome, or of a symbolic one if their number is symbolic."""
    m, low, high = law.outcomes
    if low.is_Integer and high.is_Integer:
        return [law.mass.xreplace({m: Integer(value)}) for value in range(int(low), int(high) + 1)]
    return [law.mass]


def _sums_to_one(law: IndependentDraws, hypotheses: Hypotheses) -> bool:
    m, low, high = law.outcomes
    masses = _masses(law)
    total = Add(*masses) if low.is_Integer and high.is_Integer else Sum(masses[0], (m, low, high))
    return hypotheses.zero(total - 1)


def _nonnegative_masses(law: IndependentDraws) -> Iterator[SideCondition]:
    for mass in _masses(law):
        yield SideCondition(mass, Demand.NONNEGATIVE, "the probability of an outcome")


def _place(given: Expr, formula: Expr, law: IndependentDraws) -> Expr | None:
    """The index of the given draw; None unless it is one and the formula depends on draws through it only."""
    drawn = components(given, law.draw)
    if len(drawn) != 1 or components(formula.xreplace({given: Symbol("given")}), law.draw):
        return None
    place: Expr = drawn.pop().indices[0]
    return place


def _least(law: IndependentDraws, hypotheses: Hypotheses) -> int:
    """The least number of draws by the assumptions, at least 1."""
    above = [a for a in hypotheses.relations if isinstance(a, GreaterThan | StrictGreaterThan)]
    known = [a.rhs + int(isinstance(a, StrictGreaterThan)) for a in above if a.lhs == law.number]
    return max((int(bound) for bound in known if bound.is_Integer), default=1)


def _cases(difference: Expr, law: IndependentDraws, place: Expr | None) -> list[Expr]:
    """The difference at every value of the given draw, or at a symbolic value if the range is symbolic."""
    _, low, high = law.outcomes
    if place is None:
        return [difference]
    if low.is_Integer and high.is_Integer:
        values: list[Expr] = [Integer(value) for value in range(int(low), int(high) + 1)]
    else:
        values = [Symbol("given", integer=True)]
    return [difference.xreplace({law.draw[place]: value}) for value in values]


def _zero_over_ones(difference: Expr, law: IndependentDraws) -> bool:
    """Whether the difference is one sum over the number of ones in which every summand vanishes."""
    body = _summand(difference, law) if is_binary(law) else None
    if body is None:
        return False
    body = body.replace(
        lambda e: isinstance(e, Pow) and e.exp in (Rational(1, 2), Rational(-1, 2)),
        lambda e: Pow(factor(cancel(e.base)), e.exp),
    )
    numerator = together(body).as_numer_denom()[0]
    return bool(expand(numerator) == 0)


def _summand(combination: Expr, law: IndependentDraws) -> Expr | None:
    """The combination as one sum over the number of ones, 0..G: its summand.

    A constant becomes a sum with the binomial probabilities.  None unless the combination is affine in sums
    over that range.
    """
    ones = Dummy("k", integer=True, nonnegative=True)
    names = {total: Dummy("S") for total in combination.atoms(Sum)}
    constant, body = combination.xreplace(names), Integer(0)
    for total, name in names.items():
        own, low, high = total.limits[0]
        coefficient = constant.diff(name)
        if len(total.limits) > 1 or high - low != law.number or coefficient.has(*names.values()):
            return None
        body += coefficient * total.function.xreplace({own: ones + low})
        constant = constant.xreplace({name: Integer(0)})
    return None if body.has(Sum) else body + constant * mass_of_ones(ones, law)


PROVERS: Provers = {SampleExpectation: prove_sample_expectation}
