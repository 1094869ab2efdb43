"""``maxent mutate``: decide mutants and rewrites of claims and report the outcomes."""

from collections.abc import Sequence
from dataclasses import replace

from maxent.derive.variants import OPERATORS
from maxent.problems.catalogue import Entry, entries
from maxent.reports.commands.interruption import Interruption, noticed
from maxent.reports.commands.output_file import STANDARD_OUTPUT, destination, write_all
from maxent.reports.commands.selection import chosen_operators, select
from maxent.reports.errors import InputError
from maxent.reports.files.campaign_json import to_json
from maxent.reports.files.json_report import to_text
from maxent.reports.terminal.campaign.progress import tallying
from maxent.reports.terminal.campaign.report import exit_status, print_campaign
from maxent.reports.terminal.console import report_console
from maxent.verify.findings.versions import installed_versions
from maxent.verify.running.campaign import Campaign, Plan, eligible, run_campaign


def mutate_claims(
    targets: Sequence[str],
    *,
    operators: str | None,
    sample: int | None,
    json_target: str | None,
    jobs: int,
    seed: int,
    timeout: float,
    memory: int,
) -> int:
    """Try variants of the claims that the targets name; the exit status is 0 if none is left over."""
    chosen = select(entries(), targets)
    plan = Plan(chosen_operators(operators, OPERATORS), sample, seed)
    attacked = eligible(chosen)
    if not attacked:
        raise InputError(
            "none of these claims is expected to hold, and a wrong variant of a wrong claim tests nothing"
        )
    left_out = [entry.claim.id for entry in chosen if entry not in attacked]
    versions = installed_versions()
    with noticed() as interruption, destination(json_target) as write_json:
        campaign = attack_all(
            attacked, plan, jobs=jobs, timeout=timeout, memory=memory, interruption=interruption
        )
        # The file first: a reader who closes the pipe ends the command at the terminal report.
        failure = write_all(
            {"json": write_json},
            {"json": lambda: to_text(to_json(campaign, versions=versions, left_out=left_out))},
        )
    print_campaign(
        report_console(stderr=json_target == STANDARD_OUTPUT),
        campaign,
        families={entry.claim.id: entry.family for entry in attacked},
        left_out=left_out,
        versions=versions,
    )
    if failure is not None:
        raise failure
    return exit_status(campaign)


def attack_all(
    attacked: Sequence[Entry],
    plan: Plan,
    *,
    jobs: int,
    timeout: float,
    memory: int,
    interruption: Interruption,
) -> Campaign:
    """Run the campaign; after an interruption, the outcomes so far."""
    variants: dict[str, int] = {}
    # One whose variants could not even be made has one outcome.
    with tallying(report_console(stderr=True), len(attacked), lambda claim: variants.get(claim, 1)) as tally:
        campaign = run_campaign(
            attacked,
            plan,
            jobs=jobs,
            timeout=timeout,
            memory=memory,
            stop=interruption.stop,
            on_planned=variants.__setitem__,
            on_attacked=tally,
        )
    if campaign.interrupted and interruption.number is not None:
        interruption.reported = True
        campaign = replace(campaign, signal=interruption.number)
    return campaign
