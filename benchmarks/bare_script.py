"""Four formulas checked by hand with SymPy and CVXPY alone: what a careful author would write.

Each is derived for two outcomes (or for one state at a time), solved at one instance, and compared
at 1e-4, which is what a solver at its default settings gives.  There are no certificates, no edge
cases, no conditions and no witnesses.
"""

import cvxpy as cp
import numpy as np
import sympy as sp

TOLERANCE = 1e-4


def odds(probability: sp.Expr) -> sp.Expr:
    """p / (1 - p)."""
    return probability / (1 - probability)


def solution_in_odds(objective: sp.Expr, probability: sp.Symbol) -> sp.Expr:
    """Where the derivative vanishes; SymPy solves it once the logarithms are expanded by hand."""
    ratio = sp.Symbol("ratio", positive=True)
    slope = sp.expand_log(objective.diff(probability), force=True)
    slope = sp.simplify(slope.subs(sp.log(probability), sp.log(ratio) + sp.log(1 - probability)))
    (solution,) = sp.solve(slope, ratio)
    return solution


def kl_gibbs_policy() -> None:
    """The optimum of E[r] - tau KL(pi || ref) is ref exp(r / tau) / Z."""
    p, q, a, b, tau = sp.symbols("p q a b tau", positive=True)
    objective = a * p + b * (1 - p) - tau * (p * sp.log(p / q) + (1 - p) * sp.log((1 - p) / (1 - q)))
    printed = q * sp.exp(a / tau) / (q * sp.exp(a / tau) + (1 - q) * sp.exp(b / tau))
    assert sp.simplify(solution_in_odds(objective, p) - odds(printed)) == 0

    reward, reference, weight = np.array([1.0, -0.5, 0.3]), np.array([0.2, 0.5, 0.3]), 0.7
    pi = cp.Variable(3)
    objective = reward @ pi - weight * cp.sum(cp.rel_entr(pi, reference))
    cp.Problem(cp.Maximize(objective), [cp.sum(pi) == 1]).solve(solver=cp.CLARABEL)
    tilted = reference * np.exp(reward / weight)
    assert np.abs(pi.value - tilted / tilted.sum()).max() < TOLERANCE


def soft_bellman_fixed_point() -> None:
    """V(s) = alpha log sum_a exp(Q(s, a) / alpha) with Q = r + gamma P V, by iteration and by CVXPY."""
    rng = np.random.default_rng(0)
    states, actions, gamma, alpha = 3, 2, 0.9, 0.5
    reward = rng.normal(size=(states, actions))
    kernel = rng.dirichlet(np.ones(states), size=(states, actions))
    value = np.zeros(states)
    for _ in range(2000):
        action_value = reward + gamma * kernel @ value
        value = alpha * np.log(np.exp(action_value / alpha).sum(axis=1))
    soft = cp.Variable(states)
    above = [
        soft[s] >= alpha * cp.log_sum_exp((reward[s] + gamma * kernel[s] @ soft) / alpha)
        for s in range(states)
    ]
    cp.Problem(cp.Minimize(cp.sum(soft)), above).solve(solver=cp.CLARABEL)
    assert np.abs(soft.value - value).max() < TOLERANCE


def exponentiated_gradient() -> None:
    """The minimum of <g, x> + KL(x || x_t) / eta over the simplex is x_t exp(-eta g) / Z."""
    x, y, g, h, eta = sp.symbols("x y g h eta", positive=True)
    objective = g * x + h * (1 - x) + (x * sp.log(x / y) + (1 - x) * sp.log((1 - x) / (1 - y))) / eta
    printed = y * sp.exp(-eta * g) / (y * sp.exp(-eta * g) + (1 - y) * sp.exp(-eta * h))
    assert sp.simplify(solution_in_odds(objective, x) - odds(printed)) == 0

    gradient, start, step = np.array([0.4, -1.0, 0.7]), np.array([0.3, 0.3, 0.4]), 0.8
    point = cp.Variable(3)
    goal = gradient @ point + cp.sum(cp.rel_entr(point, start)) / step
    cp.Problem(cp.Minimize(goal), [cp.sum(point) == 1]).solve(solver=cp.CLARABEL)
    moved = start * np.exp(-step * gradient)
    assert np.abs(point.value - moved / moved.sum()).max() < TOLERANCE


def critical_temperature() -> None:
    """The success probability is one half at tau_c = Delta / log((1 - p) / p)."""
    p, delta, tau = sp.symbols("p Delta tau", positive=True)
    success = p * sp.exp(delta / tau) / (p * sp.exp(delta / tau) + 1 - p)
    critical = delta / sp.log((1 - p) / p)
    assert sp.simplify(success.subs(tau, critical) - sp.Rational(1, 2)) == 0

    support, gap = 0.2, 1.0
    low, high = 0.1, 5.0
    pi, temperature = cp.Variable(2), cp.Parameter(nonneg=True)
    objective = gap * pi[0] - temperature * cp.sum(cp.rel_entr(pi, np.array([support, 1 - support])))
    problem = cp.Problem(cp.Maximize(objective), [cp.sum(pi) == 1])
    for _ in range(30):
        temperature.value = (low + high) / 2
        problem.solve(solver=cp.CLARABEL)
        low, high = (temperature.value, high) if pi.value[0] > 1 / 2 else (low, temperature.value)
    assert abs(low - gap / np.log((1 - support) / support)) < TOLERANCE


if __name__ == "__main__":
    for check in (kl_gibbs_policy, soft_bellman_fixed_point, exponentiated_gradient, critical_temperature):
        check()
        print(f"{check.__name__}: agrees")
