"""The report of ``maxent verify`` as JSON, schema ``maxent-report/2``.

Two runs with the same seed differ in ``seconds`` alone.
"""

import json
import math
from typing import Any

from maxent.verify.findings.finding import Check, Finding, Report, Witness
from maxent.verify.findings.versions import VERSIONED

SCHEMA = "maxent-report/2"


def to_json(report: Report) -> dict[str, Any]:
    """The report as JSON values: dictionaries, lists, strings, finite numbers and None."""
    findings = sorted(report.findings, key=lambda finding: (finding.family, finding.id))
    return {
        "schema": SCHEMA,
        "versions": {name: report.versions.get(name) for name in VERSIONED},
        "seed": int(report.seed),
        "budget": float(report.budget),
        "interrupted": report.interrupted,
        "claims": [_claim(finding) for finding in findings],
        "counts": report.counts,
    }


def to_text(tree: dict[str, Any]) -> str:
    """JSON values as text, in ASCII and without NaN or infinities."""
    return json.dumps(tree, indent=2, allow_nan=False) + "\n"


def _claim(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "family": finding.family,
        "kind": finding.kind,
        "source": {"document": finding.document, "section": finding.section},
        "printed": finding.printed,
        "formulas": list(finding.formulas),
        "expected": finding.expected.name,
        "verdict": finding.verdict.name,
        "reason": finding.reason,
        "checks": [_check(check) for check in finding.checks],
        "witness": None if finding.witness is None else _witness(finding.witness),
        "condition": finding.condition,
        "corrected_by": finding.corrected_by,
        "seconds": seconds_json(finding.seconds),
    }


def _check(check: Check) -> dict[str, Any]:
    numbers = {"residual": check.residual, "bound": check.bound}
    remarks = [f"{name} is {number}" for name, number in numbers.items() if not _finite(number)]
    return {
        "name": check.name,
        "leg": check.leg.value,
        "statement": check.statement,
        "under": check.under.name.lower(),
        "verdict": check.outcome.name,
        "basis": None if check.decided is None else check.decided.basis.name,
        "residual": _number(check.residual),
        "bound": _number(check.bound),
        "because": (check.decided.because or None) if check.decided is not None else None,
        "solvers": list(check.solvers),
        "undecided": list(check.undecided),
        "conditions": list(check.conditions),
        "instances": int(check.instances),
        "seconds": seconds_json(check.seconds),
        "detail": "; ".join(part for part in (check.detail, *remarks) if part),
    }


def _witness(witness: Witness) -> dict[str, Any]:
    return {
        "values": dict(witness.values),
        "printed": witness.printed,
        "actual": witness.actual,
        "sentence": witness.sentence,
    }


def _finite(number: float | None) -> bool:
    return number is None or math.isfinite(number)


def _number(number: float | None) -> float | None:
    return float(number) if number is not None and math.isfinite(number) else None


def seconds_json(seconds: float) -> float | None:
    """A time in seconds, rounded to milliseconds; None if it is not finite."""
    return _number(round(seconds, 3) if math.isfinite(seconds) else None)
