"""Exact expectations over independent trials, for an arbitrary number of trials."""

from sympy import Add, Expr, Integer, Mul, Pow, Product, Sum

from derive.calculus import components
from derive.hypotheses import Hypotheses
from derive.proof.result import Proof, proved, still_open
from problems.claim import Claim
from problems.statement import SampleExpectation
from problems.statement.sampling import IndependentTrials


def prove_sample_expectation(statement: SampleExpectation, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Linearity and independence reduce the expectation to powers of the success probability."""
    expectation = _expectation(statement.statistic, statement.law)
    if expectation is None:
        return still_open("the expectation of the statistic was not found")
    if hypotheses.zero(expectation.doit() - statement.formula):
        return proved("linearity and independence give the formula for an arbitrary number of trials")
    return still_open("the expectation was not reduced to the formula")


def _expectation(statistic: Expr, law: IndependentTrials) -> Expr | None:
    """The expectation, or None where neither linearity nor independence applies."""
    outcomes = components(statistic, law.outcome)
    if not outcomes:
        return statistic
    if isinstance(statistic, Product) and outcomes != {law.outcome[statistic.limits[0][0]]}:
        return None
    if isinstance(statistic, Sum | Product):
        body = _expectation(statistic.function, law)
        return None if body is None else statistic.func(body, *statistic.limits)
    if isinstance(statistic, Add):
        parts = [_expectation(term, law) for term in statistic.args]
        return None if None in parts else Add(*parts)
    if statistic in outcomes:
        return law.success
    if isinstance(statistic, Pow) and statistic.base in outcomes and statistic.exp.is_positive:
        return law.success
    if isinstance(statistic, Mul):
        constant, varying = statistic.as_independent(*outcomes)
        if constant != Integer(1):
            inner = _expectation(varying, law)
            return None if inner is None else constant * inner
    return None
