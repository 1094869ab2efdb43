"""Problems over the simplex or R^n whose Lagrangian is a sum over outcomes.

Stationarity is then one scalar equation per coordinate.  It is solved where the coordinate occurs
as log p (entropies, relative entropies), as p (squared distances) or as 1/p (reverse relative
entropies) - whichever combination of terms produced it.
"""

from dataclasses import dataclass
from enum import Enum

from sympy import (
    Dummy,
    Eq,
    Equality,
    Expr,
    Gt,
    Integer,
    Lt,
    Sum,
    Symbol,
    exp,
    expand,
    expand_log,
    expand_mul,
    log,
)

from derive.calculus import bound, components, derivative, substitute
from derive.derivation import Derivation
from derive.equality import canonical, equal
from derive.reading import lagrangian, sides
from derive.signs import sign
from derive.step import HasSign, IsDerivative, Rule, Step, Vanishes
from problems.constraint import Level, Moment, Normalisation
from problems.problem import Problem, Sense
from problems.space import Euclidean, Simplex


class _Form(Enum):
    """How the coordinate occurs in its stationarity condition."""

    LOGARITHMIC = "log"
    LINEAR = "linear"
    RECIPROCAL = "reciprocal"


@dataclass(frozen=True)
class _Solution:
    form: _Form
    point: Expr
    logarithm: Expr | None


def derive_separable(problem: Problem) -> Derivation:
    """Lagrangian, stationarity, solution, normalisation, remaining multipliers, second order."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    component = space.variable[space.index]
    whole = lagrangian(problem)
    gradient = expand_mul(expand_log(derivative(whole, component), force=True))
    start = Step(Rule.LAGRANGIAN, Eq(Symbol("L"), whole))
    stationarity = Step(
        Rule.STATIONARITY,
        Eq(gradient, 0),
        (start,),
        (IsDerivative(whole, component, gradient),),
        f"for every {space.index}",
    )
    solution = _solve(gradient, problem)
    if solution is None:
        stuck = Step(Rule.STUCK, Eq(gradient, 0), (stationarity,), note=f"no closed form for {component}")
        return Derivation(problem, (start, stationarity, stuck), gradient)
    solved = Step(
        Rule.SOLVE,
        Eq(component, solution.point),
        (stationarity,),
        (Vanishes(gradient, {component: solution.point}),),
    )
    curvature = gradient.diff(component)
    attains = _attains(curvature, problem.sense)
    second = _second_order(curvature, problem.sense, attains, stationarity)
    optimum, closed, normalise = _normalise(solution, problem, solved)
    implicit = _implicit(optimum, closed, problem)
    equations = tuple(
        Step(Rule.IMPLICIT, equation, normalise[-1:] or (solved,), note=f"determines {symbol}")
        for symbol, equation in implicit.items()
    )
    unique = _unique(solution, optimum, implicit, problem, equations)
    result = normalise[-1] if normalise else solved
    value, value_step = _value(whole, solution, optimum, closed, problem, result)
    return Derivation(
        problem,
        (start, stationarity, solved, *normalise, *equations, *unique, second, *value_step),
        gradient,
        solution.point,
        optimum,
        closed,
        implicit,
        {},
        value,
        curvature,
        attains,
    )


def _solve(gradient: Expr, problem: Problem) -> _Solution | None:
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    component = space.variable[space.index]
    x = Dummy("x", positive=True) if isinstance(space, Simplex) else Dummy("x", real=True)
    equation = expand(expand_log(gradient, force=True).xreplace({component: x}))
    if components(equation, space.variable):
        return None
    for form, basis in (
        (_Form.LOGARITHMIC, log(x)),
        (_Form.LINEAR, x),
        (_Form.RECIPROCAL, 1 / x),
    ):
        coefficient = equation.coeff(basis)
        rest = expand(equation - coefficient * basis)
        if coefficient == 0 or rest.has(x) or coefficient.has(x):
            continue
        root = expand_mul(-rest / coefficient)
        if form is _Form.LOGARITHMIC:
            return _Solution(form, exp(root), root)
        return _Solution(form, root if form is _Form.LINEAR else 1 / root, None)
    return None


def _attains(curvature: Expr, sense: Sense) -> bool | None:
    found = sign(curvature)
    return None if found is None else (found < 0) == (sense is Sense.MAXIMISE)


def _second_order(curvature: Expr, sense: Sense, attains: bool | None, premise: Step) -> Step:
    if attains is None:
        return Step(Rule.STUCK, curvature, (premise,), note="the sign of the second derivative is not known")
    found = 1 if attains is (sense is Sense.MINIMISE) else -1
    words = "so the stationary point is the unique " + ("maximum" if found < 0 else "minimum")
    if not attains:
        words += f", and the problem asks to {sense.value}"
    relation = (Lt if found < 0 else Gt)(curvature, 0, evaluate=False)
    return Step(Rule.SECOND_ORDER, relation, (premise,), (HasSign(curvature, found),), words)


def _normalise(
    solution: _Solution, problem: Problem, solved: Step
) -> tuple[Expr, dict[Expr, Expr], tuple[Step, ...]]:
    """Fix the multiplier of the normalisation, where the solution is exponential in it."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    normalisation = next((c for c in problem.constraints if isinstance(c, Normalisation)), None)
    if normalisation is None or solution.logarithm is None:
        return solution.point, {}, ()
    index, j = space.index, bound(space.index)
    constant, varying = solution.logarithm.as_independent(index, as_Add=True)
    weight = exp(varying)
    partition_function = Sum(weight.subs(index, j), (j, 1, space.size))
    slope = constant.diff(normalisation.multiplier)
    if slope == 0 or slope.has(normalisation.multiplier):
        return solution.point, {}, ()
    offset = expand(constant - slope * normalisation.multiplier)
    closed = expand_mul(-(offset + log(partition_function)) / slope)
    optimum = weight / partition_function
    multiplier = Step(
        Rule.NORMALISE,
        Eq(normalisation.multiplier, closed),
        (solved,),
        (
            Vanishes(
                Sum(solution.point.subs(index, j), (j, 1, space.size)) - 1,
                {normalisation.multiplier: closed},
            ),
        ),
    )
    eliminated = Step(
        Rule.ELIMINATE,
        Eq(space.variable[index], optimum),
        (solved, multiplier),
        (Vanishes(solution.point - optimum, {normalisation.multiplier: closed}),),
    )
    return optimum, {normalisation.multiplier: closed}, (multiplier, eliminated)


def _implicit(optimum: Expr, closed: dict[Expr, Expr], problem: Problem) -> dict[Symbol, Equality]:
    """The equation of every multiplier without a closed form: its own constraint at the optimum."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    equations = {}
    for constraint in problem.constraints:
        assert isinstance(constraint, Normalisation | Moment | Level)
        if constraint.multiplier in closed:
            continue
        left, right = sides(constraint, problem)
        equations[constraint.multiplier] = Eq(
            substitute(left, space.variable, (space.index,), _fresh(optimum, space.index)), right
        )
    return equations


def _fresh(expression: Expr, index: Symbol) -> Expr:
    """The expression with its sums over j'' instead of j', so that j' can be put in for j."""
    once = bound(index)
    return expression.xreplace({once: bound(once)})


def _unique(
    solution: _Solution,
    optimum: Expr,
    implicit: dict[Symbol, Equality],
    problem: Problem,
    equations: tuple[Step, ...],
) -> tuple[Step, ...]:
    """d<f>/d(multiplier) is minus a variance over the entropy weight, where that can be shown."""
    space = problem.space
    moments = {c.multiplier: c for c in problem.constraints if isinstance(c, Moment)}
    if len(implicit) != 1 or solution.logarithm is None or not set(implicit) <= set(moments):
        return ()
    assert isinstance(space, Simplex | Euclidean)
    (symbol, equation), = implicit.items()
    j, statistic = bound(space.index), moments[symbol].statistic
    weight = _fresh(optimum, space.index).subs(space.index, j)
    mean, square = (Sum(statistic[j] ** power * weight, (j, 1, space.size)) for power in (1, 2))
    variance = square - mean**2
    slope = equation.lhs.diff(symbol)
    scale = solution.logarithm.diff(symbol) / statistic[space.index]
    if not equal(slope, scale * variance):
        return ()
    result = Eq(slope, scale * variance, evaluate=False)
    note = f"a nonzero multiple of the variance of {statistic}, which vanishes only if it is constant"
    return (Step(Rule.UNIQUE, result, equations, (Vanishes(slope - scale * variance),), note),)


def _value(
    whole: Expr,
    solution: _Solution,
    optimum: Expr,
    closed: dict[Expr, Expr],
    problem: Problem,
    premise: Step,
) -> tuple[Expr | None, tuple[Step, ...]]:
    """The Lagrangian at the optimum; equal to the objective there, and to the dual function."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    if solution.form is _Form.RECIPROCAL:
        return None, ()
    if solution.form is _Form.LINEAR:
        value = canonical(substitute(whole, space.variable, (space.index,), optimum))
    else:
        value = _by_logarithm(whole, solution, closed, problem)
    at_optimum = substitute(whole, space.variable, (space.index,), _fresh(optimum, space.index))
    replay = Vanishes(at_optimum - value, closed)
    return value, (Step(Rule.VALUE, Eq(Symbol("J^*"), value), (premise,), (replay,)),)


def _by_logarithm(whole: Expr, solution: _Solution, closed: dict[Expr, Expr], problem: Problem) -> Expr:
    """Replace log p by its solution: what remains is linear in p, and sum p = 1 removes p."""
    space = problem.space
    assert isinstance(space, Simplex | Euclidean)
    assert solution.logarithm is not None
    expanded = canonical(whole)
    replaced = expanded.xreplace(
        {
            log(component): solution.logarithm.subs(space.index, component.indices[0])
            for component in components(expanded, space.variable)
        }
    )
    j = bound(space.index)
    mass = canonical(Sum(space.variable[j], (j, 1, space.size)))
    normalised = {mass: Integer(1)} if closed else {}
    return expand_mul(canonical(canonical(replaced).xreplace(normalised)).xreplace(closed))
