"""Statements about crossings, control, counts, samples and units, up to the formula in question."""

from collections.abc import Callable

from sympy import Eq, Equality, Expr, IndexedBase, Symbol, exp, log

from maxent.problems import (
    AtOptimum,
    ConditionalProbability,
    Crossing,
    DualMinimiser,
    PolicyGradient,
    ResidualBound,
    SampleExpectation,
    SolutionCount,
    Statement,
)
from maxent.problems.catalogue.boltzmann_machine import _units
from maxent.problems.catalogue.critical_temperature import _binary
from maxent.problems.catalogue.mirror_descent import policy_md_framing as _process
from maxent.problems.catalogue.soft_bellman import _control, _entropy_floor
from maxent.problems.catalogue.value_error import _critic
from maxent.problems.expressions.notation import A, S, a, i, j, k, n, s, total
from maxent.problems.parameters.parameter import (
    discount,
    distribution,
    positive,
    probability,
    real,
    sample_size,
)
from maxent.problems.statements import binary_draws
from tests.hostile.stated import Aim, Stated

Make = Callable[..., Stated]

p, Delta, tau = _binary.p, _binary.Delta, _binary.tau
CRITICAL = Delta / log((1 - p) / p)
Q, alpha, H_bar = _entropy_floor.Q, _entropy_floor.alpha, _entropy_floor.H_bar
DUAL = alpha * log(total(exp(Q[i] / alpha), i)) - alpha * H_bar
d, action_value, policy, gamma = _process.d, _process.Q, _process.pi, _process.gamma
EXCESS = total(_units.w[k, j] * _units.s[j], j) - _units.theta[k]
T = _units.T
x, c = Symbol("x", real=True), Symbol("c", positive=True)
v, chance = IndexedBase("v", integer=True), Symbol("chance", positive=True)
N = Symbol("N", integer=True, positive=True)
soft, soft_weight, SOFT_Z = _control, _control.alpha, _control.Z


def crossing(make: Make, aim: Aim, name: str, because: str, equation: Equality) -> Stated:
    """Where a correct outcome has probability one half."""
    statement = Crossing(_binary.CORRECT, _binary.HALF, tau, equation)
    return make(
        aim,
        name,
        because,
        statement,
        given=_binary.GIVEN,
        problem=_binary.PROBLEM,
        assumptions=(p < _binary.HALF,),
        definitions=(_binary.SUPPORT,),
    )


def at_tau(right: Expr) -> Equality:
    """tau = right."""
    return Eq(tau, right)


def dual(make: Make, aim: Aim, name: str, because: str, objective: Expr) -> Stated:
    """What the multiplier of an entropy floor minimises."""
    floor = _entropy_floor
    statement = DualMinimiser(alpha, objective)
    known = {"given": floor.GIVEN, "problem": floor.PROBLEM, "assumptions": (floor.BINDS,)}
    return make(aim, name, because, statement, **known)


def slope_of_return(make: Make, aim: Aim, name: str, because: str, formula: Expr) -> Stated:
    """The slope of a discounted return in the policy."""
    given = (
        real(_process.r, S, A),
        distribution(_process.P, S, A, S),
        distribution(_process.rho, S),
        discount(gamma),
    )
    return make(aim, name, because, PolicyGradient(_process.RETURN, d, formula), given=given)


def count(make: Make, aim: Aim, name: str, because: str, *statements: Statement) -> Stated:
    """The number of solutions of an equation in x, perhaps with a positive parameter c."""
    free = any(c in e.equation.free_symbols for e in statements if isinstance(e, SolutionCount))
    return make(aim, name, because, *statements, given=(positive(c),) if free else ())


def residual(make: Make, aim: Aim, name: str, because: str, factor: Expr) -> Stated:
    """The error of a soft action value against its residual."""
    statement = ResidualBound(_critic.BACKUP, _critic.Q[s, a], _critic.Q_star, factor)
    return make(aim, name, because, statement, given=_critic.GIVEN, definitions=_critic.REWARD)


def expectation(make: Make, aim: Aim, name: str, because: str, statistic: Expr, formula: Expr) -> Stated:
    """The expectation of a statistic of N binary draws v with success probability ``chance``."""
    statement = SampleExpectation(binary_draws(chance, v, N), statistic, formula)
    return make(aim, name, because, statement, given=(probability(chance), sample_size(N)))


def unit_law(make: Make, aim: Aim, name: str, because: str, formula: Expr) -> Stated:
    """The probability that unit k of a Boltzmann machine with thresholds is on, given the others."""
    energy = _units.INTERACTION + _units.FIELD
    statement = ConditionalProbability(_units.s, n, energy, T, k, formula)
    return make(aim, name, because, statement, given=_units.GIVEN, definitions=(_units.COUPLINGS,))


def soft_control(make: Make, aim: Aim, name: str, because: str, left: Expr, right: Expr) -> Stated:
    """An equation at the optimum of discounted control with entropy."""
    statement = AtOptimum(left, right)
    return make(aim, name, because, statement, given=soft.GIVEN, problem=soft.PROBLEM)
