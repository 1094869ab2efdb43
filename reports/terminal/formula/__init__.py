r"""LaTeX as one line of Unicode: ``{p}_{i}^{*} \propto e^{- \beta {E}_{i}}`` is ``pᵢ* ∝ exp(-β Eᵢ)``.

It reads the LaTeX that SymPy prints and that the entries quote.  A formula with an unknown command is
shown as LaTeX as a whole.
"""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

from maxent.reports.terminal.formula.layout import line
from maxent.reports.terminal.formula.reader import Reader, UnknownLatexError

__all__ = ["Formula", "unicode_math"]


def unicode_math(latex: str) -> str:
    """The formula as a line of Unicode; the LaTeX itself where it has an unknown command."""
    try:
        return line(Reader(latex).items()).strip()
    except UnknownLatexError:
        return latex


@dataclass(frozen=True)
class Formula:
    """A formula that is shown in Unicode where the console's encoding has the characters, else as LaTeX."""

    latex: str
    style: str = ""

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """The width of its text."""
        return Measurement.get(console, options, self._text(options))

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the formula as text that may be broken anywhere."""
        yield self._text(options)

    def _text(self, options: ConsoleOptions) -> Text:
        shown = self.latex if options.ascii_only else unicode_math(self.latex)
        return Text(shown, style=self.style, overflow="fold")
