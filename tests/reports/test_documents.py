"""README and CONTRIBUTING: their examples run, the files and modules that they name exist."""

import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from maxent.problems import Claim
from maxent.problems.catalogue import Entry, entries
from maxent.problems.statements import KINDS
from maxent.verify.deciding.decide import decide

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
PATH = re.compile(r"(?<![\w./-])(?:problems|derive|verify|reports|tests|docs|benchmarks|maxent|\.ci)/[\w./]*")
MODULE = re.compile(r"\bmaxent(?:\.\w+)+")
PLACEHOLDER = "NAME"


def blocks(document: str, language: str = "python") -> list[str]:
    text = (ROOT / document).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)


def executed(code: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(code, "example", "exec"), names)  # noqa: S102 - the project's own documents
    return names


def test_the_readme_shows_what_a_notebook_prints(capsys: pytest.CaptureFixture[str]) -> None:
    code = blocks("README.md")[0]
    names = executed(code)
    promised = re.findall(r"^print\(derivation\.\w+\)  # (.*)$", code, flags=re.MULTILINE)
    printed = capsys.readouterr().out.splitlines()
    assert len(promised) == 3
    for line, promise in zip(printed, promised, strict=False):
        assert promise.startswith(line)
    assert len(names["derivation_of"](names["claim"]).steps) == 8


def test_the_readme_shows_a_test_that_passes_and_can_fail() -> None:
    code = blocks("README.md")[1]
    executed(code)["test_update_rule"]()
    wrong = executed(code.replace("exp(eta * A[i]), prop", "exp(-eta * A[i]), prop"))
    with pytest.raises(AssertionError, match=r"the printed point is not stationary: .*'eta': '1'"):
        wrong["test_update_rule"]()


def test_the_readme_tries_numbers_of_ones_own(capsys: pytest.CaptureFixture[str]) -> None:
    executed(blocks("README.md")[2])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [
        [check, "holds"] for check in ("feasible", "kkt", "value", "primal", "certificate")
    ]


def test_the_template_of_an_entry_gets_the_verdict_it_expects() -> None:
    code = blocks("CONTRIBUTING.md")[0]
    claim = executed(code)["CLAIM"]
    assert isinstance(claim, Claim)
    assert decide(Entry("gibbs", claim)).as_expected
    assert f"maxent verify {claim.id}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["verify", "test"])
def test_the_readme_has_each_command_once_on_one_line(name: str) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.count(f"<!-- command: {name} -->") == 1
    [command] = re.findall(rf"<!-- command: {name} -->\n```\n(.*?)```", text, flags=re.DOTALL)
    assert command.count("\n") == 1


def test_the_picture_needs_no_network() -> None:
    picture = (ROOT / "docs" / "report.svg").read_text(encoding="utf-8")
    assert "url(http" not in picture
    assert "@font-face" not in picture


def test_every_kind_of_statement_has_a_row_and_an_entry_to_copy_from_where_there_is_one() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `(\w+)` \|.*\| (?:`(\w+/\w+)`|no entry yet) \|$", text, re.MULTILINE)
    assert sorted(name for name, _ in table) == sorted(kind.__name__ for kind in KINDS)
    used = {type(statement).__name__ for entry in entries() for statement in entry.claim.statements}
    assert {name for name, path in table if path} == used
    for name, path in filter(lambda row: row[1], table):
        module = import_module("maxent.problems.catalogue." + path.replace("/", "."))
        assert name in {type(statement).__name__ for statement in module.CLAIM.statements}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    paths = {path.rstrip(".") for path in PATH.findall(text) if PLACEHOLDER not in path}
    assert paths
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_module_that_a_document_names_can_be_imported(document: str) -> None:
    modules = set(MODULE.findall((ROOT / document).read_text(encoding="utf-8")))
    assert modules
    for module in modules:
        import_module(module)


def test_the_rooms_of_each_room_are_listed_in_the_order_in_which_they_may_import() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    layers = {each["containers"][0]: each["layers"] for each in contracts["contracts"] if "layers" in each}
    for room in ("problems", "derive", "verify", "reports"):
        [table] = re.findall(rf"^`{room}/`\n\n\|.*\n\|.*\n((?:\|.*\n)+)", text, flags=re.MULTILINE)
        listed = [set(re.findall(r"`(\w+)(?:/|\.py)`", row.split("|")[1])) for row in table.splitlines()]
        expected = [set(layer.split(" | ")) for layer in reversed(layers[f"maxent.{room}"])]
        assert listed == expected
