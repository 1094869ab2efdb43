"""All side conditions of a statement: of its formulas, of its definitions and of its problem."""

from collections.abc import Callable, Iterator

from sympy import Basic, Expr, Indexed, IndexedBase, Symbol, oo

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.end_limits import end_sign
from maxent.derive.conditions.collection import Sizes, conditions
from maxent.derive.conditions.condition import Demand, Met, SideCondition
from maxent.derive.conditions.discharge import Discharge
from maxent.derive.conditions.stated import Scope, scopes
from maxent.derive.engine.constraints import sides
from maxent.derive.engine.errors import UnreadableError
from maxent.derive.engine.lagrangian import objective
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.claims.claim import Claim, Definition
from maxent.problems.problem import Problem, over
from maxent.problems.spaces.space import Euclidean, Vector
from maxent.problems.statements import SampleExpectation, Statement
from maxent.problems.terms.path_divergence import PathDivergence
from maxent.problems.terms.relative_entropy import RelativeEntropy

_ABOUT_PROBLEMS = ("well-posed", "curvature")
Outcome = tuple[tuple[Met, ...], SideCondition | None]
"""The conditions that are granted, and the first one that is not."""


def settled(
    statement: Statement,
    claim: Claim,
    hypotheses: Hypotheses,
    further: tuple[SideCondition, ...] = (),
    otherwise: Callable[[SideCondition], Met | None] = lambda _: None,
) -> Outcome:
    """The conditions under which all that the statement speaks of has a value, and ``further`` ones.

    ``otherwise`` is asked about a condition of a formula that signs alone do not grant.
    """
    met: list[Met] = []
    sizes = sizes_of(hypotheses, statement)
    plain = Discharge(hypotheses)
    required = (*_of_definitions(statement, hypotheses, sizes), *_of_problems(statement, claim), *further)
    for condition in required:
        found = plain.met(condition)
        if found is None:
            return tuple(met), condition
        met.append(found)
    for scope in scopes(statement):
        granted, missing = _settle(scope, hypotheses, sizes, plain, otherwise)
        met += granted
        if missing is not None:
            return tuple(met), missing
    return tuple(dict.fromkeys(met)), None


def sizes_of(hypotheses: Hypotheses, statement: Statement) -> Sizes:
    """The shapes of the arrays that are given, and the range of the statement's draws."""
    shapes = {p.symbol: p.shape for p in hypotheses.given if isinstance(p.symbol, IndexedBase) and p.shape}
    if not isinstance(statement, SampleExpectation):
        return Sizes(shapes)
    law = statement.law
    return Sizes(shapes, {law.draw: law.outcomes[1:]})


def _settle(
    scope: Scope,
    hypotheses: Hypotheses,
    sizes: Sizes,
    plain: Discharge,
    otherwise: Callable[[SideCondition], Met | None],
) -> Outcome:
    met: list[Met] = []
    here = Discharge(hypotheses, scope.inside) if scope.inside else plain
    for symbol, interval in scope.inside.items():
        for condition in _fitting(symbol, interval):
            found = plain.met(condition)
            if found is None:
                return tuple(met), condition
            met.append(found)
    for formula in _with_definitions(scope, hypotheses):
        for condition in conditions(formula, sizes, smooth_in=scope.smooth_in):
            found = here.met(condition) or _near(condition, scope, hypotheses, here) or otherwise(condition)
            if found is None:
                return tuple(met), condition
            met.append(found)
    return tuple(met), None


def _with_definitions(scope: Scope, hypotheses: Hypotheses) -> Iterator[Basic]:
    """The formulas, written out too where they have to be differentiable, as names may hide what jumps."""
    for formula in scope.formulas:
        yield formula
        if scope.smooth_in and isinstance(formula, Expr):
            yield hypotheses.expand(formula)


def _fitting(symbol: Symbol, interval: tuple[Expr, Expr]) -> Iterator[SideCondition]:
    """What the symbol assumes has to hold on the whole interval."""
    low, high = interval
    origin = f"the symbol {symbol} assumes a sign that its interval has to grant"
    if symbol.is_nonnegative:
        yield SideCondition(low, Demand.NONNEGATIVE, origin)
    elif symbol.is_nonpositive:
        yield SideCondition(-high, Demand.NONNEGATIVE, origin)
    elif symbol.is_nonzero:
        yield SideCondition(symbol, Demand.KNOWN, origin)
    if symbol.is_integer:
        yield SideCondition(symbol, Demand.KNOWN, f"the symbol {symbol} is an integer, its interval is not")


def _near(condition: SideCondition, scope: Scope, hypotheses: Hypotheses, here: Discharge) -> Met | None:
    """The condition near the point that the variable approaches, by the sign of its limit there."""
    if scope.near is None or condition.demand is Demand.KNOWN:
        return None
    variable, point = scope.near
    expression = hypotheses.expand(condition.expression)

    def sign(e: Expr) -> int | None:
        return next((s for s in (1, -1) if here.met(SideCondition(s * e, Demand.POSITIVE, ""))), None)

    found = end_sign(expression, variable, point, right=point is not oo, sign=sign)
    granted = found == 1 or (found == -1 and condition.demand is Demand.NONZERO)
    return Met(condition, f"near {variable} = {point}") if granted else None


def _of_definitions(statement: Statement, hypotheses: Hypotheses, sizes: Sizes) -> Iterator[SideCondition]:
    """What gives the definitions values, and what their names assume."""
    for definition in hypotheses.definitions:
        yield from conditions(definition.expression, sizes)
        yield from _of_name(definition)


def _of_name(definition: Definition) -> Iterator[SideCondition]:
    name, expression = definition.name, definition.expression
    origin = f"the symbol {name.base if isinstance(name, Indexed) else name} assumes it"
    if name.is_positive:
        yield SideCondition(expression, Demand.POSITIVE, origin)
    elif name.is_negative:
        yield SideCondition(-expression, Demand.POSITIVE, origin)
    elif name.is_nonnegative:
        yield SideCondition(expression, Demand.NONNEGATIVE, origin)
    elif name.is_nonpositive:
        yield SideCondition(-expression, Demand.NONNEGATIVE, origin)
    elif name.is_nonzero:
        yield SideCondition(expression, Demand.NONZERO, origin)
    if name.is_integer and not expression.is_integer:
        yield SideCondition(expression, Demand.KNOWN, f"{origin}: an integer")


def _of_problems(statement: Statement, claim: Claim) -> Iterator[SideCondition]:
    """What gives objectives and constraints values at points in the interior of their spaces."""
    problems = [problem for _, problem in statement.problems]
    if claim.problem is not None and (statement.about_optimum or statement.kind in _ABOUT_PROBLEMS):
        problems.append(claim.problem)
    for problem in problems:
        for formula in _formulas(problem):
            yield from conditions(_within_support(formula, problem))


def _within_support(formula: Expr, problem: Problem) -> Expr:
    """The formula with positive symbols for the variable and for the reference of a relative entropy.

    Outcomes to which a reference gives no mass have none at the optimum, and 0 log 0 is 0.
    """
    bases = [] if over(problem, Euclidean) else [problem.space.variable]
    for term in problem.terms:
        if isinstance(term, RelativeEntropy):
            bases.append(term.reference)
        elif isinstance(term, PathDivergence):
            bases += [term.kernel, term.initial]
    for base in bases:
        inside = IndexedBase(str(base), positive=True)
        formula = formula.xreplace({c: inside[c.indices] for c in components(formula, base)})
    return formula


def _formulas(problem: Problem) -> Iterator[Expr]:
    yield objective(problem)
    if over(problem, Vector):
        for constraint in problem.constraints:
            try:
                yield from sides(constraint, problem.space)
            except UnreadableError:
                continue
