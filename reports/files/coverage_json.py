"""The report of ``maxent coverage`` as JSON, schema ``maxent-coverage/1``."""

from collections.abc import Sequence
from typing import Any

from maxent.verify.findings.coverage import Coverage, RowFinding
from maxent.verify.findings.finding import Report
from maxent.verify.findings.versions import VERSIONED

SCHEMA = "maxent-coverage/1"


def coverage_json(covered: Sequence[Coverage], report: Report) -> dict[str, Any]:
    """Every row of the documents as JSON values; two runs with the same seed give the same."""
    return {
        "schema": SCHEMA,
        "versions": {name: report.versions.get(name) for name in VERSIONED},
        "seed": int(report.seed),
        "interrupted": report.interrupted,
        "documents": [
            {"document": each.inventory.document.key, "rows": [_row(found) for found in each.rows]}
            for each in covered
        ],
    }


def _row(found: RowFinding) -> dict[str, Any]:
    return {
        "id": found.row.id,
        "section": found.row.section,
        "status": found.status.value,
        "claims": list(found.claims),
        "verdict": None if found.verdict is None else found.verdict.name,
        "reason": found.reason,
    }
