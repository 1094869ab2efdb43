"""Discovery of the catalogue's entries; an entry in the wrong file is an error."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from maxent.problems import catalogue
from maxent.problems.catalogue import CatalogueError, Entry

CLAIM = """
from sympy import Integer

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.documents.sources import BOLTZMANN

CLAIM = Claim(
    id={id!r},
    title="Zero is zero",
    source=Source(BOLTZMANN, "1"),
    printed="0=0",
    given=(),
    statements=(Identity(Integer(0), Integer(0)),),
    expected=Verdict.CONFIRMED,
)
"""
Discover = Callable[[dict[str, str]], tuple[Entry, ...]]


@pytest.fixture
def discover(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Discover]:
    """Walk a catalogue that consists of these files only."""
    before = set(sys.modules)

    def walk(files: dict[str, str]) -> tuple[Entry, ...]:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            (path.parent / "__init__.py").touch()
            path.write_text(text)
        monkeypatch.setattr(catalogue, "__path__", [str(tmp_path)])
        importlib.invalidate_caches()
        return catalogue.entries.__wrapped__()

    yield walk
    for module in set(sys.modules) - before:
        if module.startswith("maxent.problems.catalogue."):
            parent, _, name = module.rpartition(".")
            sys.modules.pop(module)
            if parent == "maxent.problems.catalogue":
                delattr(catalogue, name)


def test_entries_are_found_without_a_list_and_sorted_by_family_and_id(discover: Discover) -> None:
    found = discover(
        {
            "birds/wren.py": CLAIM.format(id="wren"),
            "birds/blue_tit.py": CLAIM.format(id="blue-tit"),
            "ants/red_ant.py": CLAIM.format(id="red-ant"),
        }
    )
    assert [(entry.family, entry.claim.id) for entry in found] == [
        ("ants", "red-ant"),
        ("birds", "blue-tit"),
        ("birds", "wren"),
    ]


def test_a_module_that_begins_with_an_underscore_is_shared_and_no_entry(discover: Discover) -> None:
    assert discover({"fishes/_shared.py": "raise RuntimeError('never imported')"}) == ()


def test_an_id_that_is_not_its_files_name_is_an_error(discover: Discover) -> None:
    with pytest.raises(CatalogueError, match=r"holds the id elephant; it should be mouse"):
        discover({"mammals/mouse.py": CLAIM.format(id="elephant")})


def test_an_id_with_underscores_is_an_error(discover: Discover) -> None:
    with pytest.raises(CatalogueError, match="it should be polar-bear"):
        discover({"bears/polar_bear.py": CLAIM.format(id="polar_bear")})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CLAIM = (", r"SyntaxError: '\(' was never closed \(cow.py, line 1\)"),
        ("\nCLAIM = klaim", r"NameError: name 'klaim' is not defined \(cow.py, line 2\)"),
        ("import klaim", r"ModuleNotFoundError: No module named 'klaim' \(cow.py, line 1\)"),
        ("CLAIM = 1 / 0", r"ZeroDivisionError: division by zero \(cow.py, line 1\)"),
    ],
)
def test_a_file_that_cannot_be_imported_is_named_with_what_is_wrong_and_where(
    discover: Discover, text: str, words: str
) -> None:
    sentence = (
        rf"^maxent\.problems\.catalogue\.farm\.cow cannot be imported: {words}; correct the file, or move"
    )
    with pytest.raises(CatalogueError, match=sentence):
        discover({"farm/cow.py": text})


def test_an_id_that_two_families_use_is_an_error_that_names_both(discover: Discover) -> None:
    with pytest.raises(CatalogueError, match=r"the id bat is in flying and in sporting; rename one"):
        discover({"flying/bat.py": CLAIM.format(id="bat"), "sporting/bat.py": CLAIM.format(id="bat")})


@pytest.mark.parametrize("text", ["", "CLAIM = 'a claim'"])
def test_a_module_without_a_claim_is_an_error_that_says_where_to_look(discover: Discover, text: str) -> None:
    with pytest.raises(CatalogueError, match=r"worms\.\w+ defines no CLAIM; see the template"):
        discover({"worms/earthworm.py": text})


def test_a_catalogue_error_is_an_import_error() -> None:
    assert issubclass(CatalogueError, ImportError)


def test_the_walk_happens_once() -> None:
    assert catalogue.entries() is catalogue.entries()


def test_the_catalogue_holds_the_four_families() -> None:
    assert {entry.family for entry in catalogue.entries()} >= {
        "critical_temperature",
        "gibbs",
        "mirror_descent",
        "soft_bellman",
    }
