"""The basis that each kind's test states; no test claims certainty for floats."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from maxent.verify import kinds
from maxent.verify.findings.basis import Basis, Decided
from maxent.verify.findings.finding import Finding, Leg, Outcome

VERIFY = Path(kinds.__file__).parents[1]
TESTS = sorted(
    path
    for room in ("kinds", "dynamics", "trials", "certificates", "control")
    for path in (VERIFY / room).glob("*.py")
)
CERTAIN = {"encloses", "certain", "exactly", "apart", "enclosed"}
OF_THE_MACHINE = (
    "numpy",
    "scipy",
    "maxent.verify.arithmetic.floating",
    "maxent.verify.dynamics.flux",
    "maxent.verify.dynamics.generator",
    "maxent.verify.dynamics.grid",
    "maxent.verify.dynamics.window",
)
INTEGRATED = {"integrate", "jacobian_at", "drift", "floating"}
"""What gives numbers of the machine; of the integration only these do, the rest of it is in balls."""


def functions() -> Iterator[tuple[str, set[str], ast.FunctionDef]]:
    """Every function, by its name, with the names in it that give numbers of the machine."""
    for path in TESTS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        floating = INTEGRATED | set(imported(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.stem}.{node.name}", used(node) & floating | members(node) & INTEGRATED, node


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for name in node.names:
                origin = node.module or "" if isinstance(node, ast.ImportFrom) else name.name
                if origin.startswith(OF_THE_MACHINE):
                    yield name.asname or name.name


def called(node: ast.AST) -> set[str]:
    calls = (each.func for each in ast.walk(node) if isinstance(each, ast.Call))
    return {each.id for each in calls if isinstance(each, ast.Name)}


def used(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def members(node: ast.AST) -> set[str]:
    return {each.attr for each in ast.walk(node) if isinstance(each, ast.Attribute)}


def test_nothing_that_computes_in_floats_says_that_it_is_certain() -> None:
    said = {name: floating for name, floating, node in functions() if called(node) & CERTAIN}
    assert len(said) > 25
    assert {name: floating for name, floating in said.items() if floating} == {}


def test_whoever_computes_in_floats_and_confirms_gives_a_tolerance() -> None:
    confirming = {
        name: called(node) & {"within", "proves", *CERTAIN}
        for name, floating, node in functions()
        if floating and called(node) & {"within", "proves", *CERTAIN}
    }
    assert len(confirming) >= 8
    assert {name for name, how in confirming.items() if how != {"within"}} == set()


def test_nothing_but_the_constructors_makes_an_observation() -> None:
    """They demand a residual's bound, and a tolerance's reason."""
    by_hand = {name for name, _, node in functions() if called(node) & {"Observation", "Decided", "Check"}}
    assert by_hand == set()


def test_a_tolerance_and_its_reason_are_named_where_they_are_used() -> None:
    """A reason stands beside its tolerance, at the head of the module, and not in the middle of a test."""
    for path in TESTS:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "within":
                reason = node.args[3]
                assert isinstance(reason, ast.Name), path.stem
                assert reason.id.isupper(), path.stem


@pytest.mark.parametrize(
    ("claim_id", "bases"),
    [
        ("kl-gibbs-policy", {Basis.PROVEN, Basis.ENCLOSED}),
        ("replicator-limit", {Basis.PROVEN, Basis.ENCLOSED, Basis.NUMERICAL}),
        ("maxent-no-collapse", {Basis.PROVEN, Basis.ENCLOSED, Basis.NUMERICAL}),
        ("langevin-einstein-mobility", {Basis.ENCLOSED, Basis.NUMERICAL}),
        ("policy-flow-is-langevin-corrected", {Basis.PROVEN, Basis.ENCLOSED, Basis.NUMERICAL}),
        ("grpo-equilibrium-unaffected", {Basis.ENCLOSED}),
        ("table-robust-multimodal", {Basis.ENCLOSED}),
        ("eg-sign-of-gradient", {Basis.ENCLOSED}),
        ("nw-monotone-weights", {Basis.PROVEN, Basis.ENCLOSED}),
        ("j-strictly-concave-T-positive", {Basis.PROVEN, Basis.ENCLOSED}),
        ("bm-kl-equals-mle", {Basis.PROVEN, Basis.ENCLOSED}),
    ],
)
def test_every_check_of_a_claim_says_how_it_was_decided(
    decided: Callable[..., Finding], claim_id: str, bases: set[Basis]
) -> None:
    checks = decided(claim_id).checks
    decisions = [check.decided for check in checks if check.decided is not None]
    assert {each.basis for each in decisions} == bases
    for check in checks:
        assert (check.decided is not None) is (check.outcome in (Outcome.HOLDS, Outcome.FAILS))
        if check.leg is Leg.DERIVED and check.decided is not None:
            assert check.decided.basis is Basis.PROVEN
    for each in decisions:
        assert (each.residual is None) is (each.bound is None)
        assert bool(each.because) is (each.basis is Basis.NUMERICAL)
    assert all(tolerated(check.decided) for check in checks if check.outcome is Outcome.HOLDS)


def tolerated(decision: Decided | None) -> bool:
    """A numerical decision that confirms was held to a tolerance that is no 0."""
    if decision is None or decision.basis is not Basis.NUMERICAL:
        return decision is not None
    return decision.kept and bool(decision.bound)
