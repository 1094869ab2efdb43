"""Proofs that two optimisers differ: their log-ratio is strictly convex or concave in a statistic.

Two laws p and p' are the same only if log(p_i / p'_i) vanishes for every i.  A strictly convex or concave
function of a statistic has at most two zeros, so the laws differ if the statistic takes three values.
"""

from sympy import Dummy, Expr, Indexed, Symbol, log, solve

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import sign
from maxent.derive.engine.derivation import Derivation
from maxent.derive.engine.engine import derive
from maxent.derive.hypotheses.activity import inequalities, merged_linear
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of, stationary_failure
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.constraints.level import Level
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import distinct_values
from maxent.problems.problem import over
from maxent.problems.spaces.space import Simplex
from maxent.problems.statements import DifferentOptimum, NotOfForm
from maxent.problems.terms.relative_entropy import RelativeEntropy


def prove_different_optimum(statement: DifferentOptimum, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the log-ratio of the two derived optima is strictly convex or concave."""
    first, second = derive(problem_of(claim)), derive(statement.other)
    failures = [stationary_failure(derivation, hypotheses) for derivation in (first, second)]
    for derivation, other, failure in zip((first, second), (second, first), failures, strict=True):
        both = failures.count(None) == 0
        if failure is not None and (both or not _differs_if_inactive(derivation, other, hypotheses)):
            return failure
    assert second.optimum is not None
    return _prove_curved(first, second.optimum, hypotheses, *second.steps)


def _differs_if_inactive(derivation: Derivation, other: Derivation, hypotheses: Hypotheses) -> bool:
    """Whether the two optima differ at least where the divergence bound of the first is not active.

    The first optimum is then one of the linear objective alone, with mass on the best outcomes only, and
    these are not all; the other is a stationary point, with mass on every outcome.
    """
    problem = derivation.problem
    linear, questioned = merged_linear(problem), inequalities(problem)
    known = derivation.stuck is None and derivation.attains and other.optimum is not None
    if linear is None or not known or len(questioned) != 1 or not over(problem, Simplex):
        return False
    (ball,), base, j = questioned, linear.coefficients, Symbol("j", integer=True)
    if not (isinstance(ball, Level) and isinstance(ball.term, RelativeEntropy) and ball.bound.is_positive):
        return False
    size = problem.space.size
    return hypotheses.grants_positive(maximum(base[j], j, size) - minimum(base[j], j, size))


def prove_not_of_form(statement: NotOfForm, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the log-ratio of the derived optimum to the formula is strictly convex or concave.

    The unknown does not matter, because the logarithm of the formula is affine in it.
    """
    derivation = derive(problem_of(claim))
    failure = stationary_failure(derivation, hypotheses)
    if failure is not None:
        return failure
    return _prove_curved(derivation, statement.formula, hypotheses)


def _prove_curved(derivation: Derivation, other: Expr, hypotheses: Hypotheses, *steps: Step) -> Proof:
    space, optimum = derivation.problem.space, derivation.optimum
    given = (*derivation.steps, *steps)
    if not isinstance(space, Simplex) or optimum is None:
        return still_open("the optimum has no closed form", *given)
    ratio = canonical(log(optimum)) - canonical(log(other))
    varying = ratio.as_independent(space.index, as_Add=True)[1]
    statistics = {e for e in varying.atoms(Indexed) if e.has(space.index)}
    if len(statistics) != 1:
        return still_open("the log-ratio is not a function of one statistic", *given)
    (statistic,) = statistics
    assert isinstance(statistic, Indexed)
    curvature = _curvature(varying, statistic)
    if curvature is None:
        return still_open("the log-ratio was not shown to bend", *given)
    if not hypotheses.grants_positive(distinct_values(statistic.base, space.size) - 2):
        return still_open(f"nothing says that {statistic.base} takes three different values", *given)
    step = Step(Rule.SECOND_ORDER, curvature, given[-1:], note=f"the second derivative in {statistic}")
    return proved("the log-ratio bends, so it vanishes at no more than two values", *given, step)


def _curvature(varying: Expr, statistic: Indexed) -> Expr | None:
    """The second derivative in the statistic, if it has one sign and is not zero; else None."""
    x = Dummy("x", real=True)
    function = varying.xreplace({statistic: x})
    second = function.diff(x, 2)
    arguments = {logarithm.args[0] for logarithm in function.atoms(log) if logarithm.has(x)}
    if len(arguments) == 1:
        # The argument of the logarithm is positive: it is a factor of a probability.
        (argument,) = arguments
        y: Symbol = Dummy("y", positive=True)
        roots = solve(argument - y, x)
        if argument.diff(x, 2) != 0 or len(roots) != 1:
            return None
        second = second.subs(x, roots[0])
    elif arguments:
        return None
    return None if sign(second) is None else second


PROVERS: Provers = {DifferentOptimum: prove_different_optimum, NotOfForm: prove_not_of_form}
