"""Positivity of sums over outcomes and of powers of positive numbers, which SymPy does not find."""

from sympy import Add, Expr, Mul, Pow, Sum, exp, log


def positive(expression: Expr) -> bool:
    """Whether the expression is certainly positive, sums over 1..n included."""
    if isinstance(expression, Sum):
        return positive(expression.function)
    if isinstance(expression, Add | Mul):
        return all(positive(argument) for argument in expression.args)
    if isinstance(expression, Pow):
        return positive(expression.base) and _real(expression.exp)
    if isinstance(expression, exp):
        return _real(expression.args[0])
    return bool(expression.is_positive)


def _real(expression: Expr) -> bool:
    """Whether the expression is certainly real; sums of reals and integer powers are."""
    if isinstance(expression, Sum):
        return _real(expression.function)
    if isinstance(expression, Add | Mul):
        return all(_real(argument) for argument in expression.args)
    if isinstance(expression, Pow):
        whole_power = expression.exp.is_integer and expression.exp.is_nonnegative
        return positive(expression) or bool(whole_power and _real(expression.base))
    if isinstance(expression, log):
        return positive(expression.args[0])
    if isinstance(expression, exp):
        return _real(expression.args[0])
    return bool(expression.is_real)
