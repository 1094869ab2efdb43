"""Limits at infinity of formulas in which every exponential of the variable has a rate of known sign.

A decaying exponential is replaced by a symbol that tends to 0, a growing one by the inverse of such a symbol.
A formula that is continuous in these and in the inverse of the variable tends to its value at zero.
"""

from sympy import (
    Add,
    Dummy,
    Expr,
    Integer,
    Mul,
    Number,
    NumberSymbol,
    Pow,
    Symbol,
    cancel,
    exp,
    expand_mul,
    log,
    nan,
    oo,
    preorder_traversal,
    zoo,
)

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.logarithms import split_logarithm
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.collection import conditions_at
from maxent.derive.conditions.condition import SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses


def by_decay(
    formula: Expr, variable: Symbol, point: Expr, hypotheses: Hypotheses
) -> tuple[Expr, tuple[SideCondition, ...]] | None:
    """The limit as the variable tends to oo; None for other points and where the method does not apply."""
    if point is not oo:
        return None
    intervals = {s: ends for s, ends in hypotheses.intervals().items() if s != variable}
    written = canonical(formula)
    vanishing, logarithms = {}, {}
    for power in written.atoms(exp, Pow):
        exponent = expand_mul(_exponent(power))
        if not exponent.has(variable):
            continue
        rate = exponent.coeff(variable)
        direction = sign(on_interval(rate, intervals))
        if direction is None or rate.has(variable) or expand_mul(exponent - rate * variable) != 0:
            return None
        small = Dummy("d", positive=True)
        vanishing[power] = small if direction < 0 else 1 / small
        logarithms[log(small)] = -direction * rate * variable
    if not vanishing:
        return None
    inverse = Dummy("x", positive=True)
    zeros = dict.fromkeys([*(log_of.args[0] for log_of in logarithms), inverse], 0)
    placed = canonical(written.xreplace(vanishing)).xreplace(logarithms).subs(variable, 1 / inverse)
    for form in (expand_mul(placed), cancel(placed)):
        if _regular(form, zeros):
            return form.subs(zeros), conditions_at(form, zeros)
    return None


def _exponent(power: Expr) -> Expr:
    """The exponent x of exp(x), or y log b of b^y with symbolic y and positive b; 0 for other powers."""
    if isinstance(power, exp):
        return power.args[0]
    if power.exp.is_number or not power.base.is_positive:
        return Integer(0)
    return power.exp * split_logarithm(power.base)


_CONTINUOUS = (Add, Mul, Pow, exp, log, Symbol, Number, NumberSymbol)


def _regular(form: Expr, zeros: dict[Expr, Expr]) -> bool:
    """Whether every part is continuous and finite where the symbols are zero."""
    parts = [part for part in preorder_traversal(form) if part.has(*zeros)]
    if not all(isinstance(part, _CONTINUOUS) for part in parts):
        return False
    if any(isinstance(part, Pow) and part.exp.has(*zeros) for part in parts):
        return False  # 0^0 is 1 for SymPy
    return not any(part.subs(zeros).has(nan, zoo, oo, -oo) for part in parts)
