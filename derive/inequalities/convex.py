"""Convexity of a function of one scalar, in formulas that may contain functions declared convex."""

from sympy import Abs, Add, Dummy, Expr, Sum, Symbol, cosh, exp, sinh, tanh, together
from sympy.core.function import AppliedUndef

from maxent.derive.inequalities.setting import Setting
from maxent.derive.inequalities.smooth import Box, is_smooth
from maxent.problems.parameters.parameter import Domain

_DECLARED = {Domain.CONVEX_FUNCTION: True, Domain.CONVEX_POTENTIAL: False}
"""The domains of convex functions; True where the function is defined for positive arguments only."""


def convexity(function: Expr, variable: Symbol, setting: Setting) -> bool | None:
    """Whether the function is convex for all values of the variable: True if strictly, None if not shown.

    The variable is a scalar whose assumptions give its range; sums are taken as constants of known sign.
    """
    constants = {
        total: Dummy("S", real=True, positive=setting.positive(total) or None)
        for total in function.atoms(Sum)
        if not total.has(variable)
    }
    plain = function.xreplace(constants).replace(lambda e: isinstance(e, sinh | cosh | tanh), _exponential)
    strict, smooth = False, Add()
    for term in Add.make_args(plain.expand(log=False, power_exp=False, power_base=False)):
        found = _composed(term, variable, setting)
        if found is None:
            smooth += term
        elif not found:
            return None
        else:
            strict = strict or not term.has(Abs)
    if smooth.has(AppliedUndef, Abs) or not is_smooth(smooth, setting.box):
        return None
    second = together(smooth.diff(variable, 2))
    if setting.box.positive(second):
        return True
    return strict if second == 0 or setting.box.nonnegative(second) else None


def _exponential(function: Expr) -> Expr:
    return function.rewrite(exp)


def _composed(term: Expr, variable: Symbol, setting: Setting) -> bool | None:
    """Whether a multiple of a convex function of an affine argument is convex; None for other terms."""
    factor, function = term.as_independent(variable, as_Add=False)
    if not isinstance(function, AppliedUndef | Abs) or len(function.args) != 1:
        return None
    argument = function.args[0]
    affine = argument.diff(variable) != 0 and argument.diff(variable, 2) == 0
    if not affine or not is_smooth(argument, setting.box) or not setting.positive(factor):
        return False
    return isinstance(function, Abs) or defined(function, argument, setting.box, setting)


def defined(function: AppliedUndef, argument: Expr, box: Box, setting: Setting) -> bool:
    """Whether the function is declared convex, and the argument lies where it is defined."""
    declared = {p.symbol: p.domain for p in setting.hypotheses.given if p.domain in _DECLARED}
    domain = declared.get(function.func)
    if domain is None:
        return False
    return box.positive(argument) if _DECLARED[domain] else True
