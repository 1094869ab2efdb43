"""The instances that a claim is tried at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import IndexedBase, Symbol, false, log

from maxent.problems import Claim
from maxent.problems.expressions.notation import i, n, total
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.admissible import admissible_instances

pytestmark = pytest.mark.usefixtures("working_precision")

Known = Callable[..., Claim]
p, Delta, tau = (Symbol(name, positive=True) for name in ("p", "Delta", "tau"))
r, c, q = (
    IndexedBase("r", real=True),
    IndexedBase("c", nonnegative=True),
    IndexedBase("pi_ref", positive=True),
)


def labels(about: Claim, seed: int = 0, *, inside: bool = False) -> list[str]:
    return [trial.instance.label for trial in admissible_instances(about, seed, inside=inside)]


def test_without_assumptions_every_profile_is_tried_once(claim: Known) -> None:
    found = labels(claim("kl-gibbs-policy"))
    assert len(found) == len(set(found)) == 12
    for profile in ("one outcome", "ties", "cold", "hot", "many outcomes", "round", "nothing to tell"):
        assert any(profile in label for label in found), profile


def test_a_moment_brings_the_end_of_its_range(claim: Known) -> None:
    assert any("end of its range" in label for label in labels(claim("canonical-maxent")))


def test_inside_the_condition_the_end_of_the_range_is_left_out(claim: Known) -> None:
    assert not any("end of its range" in label for label in labels(claim("canonical-maxent"), inside=True))


def test_every_instance_satisfies_the_assumptions(claim: Known) -> None:
    about = claim("tau-c-binary")
    found = tuple(admissible_instances(about, 0, inside=False))
    assert len(found) >= 6
    for trial in found:
        mass = total(q[i] * c[i], i)
        assert trial.evaluator(mass) < 0.5
        assert trial.evaluator(p).overlaps(trial.evaluator(mass))


def test_an_assumption_on_every_component_holds_for_every_component(claim: Known) -> None:
    about = claim("kl-gibbs-policy", assumptions=(r[i] > -1,))
    found = tuple(admissible_instances(about, 0, inside=False))
    assert found
    for trial in found:
        assert min(trial.instance.values["r"]) > -1  # type: ignore[type-var]


def test_a_rare_assumption_is_met_by_drawing_again(claim: Known) -> None:
    once = claim("kl-gibbs-policy", assumptions=(tau > 1,))
    assert len(labels(once)) >= 4


@pytest.mark.parametrize("impossible", [false, tau < 0, log(tau) > 10**6, r[i] > 300, total(q[i], i) > n])
def test_an_impossible_assumption_leaves_nothing(claim: Known, impossible: object) -> None:
    assert labels(claim("kl-gibbs-policy", assumptions=(impossible,))) == []


def test_an_assumption_that_cannot_be_evaluated_admits_nothing(claim: Known) -> None:
    assert labels(claim("kl-gibbs-policy", assumptions=(Symbol("unknown", real=True) > 0,))) == []


def test_the_seed_decides_the_numbers_and_nothing_else_does(claim: Known) -> None:
    about = claim("kl-gibbs-policy")

    def values(seed: int) -> list[object]:
        return [trial.instance.values for trial in admissible_instances(about, seed, inside=False)]

    assert values(3) == values(3)
    assert values(3) != values(4)


def test_instances_made_by_a_definition_satisfy_an_equality_that_none_would_meet(claim: Known) -> None:
    about = claim("fmin-equals-smax")
    found = tuple(admissible_instances(about, 0, inside=True))
    assert found
    small = next(trial for trial in found if trial.instance.sizes["n"] == 3)
    assert {o.outcome for o in observe(about.statements[0], small)} == {Outcome.HOLDS}


def test_formulas_with_kinks_are_tried_at_many_more_instances(claim: Known) -> None:
    about = claim("ppo-clip-stops-rewarding")
    found = labels(about)
    assert len(found) == len(set(found)) > 100
    numbers = [trial.instance.number for trial in admissible_instances(about, 0, inside=False)]
    assert len(numbers) == len(set(numbers))
