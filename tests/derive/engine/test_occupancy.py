"""The soft Bellman equations, derived from the occupancy-measure program for arbitrary S and A."""

from sympy import IndexedBase, Symbol, exp, log

from maxent.derive import Rule, derive
from maxent.derive.algebra.canonical import equal
from maxent.problems import BellmanFlow, CausalEntropy, Linear, Occupancy, Sense, maximise, minimise
from maxent.problems.expressions.notation import A, S, a, b, s, t, total

mu, pi, rho, P = (IndexedBase(name, positive=True) for name in ("mu", "pi", "rho", "P"))
Q, V, r = (IndexedBase(name, real=True) for name in ("Q", "V", "r"))
alpha, gamma = Symbol("alpha", positive=True), Symbol("gamma", nonnegative=True)
SPACE = Occupancy(mu, s, a, t, S, A, policy=pi, action_value=Q)
FLOW = BellmanFlow(P, gamma, rho, multiplier=V)
PROBLEM = maximise(SPACE, Linear(r), CausalEntropy(alpha), subject_to=[FLOW])
Z = total(exp(Q[s, b] / alpha), b, A)


def test_the_gradient_is_the_soft_advantage_of_the_pair() -> None:
    marginal = total(mu[s, b], b, A)
    expected = r[s, a] + gamma * total(P[s, a, t] * V[t], t, S) - V[s] - alpha * log(mu[s, a] / marginal)
    assert equal(derive(PROBLEM).gradient, expected)


def test_the_action_value_is_the_reward_plus_the_discounted_value_of_the_next_state() -> None:
    definition = derive(PROBLEM).definitions[Q[s, a]]
    assert equal(definition, r[s, a] + gamma * total(P[s, a, t] * V[t], t, S))
    assert not equal(definition, gamma * (r[s, a] + total(P[s, a, t] * V[t], t, S)))
    assert not equal(definition, r[s, a] + gamma * total(P[t, a, s] * V[t], t, S))


def test_the_multiplier_of_the_flow_is_the_soft_value_without_a_shift() -> None:
    value = derive(PROBLEM).multipliers[V[s]]
    assert equal(value, alpha * log(Z))
    assert not equal(value, alpha * log(Z) - alpha)
    assert not equal(value, log(Z))


def test_the_policy_is_the_boltzmann_distribution_of_the_action_values() -> None:
    derivation = derive(PROBLEM)
    assert equal(derivation.optimum, exp(Q[s, a] / alpha) / Z)
    assert equal(derivation.stationary_point, exp((Q[s, a] - V[s]) / alpha))


def test_the_optimal_value_is_that_of_the_initial_state() -> None:
    assert equal(derive(PROBLEM).value, total(rho[t] * V[t], t, S))


def test_weights_are_carried_through() -> None:
    doubled = maximise(SPACE, Linear(r, 3), CausalEntropy(2 * alpha), subject_to=[FLOW])
    derivation = derive(doubled)
    assert equal(derivation.definitions[Q[s, a]], 3 * r[s, a] + gamma * total(P[s, a, t] * V[t], t, S))
    assert equal(derivation.multipliers[V[s]], 2 * alpha * log(total(exp(Q[s, b] / alpha / 2), b, A)))


def test_its_steps_are_those_a_referee_expects() -> None:
    assert [step.rule for step in derive(PROBLEM).steps] == [
        Rule.LAGRANGIAN,
        Rule.STATIONARITY,
        Rule.DEFINE,
        Rule.SOLVE,
        Rule.NORMALISE,
        Rule.ELIMINATE,
        Rule.SECOND_ORDER,
        Rule.VALUE,
    ]


def test_the_second_order_condition_sees_the_sense() -> None:
    assert derive(PROBLEM).attains is True
    lowest = minimise(SPACE, Linear(r), CausalEntropy(alpha), subject_to=[FLOW])
    assert lowest.sense is Sense.MINIMISE
    assert derive(lowest).attains is False
    assert derive(maximise(SPACE, Linear(r), CausalEntropy(-alpha), subject_to=[FLOW])).attains is False


def test_without_the_entropy_or_without_the_flow_the_derivation_is_stuck() -> None:
    for problem in (
        maximise(SPACE, Linear(r), subject_to=[FLOW]),
        maximise(SPACE, Linear(r), CausalEntropy(alpha)),
    ):
        derivation = derive(problem)
        assert derivation.stuck is not None
        assert derivation.stuck.note == "the stationarity condition does not determine the policy"
        assert derivation.optimum is None
