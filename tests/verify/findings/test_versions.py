"""The versions of the packages that a verdict depends on."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from maxent.verify.findings import versions
from maxent.verify.findings.versions import VERSIONED, installed_version, installed_versions

VERIFY = Path(versions.__file__).parents[1]
DISTRIBUTION = {"flint": "python-flint"}


def test_the_versions_name_everything_a_verdict_depends_on() -> None:
    assert list(installed_versions()) == list(VERSIONED)
    assert {"python", "sympy", "clarabel", "scs", "python-flint", "maxent-check"} <= set(VERSIONED)


def test_every_library_that_verify_imports_is_listed() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in VERIFY.rglob("*.py"))
    imported = set(re.findall(r"^(?:from|import) (\w+)", text, flags=re.MULTILINE))
    libraries = imported - set(sys.stdlib_module_names) - {"maxent"}
    assert "flint" in libraries
    assert {DISTRIBUTION.get(name, name) for name in libraries} <= set(VERSIONED)


def test_what_is_missing_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert installed_version("no-such-distribution") == "not installed"
    monkeypatch.setattr(versions, "VERSIONED", ("no-such-distribution",))
    assert installed_versions() == {"no-such-distribution": "not installed"}
