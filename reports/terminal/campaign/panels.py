"""Panel for one variant that is left over."""

from collections.abc import Iterator, Mapping

from rich import box
from rich.console import RenderableType
from rich.panel import Panel
from rich.text import Text

from maxent.derive.variants import Target
from maxent.reports.terminal.campaign.marks import OUTCOMES
from maxent.reports.terminal.formula import Formula
from maxent.reports.terminal.panels import Row, labelled
from maxent.verify.running.attack import Attacked, MutantOutcome

_PLACES: Mapping[str, str] = {
    Target.PRINTED.value: "the printed formula",
    Target.PROBLEM.value: "the problem",
    Target.ASSUMPTIONS.value: "the assumptions",
}


def variant_panel(attacked: Attacked) -> Panel:
    """The claim, the operator, the outcome, what was changed and why it is left over."""
    mark = OUTCOMES[attacked.outcome]
    title = Text.assemble(
        (f"{mark.symbol} {attacked.outcome.value}", mark.style), "  ", (attacked.claim, "bold")
    )
    # Horizontal lines only, so that a formula can be copied without pieces of a frame.
    return Panel(
        labelled(_rows(attacked)),
        title=title,
        title_align="left",
        box=box.HORIZONTALS,
        border_style=mark.style,
        padding=(0, 0),
    )


def _rows(attacked: Attacked) -> Iterator[Row]:
    rewrite = attacked.outcome in (MutantOutcome.KEPT, MutantOutcome.CHANGED)
    yield "rewrite" if rewrite else "mutant", Text(f"{attacked.operator} in {_PLACES[attacked.target]}")
    yield "before", _shown(attacked, attacked.before)
    yield "after", _shown(attacked, attacked.after)
    if attacked.reason:
        yield "because", Text(attacked.reason)


def _shown(attacked: Attacked, text: str) -> RenderableType:
    """A printed formula is LaTeX, a problem or an assumption plain text."""
    return Formula(text) if attacked.target == Target.PRINTED.value else Text(text)
