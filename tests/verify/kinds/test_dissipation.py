"""Rates of change of functionals along a flow."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import IndexedBase, Symbol, log

from maxent.problems import Dissipation, Flow, Simplex
from maxent.problems.expressions.notation import i, j, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation

Seen = Callable[..., tuple[list[Observation], set[Outcome]]]
pytestmark = pytest.mark.usefixtures("working_precision")
HOLDS, FAILS, INCONCLUSIVE = Outcome.HOLDS, Outcome.FAILS, Outcome.INCONCLUSIVE
x, x_0, r, q = (IndexedBase(name, positive=True) for name in ("x", "x_0", "r", "q"))
t, tau, eta = Symbol("t", nonnegative=True), Symbol("tau", positive=True), Symbol("eta", positive=True)
S = Simplex(x, i, n)
SHAPED = r[j] - tau * log(x[j] / q[j])
FLOW = Flow(S, t, x[i] * (SHAPED.subs(j, i) - total(x[j] * SHAPED, j)))


def test_another_rate_fails(seen: Seen) -> None:
    found, _ = seen(Dissipation(FLOW, total(x[j] * SHAPED, j), total(x[j] * SHAPED**2, j)))
    assert "rate" in {each.check for each in found if each.outcome is FAILS}


def test_the_free_energy_decreases_by_the_variance(
    seen: Seen,
) -> None:
    energy = total(x[j] * (tau * log(x[j] / q[j]) - r[j]), j)
    mean = total(x[j] * SHAPED, j)
    assert seen(Dissipation(FLOW, energy, -total(x[j] * SHAPED**2, j) + mean**2))[1] == {HOLDS}
