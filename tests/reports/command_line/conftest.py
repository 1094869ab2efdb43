"""The command line with stand-ins for the catalogue, the derivations and the runner."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from types import ModuleType

import pytest
from sympy import IndexedBase, Symbol

from maxent import derive as deriving
from maxent.derive.step import Rule, Step
from maxent.problems import Claim, Document, Euclidean, Identity, Source, SquaredDistance, Verdict, minimise
from maxent.problems.expressions.notation import i, n
from maxent.problems.parameters.parameter import real
from maxent.reports.cli import main
from maxent.verify.findings.finding import Finding, Report
from maxent.verify.running import campaign as campaigning
from maxent.verify.running.campaign import Campaign, OnAttacked, Plan

WITHOUT_PROBLEM = "soft-value-lse-equivalence"


@dataclass(frozen=True)
class Entry:
    """What the catalogue yields."""

    family: str
    claim: Claim


def claim(identifier: str) -> Claim:
    y, c = Symbol("y", real=True), IndexedBase("c", real=True)
    problem = minimise(Euclidean(IndexedBase("x", real=True), i, n), SquaredDistance(c))
    document = Document("why", "Why the Exponential?", ("all sets are finite",))
    return Claim(
        id=identifier,
        title=f"The statement of {identifier}",
        source=Source(document, "section 2"),
        printed=rf"x_{{\text{{{identifier}}}}} = [x]",
        given=(real(y), real(c, n)),
        statements=(Identity(y, y),),
        expected=Verdict.CONFIRMED,
        problem=None if identifier == WITHOUT_PROBLEM else problem,
    )


@dataclass
class House:
    """Stand-ins for the catalogue, the runner and the derivations; tests change what they answer."""

    entries: Sequence[Entry]
    report: Report
    campaign: Campaign
    decide: Callable[[Entry], Finding]
    interrupt_after: int | None = None
    calls: list[dict[str, object]] = field(default_factory=list)

    def decide_one(self, entry: Entry) -> Finding:
        return self.decide(entry)

    def run(
        self,
        entries: Sequence[Entry],
        *,
        on_start: Callable[[str], None],
        on_finding: Callable[[Finding], None],
        **options: object,
    ) -> Report:
        self.calls.append({"ids": [entry.claim.id for entry in entries], **options})
        for number, finding in enumerate(self.report.findings):
            if number == self.interrupt_after:
                raise KeyboardInterrupt
            on_start(finding.id)
            on_finding(finding)
        return self.report

    def run_campaign(
        self, entries: Sequence[Entry], plan: Plan, *, on_attacked: OnAttacked, **options: object
    ) -> Campaign:
        self.calls.append({"ids": [entry.claim.id for entry in entries], "plan": plan, **options})
        for attacked in (*self.campaign.mutants, *self.campaign.rewrites):
            on_attacked(attacked)
        return replace(self.campaign, plan=plan)


class Derivation:
    """A derivation whose renderings can be told apart."""

    steps = (Step(Rule.LAGRANGIAN, Symbol("L")), Step(Rule.STATIONARITY, Symbol("x")))

    def text(self) -> str:
        return "1. Lagrangian\n2. Stationarity"

    def latex(self) -> str:
        return r"\begin{align} L &= 0 \end{align}"

    def sympy(self) -> str:
        return "exp(r[i]/tau)"


def _forget_importers() -> None:
    """Modules hold on to what they imported: neither the rooms nor the stand-ins may survive in them."""
    importers = ("maxent.reports.commands", "maxent.reports.terminal.statement")
    for name in [name for name in sys.modules if name.startswith(importers)]:
        del sys.modules[name]


@pytest.fixture
def house(
    monkeypatch: pytest.MonkeyPatch, report: Report, refuted: Finding, campaign: Campaign
) -> Iterator[House]:
    """Put the stand-ins in place of the rooms that the command line calls."""
    family = {"soft-bellman-q-optimal": "soft_bellman", "soft-value-lse-equivalence": "soft_bellman"}
    ids = [finding.id for finding in report.findings] + list(family)
    entries = sorted(
        (Entry(family.get(identifier, "gibbs"), claim(identifier)) for identifier in ids),
        key=lambda entry: (entry.family, entry.claim.id),
    )
    built = House(entries, report, campaign, decide=lambda _entry: refuted)
    rooms: dict[str, dict[str, object]] = {
        "maxent.problems.catalogue": {"Entry": Entry, "entries": lambda: tuple(built.entries)},
        "maxent.verify.running.runner": {"run": built.run},
        "maxent.verify.deciding.decide": {"decide": built.decide_one},
    }
    for name, contents in rooms.items():
        module = ModuleType(name)
        module.__dict__.update(contents)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(campaigning, "run_campaign", built.run_campaign)
    monkeypatch.setattr(deriving, "derivation_of", lambda _claim: Derivation())
    _forget_importers()
    monkeypatch.delenv("COLUMNS", raising=False)
    yield built
    _forget_importers()


@dataclass(frozen=True)
class Outcomes:
    """What a command left behind."""

    status: int
    stdout: str
    stderr: str


@pytest.fixture
def maxent(
    house: House, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., Outcomes]:
    """Run the command line as a shell would, without a terminal."""

    def call(*arguments: str) -> Outcomes:
        assert house.entries
        monkeypatch.setattr(sys, "argv", ["maxent", *arguments])
        capsys.readouterr()
        with pytest.raises(SystemExit) as exit_:
            main()
        captured = capsys.readouterr()
        return Outcomes(int(str(exit_.value.code)), captured.out, captured.err)

    return call
