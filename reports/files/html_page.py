"""Pages of HTML: no script, no network, formulas as their LaTeX source.

Whatever is put into a template is escaped, and the page's own policy forbids it to load anything.
"""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from maxent.problems.claims.verdict import Verdict
from maxent.reports.terminal.evidence import basis_words, remarks, stated_and_granted
from maxent.reports.terminal.marks import OUTCOMES, VERDICTS, counted, duration


def render(template: str, **values: Any) -> str:
    """The text of a page."""
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
    """The symbol that terminals show."""
    return VERDICTS[verdict].symbol
