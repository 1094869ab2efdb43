"""Targets, documents and operators on the command line, and the errors for unknown ones."""

from collections.abc import Callable
from typing import Any

import pytest

ALL = [
    "canonical-ensemble-sign",
    "canonical-maxent",
    "maxent-lagrangian-stationarity",
    "soft-bellman-q-optimal",
    "soft-value-lse-equivalence",
]


@pytest.mark.parametrize(
    ("targets", "ids"),
    [
        ([], ALL),
        (["canonical-maxent"], ALL[1:2]),
        (["soft_bellman"], ALL[3:]),
        (["canonical-*"], ALL[:2]),
        (["*-maxent", "canonical-maxent"], ALL[1:2]),
        (["soft_bellman", "canonical-maxent"], [ALL[1], *ALL[3:]]),
        (["gibbs", "soft-value-?se-equivalence"], [*ALL[:3], ALL[4]]),
    ],
)
def test_targets(house: Any, maxent: Callable[..., Any], targets: list[str], ids: list[str]) -> None:
    maxent("verify", *targets)
    maxent("mutate", *targets)
    assert [call["ids"] for call in house.calls] == [ids, ids]


@pytest.mark.parametrize(
    ("target", "suggested"),
    [
        ("canonical-maxnet", "'canonical-maxent'"),
        ("gibs", "'gibbs'"),
        ("soft-bellman", "'soft_bellman'"),
        ("lse", "'soft-value-lse-equivalence'"),
        ("canonical-maxnet*", "'canonical-maxent'"),
        ("zzzzzz", "'maxent list' shows them all"),
    ],
)
def test_a_target_that_matches_nothing_suggests_the_nearest(
    house: Any, maxent: Callable[..., Any], target: str, suggested: str
) -> None:
    result = maxent("verify", "gibbs", target)
    assert result.status == 2
    assert result.stderr.startswith(f"maxent: no claim or family matches {target!r}; ")
    assert suggested in result.stderr
    assert result.stderr.count("\n") == 1
    assert not house.calls


@pytest.mark.parametrize("command", ["show", "derive"])
def test_an_unknown_id_suggests_the_nearest(maxent: Callable[..., Any], command: str) -> None:
    result = maxent(command, "canonical-maxnet")
    assert result.status == 2
    assert "did you mean 'canonical-maxent'" in result.stderr


def test_a_family_is_not_an_id(maxent: Callable[..., Any]) -> None:
    result = maxent("show", "gibbs")
    assert result.status == 2
    assert "'gibbs' is a family; name one of its claims" in result.stderr


def test_an_unknown_family_suggests_the_nearest(maxent: Callable[..., Any]) -> None:
    result = maxent("list", "--family", "gibs")
    assert result.status == 2
    assert "did you mean 'gibbs'?" in result.stderr


@pytest.mark.parametrize(
    ("operators", "words"),
    [
        ("flip-sgin", "did you mean 'flip-sign'"),
        ("flip-sign,sense", "did you mean 'flip-sense'?"),
        ("zzzzzz", "there are flip-sign, drop-factor, "),
    ],
)
def test_an_unknown_operator_suggests_the_nearest(
    house: Any, maxent: Callable[..., Any], operators: str, words: str
) -> None:
    result = maxent("mutate", "--operators", operators)
    assert result.status == 2
    assert result.stderr.startswith(
        f"maxent: there is no operator {operators.rsplit(',', maxsplit=1)[-1]!r}; "
    )
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert not house.calls


def test_operators_are_named_in_any_order_and_once_is_enough(house: Any, maxent: Callable[..., Any]) -> None:
    maxent("mutate", "--operators", " flip-sense, drop-assumption,flip-sign ,flip-sign,")
    assert house.calls[0]["plan"].operators == ("flip-sign", "flip-sense", "drop-assumption")
