"""Motions of the catalogue at ref (.7, .2, .1), r (0, 1, 2), tau 1, against independent numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from flint import arb
from sympy import log

from maxent.problems import Definition, Flow, Iteration
from maxent.problems.catalogue.replicator import _entropy, _flow
from maxent.problems.expressions.notation import i, j, total
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.arithmetic.solver_numbers import Floats
from maxent.verify.dynamics.integration import FINE, Mover, integrate
from maxent.verify.errors import UnintegrableError

pytestmark = pytest.mark.usefixtures("working_precision")
START = (0.2, 0.3, 0.5)
GIBBS = (0.35308, 0.27422, 0.37270)


def defined(motion: Flow | Iteration, definition: Definition, evaluator: Evaluator) -> Mover:
    """The motion where the advantage is what the definition says."""
    name = definition.name
    meanings = {str(name.base): (name.indices, definition.expression)}
    return Mover(motion, evaluator.defining(meanings))


@pytest.fixture
def move(bind: Callable[..., Evaluator]) -> Callable[..., Mover]:
    def at(motion: Flow | Iteration, **others: object) -> Mover:
        numbers = {"pi_ref": ("7/10", "1/5", "1/10"), "r": (0, 1, 2), "tau": 1, "eta": "1/2", **others}
        return defined(motion, _flow.KL_SHAPED, bind({"n": 3}, **numbers))

    return at


def after(mover: Mover, time: float, start: tuple[float, ...] = START) -> Floats:
    return mover.state(integrate(mover.drift, mover.coordinates(np.array(start)), [time], FINE)[-1])


def steps(mover: Mover, count: int, start: tuple[float, ...] = START) -> Floats:
    state = np.array(start)
    for _ in range(count):
        state = mover.floating(state)
    return state


def above_gibbs(mover: Mover, state: Floats) -> float:
    """The free energy above that of the Gibbs policy, which is -log sum ref exp(r)."""
    here = mover.at([arb(float(x)) for x in state])
    return float((here(_flow.FREE_ENERGY) + here(log(total(_flow.tilted(j), j)))).mid())


def test_two_units_of_time_and_four_half_steps_end_apart(move: Callable[..., Mover]) -> None:
    assert after(move(_flow.SHAPED_FLOW), 2) == pytest.approx((0.32946, 0.27972, 0.39082), abs=6e-6)
    assert steps(move(_flow.SHAPED_STEPS), 4) == pytest.approx((0.34208, 0.27683, 0.38108), abs=6e-6)


def test_the_flow_at_three_units_of_time(move: Callable[..., Mover]) -> None:
    expected = (0.34430474, 0.27631332, 0.37938194)
    assert after(move(_flow.SHAPED_FLOW), 3) == pytest.approx(expected, abs=6e-9)


def test_a_step_of_one_over_tau_is_there_at_once(move: Callable[..., Mover]) -> None:
    assert steps(move(_flow.SHAPED_STEPS, eta=1), 1) == pytest.approx(GIBBS, abs=6e-6)


def test_a_step_of_two_over_tau_cycles(move: Callable[..., Mover]) -> None:
    mover = move(_flow.SHAPED_STEPS, eta=2)
    odd, even = steps(mover, 7), steps(mover, 8)
    assert odd == pytest.approx((0.5412, 0.2176, 0.2412), abs=6e-5)
    assert even == pytest.approx(START, abs=1e-12)
    assert (above_gibbs(mover, even), above_gibbs(mover, odd)) == pytest.approx((0.0602, 0.0758), abs=6e-5)


def test_longer_steps_never_settle(move: Callable[..., Mover]) -> None:
    mover = move(_flow.SHAPED_STEPS, eta="5/2")
    found = [above_gibbs(mover, steps(mover, count)) for count in (12, 13)]
    assert found == pytest.approx((0.98698, 1.04107), abs=6e-5)


def test_bare_rewards_forget_the_reference(move: Callable[..., Mover]) -> None:
    mover = move(_flow.BARE_STEPS, eta="1/10")
    end = steps(mover, 200)
    assert end == pytest.approx((0, 0, 1), abs=1e-8)
    assert above_gibbs(mover, end) == pytest.approx(0.3026 + 0.6844, abs=1e-4)


def test_ties_are_shared_as_they_began(move: Callable[..., Mover]) -> None:
    assert after(move(_flow.BARE_FLOW, r=(1, 1, 0)), 60) == pytest.approx((0.4, 0.6, 0), abs=1e-9)


def test_without_an_action_the_flow_rests_at_gibbs_among_the_others(bind: Callable[..., Evaluator]) -> None:
    numbers = {"pi_ref": ("7/9", "2/9"), "r": (0, 1), "tau": 1}
    mover = defined(_flow.SHAPED_FLOW, _flow.KL_SHAPED, bind({"n": 2}, **numbers))
    assert after(mover, 40, (0.5, 0.5)) == pytest.approx((0.56286, 0.43714), abs=6e-6)


def test_the_natural_gradient_at_a_policy(move: Callable[..., Mover]) -> None:
    mover, policy = move(_flow.SHAPED_FLOW), [arb(x) for x in START]
    here = mover.at(policy)
    rate = total(_flow.pi[i] * (_flow.A[i] - _flow.MEAN) ** 2, i)
    velocity = [float(x.mid()) for x in mover.law(policy)]
    assert velocity == pytest.approx((0.125714, -0.008898, -0.116816), abs=6e-7)
    assert float(here(_flow.MEAN).mid()) == pytest.approx(0.624194, abs=6e-7)
    assert float(here(rate).mid()) == pytest.approx(0.106576, abs=6e-7)


def entropic(bind: Callable[..., Evaluator], sign: int, rewards: tuple[int, int]) -> Mover:
    return defined(_entropy.FLOW, _entropy.down(sign), bind({"n": 2}, R=rewards, beta=1))


@pytest.mark.parametrize(("start", "end"), [(0.2, 0.0), (0.25, 0.0), (0.3, 1.0)])
def test_the_printed_sign_runs_to_a_corner_perhaps_the_worse(
    bind: Callable[..., Evaluator], start: float, end: float
) -> None:
    mover = entropic(bind, +1, (1, 0))
    assert after(mover, 20, (start, 1 - start))[0] == pytest.approx(end, abs=1e-3)
    assert after(entropic(bind, -1, (1, 0)), 40, (start, 1 - start))[0] == pytest.approx(0.731059, abs=1e-6)


def test_with_equal_rewards_the_printed_sign_leaves_the_middle(
    bind: Callable[..., Evaluator],
) -> None:
    assert after(entropic(bind, +1, (0, 0)), 20, (0.6, 0.4))[0] == pytest.approx(1, abs=1e-6)
    assert after(entropic(bind, -1, (0, 0)), 40, (0.6, 0.4))[0] == pytest.approx(0.5, abs=1e-6)


def test_what_blows_up_is_not_followed(bind: Callable[..., Evaluator]) -> None:
    mover = entropic(bind, +1, (0, 0))
    growing = replace(mover.motion, law=mover.motion.law * _entropy.pi[i] ** -3)
    with pytest.raises(UnintegrableError):
        after(Mover(growing, mover.evaluator), 50, (0.6, 0.4))
