"""Declarations of modules, found by walking their package, one for each key."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from maxent.problems.registry import RegistryError, one_each, walk

PackageOf = Callable[..., str]


@pytest.fixture
def package_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageOf]:
    """The name of a package that consists of these modules."""
    monkeypatch.syspath_prepend(tmp_path)

    def make(**modules: str) -> str:
        folder = tmp_path / "shelf"
        folder.mkdir()
        (folder / "__init__.py").touch()
        for name, text in modules.items():
            (folder / f"{name}.py").write_text(text)
        importlib.invalidate_caches()
        return "shelf"

    yield make
    for name in [name for name in sys.modules if name.partition(".")[0] == "shelf"]:
        sys.modules.pop(name)


def test_public_modules_declare_and_helpers_do_not(package_of: PackageOf) -> None:
    package = package_of(wren="SONG = 'trill'", _nest="", owl="SONG = 'hoot'")
    assert list(walk(package, "SONG")) == [("shelf.owl", "hoot"), ("shelf.wren", "trill")]


def test_a_public_module_that_declares_nothing_is_an_error(package_of: PackageOf) -> None:
    package = package_of(wren="")
    with pytest.raises(RegistryError, match=r"shelf\.wren defines no SONG; begin its name with _"):
        list(walk(package, "SONG"))


def test_every_key_has_the_one_value_that_is_declared_for_it(package_of: PackageOf) -> None:
    package = package_of(wren="SONGS = {int: 1, str: 2}", owl="SONGS = {list: 3}")
    assert one_each(package, "SONGS", (list, int, str)) == {list: 3, int: 1, str: 2}


@pytest.mark.parametrize(
    ("modules", "reason"),
    [
        ({"wren": "SONGS = {int: 1}"}, "str is in SONGS of no module of shelf; add it to one"),
        (
            {"wren": "SONGS = {int: 1, str: 2}", "owl": "SONGS = {str: 3}"},
            r"str is in SONGS of shelf\.owl and of shelf\.wren; drop one",
        ),
        (
            {"wren": "SONGS = {int: 1, str: 2, list: 3}"},
            r"list is in SONGS of shelf\.wren, but is not listed by name",
        ),
    ],
    ids=["missing", "twice", "unlisted"],
)
def test_none_and_two_and_unlisted_are_errors_in_one_sentence(
    package_of: PackageOf, modules: dict[str, str], reason: str
) -> None:
    with pytest.raises(RegistryError, match=reason):
        one_each(package_of(**modules), "SONGS", (int, str))


ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("room", ["problems/statements", "derive/proof", "verify/kinds"])
def test_every_module_with_a_function_has_tests_under_its_own_name(room: str) -> None:
    modules = [path for path in (ROOT / room).glob("*.py") if path.stem != "__init__"]
    busy = {path.stem.removeprefix("_") for path in modules if "def " in path.read_text(encoding="utf-8")}
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / room).glob("test_*.py")}
    assert busy <= tested
