"""The command line: ``maxent list``, ``verify``, ``coverage``, ``mutate``, ``show`` and ``derive``.

Modules that are slow to import (SymPy, CVXPY, rich's tables) are imported when a command needs them.
"""

import sys
from typing import Annotated

import typer

from maxent.reports.commands.arguments import (
    Budget,
    DerivationFormat,
    Documents,
    HtmlFile,
    Jobs,
    JsonFile,
    JunitFile,
    MarkdownFile,
    Memory,
    Only,
    Seed,
    Targets,
    Timeout,
    processors,
    time_limit,
)
from maxent.reports.commands.ending import (
    INTERRUPTED,
    flushed,
    guarded,
    prepared,
    refuse,
    sentence_of,
    with_hint,
)
from maxent.reports.commands.leaving import leaving_at_once
from maxent.reports.errors import InputError
from maxent.verify.findings.versions import DISTRIBUTION, installed_version
from maxent.verify.running.memory import DEFAULT as MEMORY

app = typer.Typer(
    name="maxent",
    help="Derives, solves and cross-checks maximum-entropy results against the formulas their sources print.",
    rich_markup_mode=None,
    add_completion=False,
)


def main() -> None:
    """Run the command line and end the process with its exit status."""
    with leaving_at_once():
        try:
            prepared()
            status = app(prog_name="maxent", standalone_mode=False)
        except typer.TyperException as error:
            status = refuse(with_hint(error))
        except InputError as error:
            status = refuse(str(error))
        except OSError as error:
            status = refuse(sentence_of(error))
        except typer.Abort:
            status = INTERRUPTED
        status = flushed(int(status or 0))
    sys.exit(status)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"maxent {installed_version(DISTRIBUTION)}")
        raise typer.Exit


@app.callback()
def _options(
    _show_version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None: ...


@app.command("list")
def list_(
    family: Annotated[str | None, typer.Option(help="Only the claims of this family.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the claims of the catalogue."""

    def run() -> int:
        from maxent.reports.commands.listing import list_claims

        return list_claims(family=family, as_json=as_json)

    raise typer.Exit(guarded(run))


@app.command()
def verify(
    targets: Targets = None,
    listed: Annotated[
        bool, typer.Option("--all", help="Report every claim in full, as is done where targets are given.")
    ] = False,
    json: JsonFile = None,
    junit: JunitFile = None,
    html: HtmlFile = None,
    jobs: Jobs = None,
    seed: Seed = 0,
    timeout: Timeout = 60.0,
    memory: Memory = MEMORY,
    budget: Budget = 3.0,
) -> None:
    """Decide whether claims hold, by derivation and by numerical solution.

    Without targets, prints counts per family and every claim that is not confirmed as printed.

    Exit status: 0 every verdict is the expected one; 1 some verdict differs; 2 bad usage or input;
    3 none differs, but something is undecided, vacuous or failed to run; 130 interrupted,
    143 ended by SIGTERM.
    """

    def run() -> int:
        limit = time_limit(timeout)
        from maxent.reports.commands.verifying import verify_claims

        return verify_claims(
            targets or (),
            listed=listed,
            outputs={"json": json, "junit": junit, "html": html},
            jobs=processors(jobs),
            seed=seed,
            timeout=limit,
            memory=memory,
            budget=budget,
        )

    raise typer.Exit(guarded(run))


@app.command()
def coverage(
    names: Documents = None,
    only: Only = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with status 1 if a row is open.")] = False,
    markdown: MarkdownFile = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    jobs: Jobs = None,
    seed: Seed = 0,
    timeout: Timeout = 60.0,
    memory: Memory = MEMORY,
    budget: Budget = 3.0,
) -> None:
    """Report which statements of the source documents are decided.

    Each statement of a document is a row.  The verdicts of its claims are computed as by 'maxent verify',
    unless --only asks for rows that have none.  Exit status: that of 'maxent verify' for these claims;
    with --strict also 1 if a row is open.
    """

    def run() -> int:
        limit = time_limit(timeout)
        from maxent.reports.commands.covering import cover

        return cover(
            names or (),
            only=[kind.value for kind in only or ()],
            strict=strict,
            targets={"json": json, "markdown": markdown, "html": html},
            jobs=processors(jobs),
            seed=seed,
            timeout=limit,
            memory=memory,
            budget=budget,
        )

    raise typer.Exit(guarded(run))


@app.command()
def mutate(
    targets: Targets = None,
    operators: Annotated[
        str | None,
        typer.Option(metavar="A,B,...", help="Only mutants made by these operators, and no rewrites."),
    ] = None,
    json: JsonFile = None,
    jobs: Jobs = None,
    sample: Annotated[
        int | None,
        typer.Option(min=1, help="Try at most so many mutants of each claim, drawn with the seed."),
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the instances and of the sample.")] = 0,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", help="Time limit for each variant.")] = 60.0,
    memory: Memory = MEMORY,
) -> None:
    """Mutate and restate claims to test the checker.

    A mutant is a wrong version of a claim, a rewrite the same claim in another form.

    Exit status: 0 every mutant is refuted or proven equivalent and no rewrite changes a verdict;
    1 otherwise; 2 bad usage or input; 130 interrupted,
    143 ended by SIGTERM.
    """

    def run() -> int:
        limit = time_limit(timeout)
        from maxent.reports.commands.mutating import mutate_claims

        return mutate_claims(
            targets or (),
            operators=operators,
            sample=sample,
            json_target=json,
            jobs=processors(jobs),
            seed=seed,
            timeout=limit,
            memory=memory,
        )

    raise typer.Exit(guarded(run))


@app.command()
def show(identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim.")]) -> None:
    """Show one claim with its hypotheses, source, derivation and checks."""

    def run() -> int:
        from maxent.reports.commands.showing import show_claim

        return show_claim(identifier)

    raise typer.Exit(guarded(run))


@app.command()
def derive(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim.")],
    form: Annotated[
        DerivationFormat, typer.Option("--format", help="Notation of the formulas.")
    ] = DerivationFormat.TEXT,
) -> None:
    """Print the derivation of one claim."""

    def run() -> int:
        from maxent.reports.commands.deriving import derive_claim

        return derive_claim(identifier, form=form.value)

    raise typer.Exit(guarded(run))
