"""The report of a campaign: a table per family, the variants left over, a summary."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console, RenderableType
from rich.text import Text

from maxent.reports.terminal.campaign.marks import left_over, marked_tally
from maxent.reports.terminal.campaign.panels import variant_panel
from maxent.reports.terminal.campaign.tables import family_table
from maxent.reports.terminal.marks import UNEXPECTED, counted, duration
from maxent.reports.terminal.report import SHOWN, SIGNALLED
from maxent.verify.running.attack import MutantOutcome
from maxent.verify.running.campaign import Campaign

_ENOUGH_MUTANTS = 15
_ENOUGH_REWRITES = 5


def exit_status(campaign: Campaign) -> int:
    """The exit status of the command that made this campaign."""
    return SIGNALLED + campaign.signal if campaign.interrupted else campaign.exit_status


def print_campaign(
    console: Console,
    campaign: Campaign,
    *,
    families: Mapping[str, str],
    left_out: Iterable[str],
    versions: Mapping[str, str],
) -> None:
    """Print the outcomes; ``families`` maps the ids of the claims to their families."""
    for part in _parts(campaign, families):
        console.print(part)
    for line in _summary(campaign, families, left_out, versions):
        console.print(line)


def _parts(campaign: Campaign, families: Mapping[str, str]) -> Iterator[RenderableType]:
    tried = {each.claim for each in (*campaign.mutants, *campaign.rewrites)}
    for family in dict.fromkeys(families.values()):
        claims = [claim for claim in families if families[claim] == family and claim in tried]
        if not claims:
            continue
        yield family_table(family, claims, campaign)
        yield ""
        for attacked in left_over((*campaign.mutants, *campaign.rewrites)):
            if attacked.claim in claims:
                yield variant_panel(attacked)
                yield ""


def _summary(
    campaign: Campaign, families: Mapping[str, str], left_out: Iterable[str], versions: Mapping[str, str]
) -> Iterator[Text]:
    for noun, tried in (("mutant", campaign.mutants), ("rewrite", campaign.rewrites)):
        head = Text(counted(len(tried), noun), style="bold")
        yield Text.assemble(head, (": ", "not bold") if tried else "", marked_tally(tried))
    yield Text(kill_rate(campaign))
    if campaign.interrupted:
        reached = {each.claim for each in (*campaign.mutants, *campaign.rewrites)}
        words = f"Interrupted: {len(reached)} of {counted(len(families), 'claim')} reached."
        yield Text(words, style=UNEXPECTED)
    elif not campaign.plan.operators and campaign.plan.sample is None:
        yield from _too_few(campaign, families)
    if names := ", ".join(left_out):
        yield Text(f"left out, being refuted themselves: {names}")
    used = ", ".join(f"{name} {version}" for name, version in versions.items() if name in SHOWN)
    yield Text(", ".join(filter(None, [duration(campaign.seconds), f"seed {campaign.plan.seed}", used])))
    yield Text(f"exit status {exit_status(campaign)}: {_meaning(campaign)}")


def kill_rate(campaign: Campaign) -> str:
    """The kill rate in per cent, rounded down: 100 % means that every mutant was killed."""
    outcomes = [mutant.outcome for mutant in campaign.mutants]
    counting = len(outcomes) - outcomes.count(MutantOutcome.EQUIVALENT)
    if not counting:
        return "kill rate: no mutant that counts"
    killed = outcomes.count(MutantOutcome.KILLED)
    share = f"{killed} of {counting} that are not proven equivalent"
    return f"kill rate {10_000 * killed // counting / 100:g} %: {share}"


def _too_few(campaign: Campaign, families: Iterable[str]) -> Iterator[Text]:
    expected = (
        ("mutant", campaign.mutants, _ENOUGH_MUTANTS),
        ("rewrite", campaign.rewrites, _ENOUGH_REWRITES),
    )
    for noun, tried, enough in expected:
        found = [each.claim for each in tried]
        few = [f"{claim} ({found.count(claim)})" for claim in families if found.count(claim) < enough]
        if few:
            yield Text(f"fewer than {counted(enough, noun)}: {', '.join(few)}", style=UNEXPECTED)


def _meaning(campaign: Campaign) -> str:
    if campaign.interrupted:
        return "interrupted; what was tried before is reported above"
    if exit_status(campaign) == 0:
        return "every mutant is killed or proven equivalent, and every rewrite keeps its verdict"
    parts = (
        "some mutant was not killed" if left_over(campaign.mutants) else "",
        "some rewrite changed a verdict" if left_over(campaign.rewrites) else "",
    )
    return " and ".join(filter(None, parts)) or "nothing was tried"
