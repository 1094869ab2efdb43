"""The kinds of statement: what every one of them is, and that none is left out of the list."""

import importlib
import inspect
import pkgutil
from dataclasses import fields, is_dataclass

import pytest

import maxent
from maxent import problems
from maxent.problems import statements
from maxent.problems.problem import Problem
from maxent.problems.statements import KINDS, Statement
from maxent.problems.statements.statement import Slip

FACTS = tuple(name for name in Statement.__annotations__ if name != "kind")


def test_the_list_of_names_holds_every_kind_in_the_package() -> None:
    modules = pkgutil.iter_modules(statements.__path__)
    loaded = (importlib.import_module(f"{statements.__name__}.{module.name}") for module in modules)
    defined = {
        value
        for module in loaded
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, Statement) and not inspect.isabstract(value)
    }
    assert defined == set(KINDS)
    assert len(KINDS) == len(defined)


def test_every_kind_has_its_own_name() -> None:
    names = [kind.kind for kind in KINDS]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() and " " not in name for name in names)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_is_immutable_documented_data(kind: type[Statement]) -> None:
    assert is_dataclass(kind)
    assert kind.__dataclass_params__.frozen
    assert kind.__doc__ != Statement.__doc__
    assert not {"kind", *FACTS} & {field.name for field in fields(kind)}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_kind_can_be_imported_from_the_front_door(kind: type[Statement]) -> None:
    for home in (statements, problems, maxent):
        assert getattr(home, kind.__name__) is kind
    assert kind.__name__ in problems.__all__


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_fields_that_a_kind_speaks_of_are_its_own(kind: type[Statement]) -> None:
    own = {field.name: field.type for field in fields(kind)}
    named = {*kind.printed_fields, *(kind.rewritten_fields or ())}
    assert {name.partition(".")[0] for name in named} <= set(own)
    assert all(own[name] is Problem for name in kind.printed_problems)
    assert not kind.equates_sides or {"left", "right"} <= set(own)


def test_what_cannot_be_written_is_no_statement() -> None:
    class Silent(Statement):
        kind = "silent"

    with pytest.raises(TypeError, match="written"):
        Silent()


def test_no_two_slips_have_one_name() -> None:
    assert len({slip.value for slip in Slip}) == len(Slip)
