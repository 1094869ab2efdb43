r"""LaTeX as one line of Unicode: ``{p}_{i}^{*} \propto e^{- \beta {E}_{i}}`` is ``pᵢ* ∝ exp(-β Eᵢ)``.

It reads what SymPy prints and what the sources print.  A formula with anything that it does not
know stays LaTeX as a whole, so that nothing is ever shown by halves.
"""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from maxent.reports.terminal.formula.layout import line
from maxent.reports.terminal.formula.reader import Reader, UnknownLatexError

__all__ = ["Formula", "unicode_math"]


def unicode_math(latex: str) -> str:
    """The formula as a line of Unicode, or the LaTeX itself where that cannot be done."""
    try:
        return line(Reader(latex).items()).strip()
    except UnknownLatexError:
        return latex


@dataclass(frozen=True)
class Formula:
    """LaTeX that a terminal shows as Unicode where its encoding has it."""

    latex: str
    style: str = ""

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """As wide as its text."""
        return Measurement.get(console, options, self._text(options))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the formula as text that folds."""
        yield self._text(options)

    def _text(self, options: ConsoleOptions) -> Text:
        shown = self.latex if options.ascii_only else unicode_math(self.latex)
        return Text(shown, style=self.style, overflow="fold")
