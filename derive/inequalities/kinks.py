"""Formulas with absolute values, split by the signs of their arguments."""

from collections.abc import Iterator

from sympy import Abs, Dummy, Expr, Integer

_DEEPEST = 4
"""The most absolute values that are split one after the other: up to 16 cases."""


def without_absolute_values(formula: Expr, depth: int = _DEEPEST) -> Iterator[Expr | None]:
    """The formula for each sign of the arguments of its absolute values; None for a case that is not found.

    The argument becomes s or -s, s >= 0, by a substitution for a symbol in which it is affine, so that each
    case may allow more values than the symbol has, never fewer.
    """
    kinks = sorted(formula.atoms(Abs), key=lambda e: (e.count_ops(), str(e)))
    if not kinks:
        yield formula
        return
    argument = kinks[0].args[0]
    for sign in (1, -1):
        case = _placed(formula, argument, sign) if depth else None
        if case is None:
            yield None
        else:
            yield from without_absolute_values(case, depth - 1)


def _placed(formula: Expr, argument: Expr, sign: int) -> Expr | None:
    """The formula where the argument is ``sign`` times a number that is at least 0."""
    size = Dummy("s", nonnegative=True)
    found = None
    for symbol in sorted(argument.free_symbols, key=str):
        slope = argument.diff(symbol)
        if not slope.is_number or slope == 0:
            continue
        moved = (sign * size - argument.subs(symbol, Integer(0))) / slope
        found = formula.subs(symbol, moved)
        if moved.is_nonnegative or not symbol.is_nonnegative:
            break  # what is known of the symbol's sign is not lost
    return found
