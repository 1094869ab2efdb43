"""Where a formula is smooth, and signs of formulas in scalars that lie in intervals."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sympy import (
    Add,
    Dummy,
    Expr,
    Mul,
    Number,
    NumberSymbol,
    Pow,
    Symbol,
    cancel,
    exp,
    expand,
    expand_log,
    factor,
    factor_terms,
    log,
    oo,
    together,
)

from maxent.derive.algebra.signs import sign

_LONGEST = 400
"""The most operations of a formula that is factored: beyond it, factoring takes seconds and seldom helps."""

Ends = tuple[Expr, Expr]


@dataclass(frozen=True)
class Box:
    """Intervals of scalar symbols; a symbol without an entry has the range that its assumptions say.

    An interval is open, but for the upper ends of the symbols in ``closed``.
    """

    intervals: Mapping[Symbol, Ends] = field(default_factory=dict)
    closed: frozenset[Symbol] = frozenset()

    def ends(self, symbol: Symbol) -> Ends | None:
        """The interval of a real symbol; None for one that is not known to be real."""
        if symbol in self.intervals:
            return self.intervals[symbol]
        if symbol.is_nonnegative:
            return Add(), oo
        return (-oo, oo) if symbol.is_real else None

    def placed(self, expression: Expr) -> Expr:
        """The expression with symbols of intervals written by symbols of known sign, which ``sign`` sees."""
        known = {symbol: self._place(symbol) for symbol in self.intervals if expression.has(symbol)}
        return expression.xreplace(known) if known else expression

    def _place(self, symbol: Symbol) -> Expr:
        low, high = self.intervals[symbol]
        beyond = Dummy("u", nonnegative=True) if symbol in self.closed else Dummy("u", positive=True)
        if high is oo:
            return low + beyond
        return (high + low * beyond) / (1 + beyond)

    def positive(self, expression: Expr) -> bool:
        """Whether the expression is shown to be positive."""
        return bool(expression.is_positive) or sign(self.placed(expression)) == 1

    def nonnegative(self, expression: Expr) -> bool:
        """Whether the expression is shown to be at least 0."""
        return is_nonnegative(self.placed(expression))


def is_nonnegative(expression: Expr) -> bool:
    """Whether one of several forms of the expression shows that it is at least 0, symbols as they are."""
    if expression.is_nonnegative:
        return True
    if expression.count_ops() > _LONGEST:
        return False
    for variant in (expression, expand_log(expression), _by_growth(expression)):
        quotient = together(variant)
        if any(
            _factors(form) for form in (quotient, factor_terms(expand(variant)), factor(cancel(quotient)))
        ):
            return True
    return False


def _factors(product: Expr) -> bool:
    """Whether every factor is at least 0, or is when its terms are multiplied out."""
    return all(
        part.is_nonnegative or (isinstance(part, Add | Pow) and _terms(part))
        for part in Mul.make_args(product)
    )


def _terms(part: Expr) -> bool:
    if isinstance(part, Pow):
        return bool(part.exp.is_integer and _terms(part.base)) if isinstance(part.base, Add) else False
    return bool(expand(part).is_nonnegative)


def _by_growth(expression: Expr) -> Expr:
    """exp(x) as 1 + y, y >= 0, where x >= 0, and as 1 / (1 + y) where x <= 0."""
    known: dict[Expr, Expr] = {}
    names: dict[Expr, Expr] = {}
    for exponential in expression.atoms(exp):
        multiple, core = exponential.args[0].as_coeff_Mul()
        if multiple.is_Integer and core.is_nonnegative:
            above = names.setdefault(core, 1 + Dummy("y", nonnegative=True))
            known[exponential] = above**multiple
    return expression.xreplace(known)


def is_smooth(expression: Expr, box: Box) -> bool:
    """Whether the formula is real and has all derivatives on the whole box, closed ends included."""
    parts = expression.args
    if isinstance(expression, Symbol):
        return bool(expression.is_real) or expression in box.intervals
    if isinstance(expression, Number | NumberSymbol):
        return bool(expression.is_finite)
    if isinstance(expression, Add | Mul | exp):
        return all(is_smooth(part, box) for part in parts)
    if isinstance(expression, log):
        return is_smooth(parts[0], box) and box.positive(parts[0])
    if isinstance(expression, Pow):
        base, exponent = parts
        if not (is_smooth(base, box) and is_smooth(exponent, box)):
            return False
        if exponent.is_integer and exponent.is_number:
            return bool(exponent.is_nonnegative) or box.positive(base) or box.positive(-base)
        return box.positive(base)
    return False
