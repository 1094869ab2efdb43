"""Findings written by hand."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import pytest

from maxent.problems import Verdict
from maxent.reports.terminal.console import ReportConsole
from maxent.verify.findings.basis import CERTAIN, PROVEN, enclosed, numerical
from maxent.verify.findings.finding import Check, Finding, Leg, Outcome, Report, Under, Witness
from maxent.verify.running.attack import Attacked, MutantOutcome
from maxent.verify.running.campaign import Campaign, Plan

VERSIONS = {
    "python": "3.11.0",
    "sympy": "1.14.0",
    "numpy": "2.4.6",
    "scipy": "1.17.0",
    "cvxpy": "1.9.3",
    "clarabel": "0.11.1",
    "scs": "3.2.11",
    "python-flint": "0.8.0",
    "hypothesis": "6.150.0",
    "maxent-check": "0.1.0",
}


@pytest.fixture
def confirmed() -> Finding:
    return Finding(
        id="maxent-lagrangian-stationarity",
        family="gibbs",
        kind="stationarity",
        document="Why the Exponential?",
        section="2.1",
        title="Stationarity of the Lagrangian",
        printed=r"r_i - \tau(\log p_i + 1) + \lambda = 0",
        formulas=(r"\lambda + r_{i} - \tau \left(\log{\left(p_{i} \right)} + 1\right) = 0",),
        expected=Verdict.CONFIRMED,
        verdict=Verdict.CONFIRMED,
        reason="derived and solved agree",
        checks=(
            Check("stationarity", Leg.DERIVED, Outcome.HOLDS, "difference is 0", PROVEN, seconds=0.11),
            Check("optimum", Leg.SOLVED, Outcome.HOLDS, "at the optimum", enclosed(3.14e-10, 1e-7), 24, 0.2),
            Check(
                "multiplier",
                Leg.SOLVED,
                Outcome.HOLDS,
                "by differences",
                numerical(2e-9, 1e-7, "a step of 2^-20"),
                20,
                0.1,
                solvers=("Clarabel",),
                undecided=("cold, n=3",),
            ),
        ),
        seconds=0.4213,
    )


@pytest.fixture
def refuted() -> Finding:
    witness = Witness(
        values={"n": "2", "E": "(1, 0)", "beta": "1/2"},
        printed="p = (0.62246, 0.37754)",
        actual="p = (0.37754, 0.62246)",
        sentence="the printed law puts more mass on the higher energy",
    )
    return Finding(
        id="canonical-ensemble-sign",
        family="gibbs",
        kind="optimum",
        document="Why the Exponential?",
        section="4",
        title="The canonical ensemble",
        printed=r"p_i = e^{\beta E_i} / Z",
        formulas=(r"p_{i} = \frac{e^{\beta E_{i}}}{Z}",),
        expected=Verdict.REFUTED,
        verdict=Verdict.REFUTED,
        reason="the optimum has the opposite sign in the exponent",
        checks=(
            Check("optimum", Leg.DERIVED, Outcome.FAILS, "the difference is not 0", PROVEN),
            Check("optimum", Leg.SOLVED, Outcome.FAILS, "away", enclosed(0.245, 1e-7), 12, witness=witness),
        ),
        witness=witness,
        corrected_by="canonical-maxent",
        seconds=0.2,
    )


@pytest.fixture
def correction() -> Finding:
    return Finding(
        id="canonical-maxent",
        family="gibbs",
        kind="optimum",
        document="Why the Exponential?",
        section="3",
        title="The canonical ensemble maximises entropy",
        printed=r"p_i = e^{-\beta E_i} / Z",
        formulas=(r"p_{i} = \frac{e^{- \beta E_{i}}}{Z}",),
        expected=Verdict.CONDITIONAL,
        verdict=Verdict.CONDITIONAL,
        reason="refuted at the ends of the range, confirmed inside it",
        checks=(
            Check("optimum", Leg.SOLVED, Outcome.FAILS, "no finite multiplier", CERTAIN, 3),
            Check(
                "optimum",
                Leg.SOLVED,
                Outcome.HOLDS,
                "inside",
                enclosed(1e-9, 1e-7),
                9,
                under=Under.CONDITION,
                solvers=("Clarabel",),
            ),
        ),
        witness=Witness({"n": "2", "E": "(0, 1)", "U": "1"}, "beta = -oo", "none", "there is no such beta"),
        condition="min E < U < max E",
        seconds=0.3,
    )


@pytest.fixture
def report(confirmed: Finding, refuted: Finding, correction: Finding) -> Report:
    """A run in which everything is as expected, in the order in which it happened to be decided."""
    return Report((refuted, confirmed, correction), seed=7, versions=VERSIONS, seconds=1.5, budget=3.0)


@pytest.fixture
def surprising(confirmed: Finding) -> Finding:
    """A claim that was expected to be confirmed and was not."""
    return replace(
        confirmed,
        id="tau-limits",
        verdict=Verdict.REFUTED,
        reason="the limit is the other one",
        witness=Witness({"tau": "1/10"}, "0.9", "0.1", "far apart"),
    )


@pytest.fixture
def undecided(confirmed: Finding) -> Finding:
    """A claim that is expected to be confirmed and that no leg could decide."""
    return replace(
        confirmed,
        id="helmholtz-definition",
        verdict=Verdict.UNDECIDED,
        reason="the limit was not found",
    )


@pytest.fixture
def killed() -> Attacked:
    """A mutant that was found out."""
    return Attacked(
        "canonical-maxent",
        "flip-sign",
        "printed",
        r"{p}_{i} \propto e^{- \beta {E}_{i}}",
        r"{p}_{i} \propto e^{\beta {E}_{i}}",
        MutantOutcome.KILLED,
        "two: the printed point is not stationary",
        0.1234,
    )


@pytest.fixture
def kept(killed: Attacked) -> Attacked:
    """A rewrite that was not minded."""
    return replace(
        killed, operator="rename-indices", after=killed.before, outcome=MutantOutcome.KEPT, reason=""
    )


@pytest.fixture
def campaign(killed: Attacked, kept: Attacked) -> Campaign:
    """A campaign without anything left."""
    proven = replace(killed, operator="invert-parameter", outcome=MutantOutcome.EQUIVALENT, reason="the same")
    return Campaign((killed, proven), (kept,), Plan(seed=7), seconds=1.5)


@pytest.fixture
def leaky(campaign: Campaign, killed: Attacked, kept: Attacked) -> Campaign:
    """A campaign in which a formula, a problem and an assumption are left, and a rewrite is minded."""
    other = "maxent-lagrangian-stationarity"
    left = (
        replace(killed, operator="halve", outcome=MutantOutcome.SURVIVED, reason="holds at every instance"),
        Attacked(
            other,
            "halve-weight",
            "problem",
            "tau H(p)",
            "tau/2 H(p)",
            MutantOutcome.UNDECIDED,
            "no solver [0.1, 0.2]",
        ),
        Attacked(other, "drop-assumption", "assumptions", "x > 0", "nothing", MutantOutcome.ILL_TYPED, "why"),
    )
    minded = replace(kept, claim=other, outcome=MutantOutcome.CHANGED, reason="SUPPORTED: not reduced")
    return replace(campaign, mutants=(*campaign.mutants, *left), rewrites=(kept, minded))


@pytest.fixture
def plain() -> Callable[..., str]:
    """Render something as it looks in a pipe, 80 columns wide unless asked otherwise."""

    def render(*parts: object, width: int = 80) -> str:
        stream = io.StringIO()
        console = ReportConsole(file=stream, width=width, markup=False, highlight=False, emoji=False)
        for part in parts:
            console.print(part)
        return stream.getvalue()

    return render
