"""A witness parsed back into arrays and floats."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from maxent.problems import Verdict
from maxent.verify.deciding import shrinking
from maxent.verify.findings.finding import Finding

Array = NDArray[np.float64]
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


def value(text: str) -> Array | float:
    decimal = re.sub(r"(-?\d+)/(\d+)", lambda m: repr(int(m[1]) / int(m[2])), text)
    found = np.array(json.loads(decimal.replace("(", "[").replace(")", "]")), dtype=float)
    return found if found.ndim else found.item()


@pytest.fixture(autouse=True)
def _short_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any witness will do here, the very smallest takes longer to find."""
    monkeypatch.setattr(shrinking, "_CHEAP", 15)


@pytest.fixture(scope="session")
def refuted() -> Callable[[Finding], tuple[dict[str, Array], list[float], list[float]]]:
    """The witness of a finding that must be REFUTED: its instance, printed numbers, actual numbers."""

    def read(finding: Finding) -> tuple[dict[str, Array], list[float], list[float]]:
        assert finding.verdict is Verdict.REFUTED, finding.reason
        assert finding.witness is not None
        printed, actual = (
            [float(number) for number in _NUMBER.findall(text)]
            for text in (finding.witness.printed, finding.witness.actual)
        )
        return {name: value(text) for name, text in finding.witness.values.items()}, printed, actual

    return read
