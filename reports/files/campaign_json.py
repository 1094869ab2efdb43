"""The report of ``maxent mutate`` as JSON, schema ``maxent-mutants/1``.

Two runs with the same seed differ in ``seconds`` alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from maxent.derive.variants import OPERATORS
from maxent.reports.files.json_report import seconds_json
from maxent.verify.findings.versions import VERSIONED
from maxent.verify.running.attack import Attacked
from maxent.verify.running.campaign import Campaign, counts

SCHEMA = "maxent-mutants/1"


def to_json(campaign: Campaign, *, versions: Mapping[str, str], left_out: Iterable[str]) -> dict[str, Any]:
    """The campaign as JSON values: dictionaries, lists, strings, finite numbers and None."""
    plan = campaign.plan
    return {
        "schema": SCHEMA,
        "versions": {name: versions.get(name) for name in VERSIONED},
        "seed": int(plan.seed),
        "operators": list(plan.operators or OPERATORS),
        "sample": plan.sample,
        "left_out": list(left_out),
        "interrupted": campaign.interrupted,
        "mutants": [_attacked(mutant) for mutant in campaign.mutants],
        "rewrites": [_attacked(rewrite) for rewrite in campaign.rewrites],
        "counts": {"mutants": counts(campaign.mutants), "rewrites": counts(campaign.rewrites)},
        "kill_rate": campaign.kill_rate,
        "seconds": seconds_json(campaign.seconds),
    }


def _attacked(attacked: Attacked) -> dict[str, Any]:
    return {
        "claim": attacked.claim,
        "operator": attacked.operator,
        "target": attacked.target,
        "before": attacked.before,
        "after": attacked.after,
        "outcome": attacked.outcome.value,
        "reason": attacked.reason,
        "seconds": seconds_json(attacked.seconds),
    }
