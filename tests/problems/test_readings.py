"""Readings of terms and constraints, found by walking; a missing or second one is an error."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from maxent.problems import Constraint, Entropy, Linear, Term
from maxent.problems.registry import kinds, readings, walk

ROOMS = [
    ("maxent.derive.engine.terms", "READING"),
    ("maxent.derive.engine.constraints", "READING"),
    ("maxent.verify.programs.terms", "NUMBERS"),
    ("maxent.verify.programs.constraints", "NUMBERS"),
]
TEMPLATE = (
    "from types import SimpleNamespace\nfrom maxent.problems import {0}\nFOUND = SimpleNamespace(reads={0})\n"
)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """A package whose modules read the terms named by the test."""
    name = f"room_{request.node.name.split('[')[0]}"
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").touch()
    for position, term in enumerate(request.param):
        (tmp_path / name / f"file_{position}.py").write_text(TEMPLATE.format(term))
    (tmp_path / name / "_shared.py").write_text(
        "raise AssertionError('modules with an underscore are no parts')"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield name
    for module in [module for module in sys.modules if module.startswith(name)]:
        del sys.modules[module]


@pytest.mark.parametrize(("package", "base"), [("terms", Term), ("constraints", Constraint)])
def test_every_part_is_read_in_both_rooms_under_one_name(package: str, base: type) -> None:
    files = {name for room, attribute in ROOMS if room.endswith(package) for name, _ in walk(room, attribute)}
    named = {name.rpartition(".")[2] for name in files}
    assert {kind.__module__.rpartition(".")[2] for kind in kinds(f"maxent.problems.{package}", base)} == named


@pytest.mark.parametrize(("package", "attribute"), ROOMS)
def test_a_file_reads_the_part_it_is_named_after(package: str, attribute: str) -> None:
    for module, reading in walk(package, attribute):
        assert reading.reads.__module__.rpartition(".")[2] == module.rpartition(".")[2]


@pytest.mark.parametrize("room", [("Linear", "Entropy")], indirect=True)
def test_readings_are_found_by_what_they_read(room: str) -> None:
    assert set(readings(room, "FOUND", (Linear, Entropy))) == {Linear, Entropy}


@pytest.mark.parametrize("room", [("Linear",)], indirect=True)
def test_a_part_without_a_reading_is_named(room: str) -> None:
    with pytest.raises(ImportError, match=f"Entropy has no reading in {room}: add a file with its FOUND"):
        readings(room, "FOUND", (Linear, Entropy))


@pytest.mark.parametrize("room", [("Linear", "Linear")], indirect=True)
def test_a_part_with_two_readings_is_named_with_both(room: str) -> None:
    with pytest.raises(ImportError, match=rf"Linear has two readings: {room}.file_0 and {room}.file_1"):
        readings(room, "FOUND", (Linear,))


@pytest.mark.parametrize("room", [("Linear",)], indirect=True)
def test_a_file_that_reads_nothing_is_named(room: str) -> None:
    with pytest.raises(ImportError, match="file_0 defines no OTHER"):
        readings(room, "OTHER", (Linear,))


def test_the_terms_are_those_that_problems_exports() -> None:
    import maxent.problems as vocabulary  # noqa: PLC0415 - the namespace itself is at issue

    for kind in kinds("maxent.problems.terms", Term):
        assert getattr(vocabulary, kind.__name__) is kind
