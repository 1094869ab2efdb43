"""Proofs that a problem has an optimum, and that it is unique.

On a compact nonempty feasible set an upper semicontinuous objective attains its maximum (Rockafellar &
Wets, Variational Analysis, theorem 1.9), a strictly concave one at one point only.  Without constraints a
sum over coordinates is optimised coordinate by coordinate: a strictly convex summand has its minimum where
its slope is zero, which exists if the slope has limits of opposite sign at the ends, or is zero at a point
that is given.
"""

from sympy import Dummy, Expr, Indexed, IndexedBase, Integer, oo

from maxent.derive.algebra.calculus import components, derivative
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import sign
from maxent.derive.engine.lagrangian import objective
from maxent.derive.engine.terms import reading_of
from maxent.derive.hypotheses.activity import interior_conditions
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._optimiser import problem_of
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof._support import loose_reference
from maxent.derive.proof.formula import declared_convex
from maxent.derive.proof.solution_count import Signs
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.parameters.parameter import Domain
from maxent.problems.problem import Problem, Sense, over
from maxent.problems.spaces.space import Euclidean, Simplex, Vector
from maxent.problems.statements import WellPosed
from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.problems.terms.reverse_relative_entropy import ReverseRelativeEntropy
from maxent.problems.terms.term import Term


def prove_well_posed(statement: WellPosed, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove existence, and uniqueness if it is asserted; without constraints also that no optimum exists."""
    problem = problem_of(claim)
    if not over(problem, Vector) or statement.unique is False:
        return still_open("no rule speaks of this kind of problem")
    if over(problem, Euclidean) and not problem.constraints:
        return _by_coordinates(statement, problem, hypotheses)
    if not statement.exists:
        return still_open("no rule shows that an optimum is missing here")
    gap = (
        _not_compact(problem, hypotheses)
        or _not_semicontinuous(problem)
        or _nowhere_finite(problem, hypotheses)
    )
    if gap is not None:
        return still_open(gap)
    if statement.unique is None:
        return proved("the feasible set is compact and the objective is semicontinuous on it")
    slope, x = _slope(problem)
    curvature = slope.diff(x)
    step = Step(Rule.SECOND_ORDER, curvature, note="the second derivative in each coordinate")
    if sign(curvature) != _inward(problem):
        return still_open("the objective was not shown to be strictly curved", step)
    return proved("a compact feasible set, and an objective that is strictly curved on it", step)


def _inward(problem: Problem) -> int:
    """The sign of the second derivative for which a stationary point is the unique optimum."""
    return -1 if problem.sense is Sense.MAXIMISE else 1


def _slope(problem: Problem[Vector]) -> tuple[Expr, Indexed]:
    """The derivative of the objective in one coordinate."""
    space = problem.space
    x = space.variable[space.index]
    return derivative(canonical(objective(problem)), x), x


def _by_coordinates(statement: WellPosed, problem: Problem[Vector], hypotheses: Hypotheses) -> Proof:
    slope, component = _slope(problem)
    if components(slope, component.base) - {component}:
        return still_open("the objective is not a sum over the coordinates")
    x = Dummy("x", real=True, positive=component.is_positive)
    slope = hypotheses.expand(slope).doit().xreplace({component: x})
    signs = Signs(hypotheses, x, (Integer(0) if component.is_positive else -oo, oo))
    step = Step(Rule.SECOND_ORDER, slope, note="the slope in each coordinate")
    if not statement.exists:
        if signs.throughout(slope) is None:
            return still_open("the slope was not shown to vanish nowhere", step)
        return proved("the slope of the objective has one sign, so no point is an optimum", step)
    if signs.throughout(declared_convex(slope.diff(x), hypotheses)) != _inward(problem):
        return still_open("the objective was not shown to be strictly curved", step)
    if signs.continuous(slope) and signs.at_ends(slope) == (-_inward(problem), _inward(problem)):
        return proved("in each coordinate the slope is strictly monotone and changes sign", step)
    for candidate in _candidates(hypotheses, component):
        if hypotheses.zero(slope.subs(x, candidate).doit()):
            return proved(
                f"in each coordinate the slope is strictly monotone and vanishes at {candidate}", step
            )
    return still_open("the slope was not shown to vanish anywhere", step)


def _candidates(hypotheses: Hypotheses, component: Indexed) -> tuple[Expr, ...]:
    """The components of given arrays at the coordinate's index that lie in the variable's domain."""
    wanted = (Domain.POSITIVE, Domain.DISTRIBUTION) if component.is_positive else tuple(Domain)
    return tuple(
        parameter.symbol[component.indices]
        for parameter in hypotheses.given
        if isinstance(parameter.symbol, IndexedBase)
        and len(parameter.shape) == 1
        and parameter.domain in wanted
    )


def _not_compact(problem: Problem, hypotheses: Hypotheses) -> str | None:
    """The reason why the feasible set is not known to be compact and nonempty; None if it is."""
    masses = [c for c in problem.constraints if isinstance(c, Normalisation)]
    others = [c for c in problem.constraints if not isinstance(c, Normalisation)]
    if not over(problem, Simplex) or len(masses) != 1 or sign(masses[0].total) != 1:
        return "the feasible set is not known to be bounded"
    if not others:
        return None
    if len(others) > 1 or masses[0].total != 1:
        return "several constraints beside the mass may exclude each other"
    (other,) = others
    if isinstance(other, Moment) and _attainable(other, hypotheses):
        return None
    if isinstance(other, Level) and _centre_inside(other, hypotheses):
        return None
    return "the feasible set is not known to be closed and nonempty"


def _attainable(constraint: Moment, hypotheses: Hypotheses) -> bool:
    """Whether the value is declared to lie in the range of the statistic."""
    return any(
        p.domain is Domain.MOMENT and p.symbol == constraint.value and p.of == (constraint.statistic,)
        for p in hypotheses.given
    )


def _centre_inside(constraint: Level, hypotheses: Hypotheses) -> bool:
    """Whether the reference of a divergence, or for an entropy the uniform law, satisfies the bound."""
    term, bound = constraint.term, constraint.bound
    if sign(term.weight) != 1:
        return False
    if isinstance(term, Entropy):
        domains = {p.symbol: p.domain for p in hypotheses.given}
        at_least = constraint.relation is Relation.AT_LEAST
        return at_least and term.weight == 1 and domains.get(bound) is Domain.ENTROPY_LEVEL
    if not isinstance(term, RelativeEntropy | ReverseRelativeEntropy):
        return False
    laws = {p.symbol for p in hypotheses.given if p.domain is Domain.DISTRIBUTION}
    inside = bound.is_nonnegative is True or sign(bound) == 1
    return constraint.relation is Relation.AT_MOST and term.reference in laws and inside


def _not_semicontinuous(problem: Problem) -> str | None:
    """The reason why the objective is not known to be semicontinuous as existence needs it; None if it is."""
    for term in problem.terms:
        reading = reading_of(term)
        bends, weight = reading.bends(term), sign(term.weight)
        inward = bends is not None and weight is not None and bends * weight == _inward(problem)
        if isinstance(term, RelativeEntropy):  # lower semicontinuous whatever the reference is
            inward = weight == _inward(problem)
        if not _continuous(term) and not inward:
            return f"{type(term).__name__} is not known to be semicontinuous with this sign"
    return None


def _continuous(term: Term) -> bool:
    """Whether the term is continuous, and so finite, on the whole simplex: not where a reference is zero."""
    return reading_of(term).continuous and not loose_reference(term)


def _nowhere_finite(problem: Problem, hypotheses: Hypotheses) -> str | None:
    """The reason why no feasible point is known to have a finite objective; None if one has.

    Terms with positive references are finite in the interior; one with another reference is so at it.
    """
    infinite = [term for term in problem.terms if not _continuous(term)]
    others = [c for c in problem.constraints if not isinstance(c, Normalisation)]
    loose = any(map(loose_reference, infinite))
    if not infinite or (not others and (len(infinite) == 1 or not loose)):
        return None
    if not loose and all(_has_interior(constraint, problem, hypotheses) for constraint in others):
        return None
    return "the objective is not known to be finite at any feasible point"


def _has_interior(constraint: Constraint, problem: Problem, hypotheses: Hypotheses) -> bool:
    """Whether a law without zeros, the centre of a level, satisfies the constraint."""
    if isinstance(constraint, Level):
        return not loose_reference(constraint.term)
    inside = interior_conditions(problem)
    return bool(inside) and all(hypotheses.grants_positive(excess) for excess in inside or ())


PROVERS: Provers = {WellPosed: prove_well_posed}
