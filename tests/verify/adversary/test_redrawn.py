"""The ordinary test at instances drawn anew, for statements about an optimum."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from maxent.problems import Claim
from maxent.problems.parameters.instance import Instance
from maxent.verify.adversary.redrawn import failure, nominal, redrawn
from maxent.verify.findings.basis import CERTAIN, unmeasured
from maxent.verify.findings.observation import certain, fails
from maxent.verify.trials.trial import Trial

pytestmark = pytest.mark.usefixtures("working_precision")


def test_a_true_optimum_holds_at_every_instance_drawn_anew(claim: Callable[..., Claim]) -> None:
    about = claim("kl-gibbs-policy")
    anywhere = Trial(about, Instance("", {}, {}))
    rng = Random(0)  # noqa: S311 - no secrets
    found = list(redrawn(about.statements[0], anywhere, rng, 8))
    assert len(found) >= 4
    assert len({trial.instance.sizes["n"] for trial, _ in found}) >= 2
    assert all(failure(seen) is None for _, seen in found)


def test_limits_and_flows_are_not_drawn_anew(claim: Callable[..., Claim]) -> None:
    assert nominal(claim("nw-large-h").statements[0]) is None
    assert nominal(claim("kl-gibbs-policy").statements[0]) is not None


def test_only_a_certain_failure_counts() -> None:
    rounded = fails("slope", "", "", "", unmeasured("a quotient"))
    enclosed = fails("slope", "", "", "", CERTAIN)
    assert failure([certain("slope", ""), rounded]) is None
    assert failure([rounded, enclosed]) is enclosed
