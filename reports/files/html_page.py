"""HTML pages without scripts and without external resources; formulas are shown as LaTeX source.

Values put into a template are escaped, and the page's content security policy forbids it to load anything.
"""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.evidence import basis_words, remarks, stated_and_granted
from maxent.reports.terminal.marks import OUTCOMES, VERDICTS, counted, duration


def render(template: str, **values: Any) -> str:
    """The HTML page that the template gives with these values."""
    return _environment().get_template(f"{template}.html.jinja").render(values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("maxent.reports.files", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "counted": counted,
        "duration": duration,
        "basis_words": basis_words,
        "remarks": remarks,
        "stated_and_granted": stated_and_granted,
        "outcome": OUTCOMES.__getitem__,
        "mark": _mark,
    }
    return environment


def _mark(verdict: Verdict) -> str:
    """The symbol of a verdict, the same as in the terminal."""
    return VERDICTS[verdict].symbol
