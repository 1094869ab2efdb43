"""Proofs of inequalities by theorems about sums, and of where the sides are equal."""

from collections.abc import Callable

import pytest
from sympy import Expr, IndexedBase, Integer, log, sqrt

from maxent.derive.proof import ProofOutcome, prove
from maxent.problems import Claim, Inequality
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import distribution, positive
from maxent.verify.deciding.replay import replay
from maxent.verify.trials.admissible import admissible_instances

Attempt = Callable[..., ProofOutcome]
p, q, x = (IndexedBase(name, positive=True) for name in ("p", "q", "x"))
GIVEN = (distribution(p, n), distribution(q, n), positive(x, n))
KL = total(p[i] * log(p[i] / q[i]), i)
ZERO = Integer(0)


@pytest.mark.parametrize(
    ("left", "right", "pairs", "outcome"),
    [
        (KL, ZERO, ((p[i], q[i]),), ProofOutcome.PROVED),
        (KL, ZERO, ((q[j], p[j]),), ProofOutcome.PROVED),
        (Integer(1), total(sqrt(p[i] * q[i]), i), ((p[i], q[i]),), ProofOutcome.PROVED),
        (KL, ZERO, ((p[i], x[i]),), ProofOutcome.OPEN),
        (KL + 1, ZERO, ((p[i], q[i]),), ProofOutcome.OPEN),
        (total(p[i] * x[i] ** 2, i), total(p[i] * x[i], i) ** 2, ((x[i], q[i]),), ProofOutcome.OPEN),
        (KL, ZERO, (), ProofOutcome.PROVED),
    ],
)
def test_equality_exactly_where_it_is_asserted(
    attempt: Attempt, left: Expr, right: Expr, pairs: tuple[tuple[Expr, Expr], ...], outcome: ProofOutcome
) -> None:
    assert attempt(Inequality(left, right, pairs), GIVEN) is outcome


def test_the_combination_is_replayed(claiming: Callable[..., Claim]) -> None:
    statement = Inequality(log(total(p[i] * x[i], i)), total(p[i] * log(x[i]), i))
    claim = claiming(statement, GIVEN)
    proof = prove(statement, claim)
    trial = next(t for t in admissible_instances(claim, 0, inside=False) if t.instance.sizes["n"] > 1)
    results = replay(proof.steps, trial)
    assert results
    assert all(result.outcome.name == "HOLDS" for result in results)
