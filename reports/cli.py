"""The front door: ``maxent list``, ``verify``, ``coverage``, ``mutate``, ``show`` and ``derive``.

Whatever is slow to import (SymPy, CVXPY, rich's tables) is imported when a command runs.
"""

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from maxent.reports.commands.arguments import (
    DerivationFormat,
    Documents,
    HtmlFile,
    Jobs,
    JsonFile,
    JunitFile,
    MarkdownFile,
    Only,
    Seed,
    Targets,
    Timeout,
    processors,
    time_limit,
)
from maxent.reports.commands.ending import INTERRUPTED, flushed, guarded, refuse, with_hint
from maxent.verify.findings.versions import DISTRIBUTION, installed_version

app = typer.Typer(
    name="maxent",
    help="Derives, solves and cross-checks maximum-entropy results against the formulas their sources print.",
    rich_markup_mode=None,
    add_completion=False,
)


def main() -> None:
    """Run the command line and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Where an encoding has no ✓ or ≤, the words beside them still say everything.
            stream.reconfigure(errors="replace")
    try:
        status = app(prog_name="maxent", standalone_mode=False)
    except typer.TyperException as error:
        status = refuse(with_hint(error))
    except typer.Abort:
        status = INTERRUPTED
    sys.exit(flushed(int(status or 0)))


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
        bool, typer.Option("--all", help="List every claim, as is done for claims that are named.")
    ] = False,
    json: JsonFile = None,
    junit: JunitFile = None,
    html: HtmlFile = None,
    jobs: Jobs = None,
    seed: Seed = 0,
    timeout: Timeout = 60.0,
) -> None:
    """Derive, solve and cross-check claims.

    Exit status: 0 every verdict is the expected one; 1 some verdict differs; 2 bad usage or input;
    3 none differs, but something is undecided, vacuous or failed to run; 130 interrupted.
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
        )

    raise typer.Exit(guarded(run))


@app.command()
def coverage(
    names: Documents = None,
    only: Only = None,
    strict: Annotated[bool, typer.Option("--strict", help="Fail where a row is open.")] = False,
    markdown: MarkdownFile = None,
    json: JsonFile = None,
    html: HtmlFile = None,
    jobs: Jobs = None,
    seed: Seed = 0,
    timeout: Timeout = 60.0,
) -> None:
    """Show what is decided of every statement of a document, and what is not.

    Verdicts are computed as 'maxent verify' does; where only rows without a verdict are asked for,
    nothing is run.  Exit status: that of 'maxent verify' for the claims that decide the rows; with
    --strict also 1 where a row is open.
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
        )

    raise typer.Exit(guarded(run))


@app.command()
def mutate(
    targets: Targets = None,
    operators: Annotated[
        str | None, typer.Option(metavar="A,B,...", help="Only these ways to be wrong, and no rewrites.")
    ] = None,
    json: JsonFile = None,
    jobs: Jobs = None,
    sample: Annotated[int | None, typer.Option(min=1, help="At most so many mutants of a claim.")] = None,
    seed: Annotated[int, typer.Option(min=0, help="Seed of the instances and of the sample.")] = 0,
    timeout: Annotated[float, typer.Option(metavar="SECONDS", help="Time limit for each variant.")] = 60.0,
) -> None:
    """Check the checker: make claims wrong, and say them in other words.

    Exit status: 0 every mutant is refuted or proven equivalent and no rewrite changes a verdict;
    1 otherwise; 2 bad usage or input; 130 interrupted.
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
        )

    raise typer.Exit(guarded(run))


@app.command()
def show(identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim.")]) -> None:
    """Show one claim: statement, hypotheses, source, derivation and evidence."""

    def run() -> int:
        from maxent.reports.commands.showing import show_claim

        return show_claim(identifier)

    raise typer.Exit(guarded(run))


@app.command()
def derive(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim.")],
    form: Annotated[
        DerivationFormat, typer.Option("--format", help="How to write it.")
    ] = DerivationFormat.TEXT,
) -> None:
    """Print the derivation of one claim."""

    def run() -> int:
        from maxent.reports.commands.deriving import derive_claim

        return derive_claim(identifier, form=form.value)

    raise typer.Exit(guarded(run))
