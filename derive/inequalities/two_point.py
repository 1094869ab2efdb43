"""Jensen's inequality for two scalars: f(t x + (1 - t) y) <= t f(x) + (1 - t) f(y) for 0 < t < 1."""

from collections.abc import Iterator

from sympy import Dummy, Expr, Integer, Pow, Sum, expand
from sympy.core.function import Function

from maxent.derive.inequalities.convex import convexity
from maxent.derive.inequalities.setting import Setting


def nonnegative_two_point(difference: Expr, setting: Setting) -> bool:
    """Whether the difference, its definitions expanded, is the excess of such an instance."""
    if difference.has(Sum):
        return False
    return any(
        _is_instance(difference, mixture, weight, setting)
        for weight in setting.box.intervals
        if setting.positive(weight) and setting.positive(1 - weight)
        for mixture in _arguments(difference, weight)
    )


def _arguments(difference: Expr, weight: Expr) -> Iterator[Expr]:
    """Arguments of functions and bases of powers that are affine in the weight and contain it."""
    for part in sorted(difference.atoms(Function, Pow), key=str):
        argument = part.args[0]
        if not argument.is_number and argument.has(weight) and argument.diff(weight, 2) == 0:
            yield argument


def _is_instance(difference: Expr, mixture: Expr, weight: Expr, setting: Setting) -> bool:
    first, second = (expand(mixture.subs(weight, Integer(end))) for end in (1, 0))
    if first == second or not all(end.is_real for end in (first, second)):
        return False
    above = all(setting.positive(end) for end in (first, second))
    point = Dummy("v", real=True, positive=above or None)
    held = difference.xreplace({mixture: point})
    function = -sum(
        (term for term in held.expand(log=False, power_exp=False).args if term.has(point)), Integer(0)
    )
    if function.has(weight):
        return False
    if convexity(function, point, setting) is None:
        return False
    parts = zip((weight, 1 - weight), (first, second), strict=True)
    excess = sum((share * function.xreplace({point: end}) for share, end in parts), Integer(0))
    return setting.hypotheses.zero(difference - (excess - function.xreplace({point: mixture})))
