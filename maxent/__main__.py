"""The program ``maxent``, also started by ``python -m maxent``.

It handles signals before it imports the command line, so that Ctrl-C never shows a traceback.
"""

from maxent.reports.commands.leaving import leaving_at_once


def main() -> None:
    """Run the command line and end the process with its exit status."""
    with leaving_at_once():
        from maxent.reports.cli import main as run

        run()


if __name__ == "__main__":
    main()
