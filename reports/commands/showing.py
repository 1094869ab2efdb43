"""``maxent show``: one claim with its derivation and checks."""

from maxent.derive import derivation_of
from maxent.derive.proof import prove
from maxent.problems.catalogue import entries
from maxent.reports.commands.selection import entry_of
from maxent.reports.terminal.console import report_console
from maxent.reports.terminal.statement import print_derivation, print_evidence, print_proofs, print_statement
from maxent.verify.deciding.decide import decide


def show_claim(identifier: str) -> int:
    """Print a page on one claim; the checks come last, as they take longest."""
    entry = entry_of(entries(), identifier)
    console = report_console()
    print_statement(console, entry)
    claim = entry.claim
    if claim.clash is None and claim.problem is not None:
        print_derivation(console, derivation_of(claim))
    elif claim.clash is None:
        granted = claim.condition is not None
        print_proofs(console, [prove(statement, claim, inside=granted) for statement in claim.statements])
    print_evidence(console, decide(entry))
    return 0
