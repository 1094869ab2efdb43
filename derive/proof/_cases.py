"""Case distinction for formulas with a maximum or a step: its argument is positive, zero or negative.

In each case a parameter in which the argument is linear is eliminated in favour of the argument, a symbol of
known sign.  What is shown for all values of that symbol holds for those that the parameter allows.
"""

from collections.abc import Iterator

from sympy import Dummy, Expr, Heaviside, Indexed, Integer, Max, Symbol, exp, expand_mul
from sympy.core.relational import Unequality

from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof.formula import ratio

PIECEWISE = (Max, Heaviside)


def by_cases(
    formula: Expr, value: Expr, variable: Symbol, hypotheses: Hypotheses
) -> Iterator[tuple[Expr, Expr] | None]:
    """The formula and the value in each case; None for a case in which the piecewise parts remain.

    Without a maximum or a step in the value there is one case, the formula as it is.  Symbols in
    (0, 1) are written exp(-s), s > 0.  The case zero is left out where an assumption excludes it.
    """
    if not _pieces(value):
        yield formula, value
        return
    rates = {
        symbol: exp(-Dummy("s", positive=True)) for symbol in hypotheses.intervals() if symbol != variable
    }
    arguments = [Dummy("u", positive=True), -Dummy("u", positive=True)]
    if not _excluded(_decider(value), hypotheses):
        arguments.append(Integer(0))
    formula, value = formula.subs(rates), canonical(value.subs(rates))
    if not _pieces(value):
        yield formula, value  # the signs of the rates have decided
        return
    decider = expand_mul(_decider(value))
    for argument in arguments:
        solved = _solved(decider, argument, variable)
        if solved is None:
            yield None
            continue
        parameter, root = solved
        case = value.replace(
            lambda e: isinstance(e, PIECEWISE), lambda e, s=parameter, r=root: _settled(e, s, r)
        ).subs(parameter, root)
        yield None if _pieces(case) else (formula.subs(parameter, root), case)


def _pieces(value: Expr) -> list[Expr]:
    """The maxima and steps whose arguments are scalars; those of array entries are taken as coefficients."""
    return sorted((piece for piece in value.atoms(*PIECEWISE) if not piece.has(Indexed)), key=str)


def _decider(value: Expr) -> Expr:
    """The expression whose sign decides the first maximum or step."""
    first = _pieces(value)[0]
    arguments = first.args[:2]
    return arguments[1] - arguments[0] if isinstance(first, Max) else arguments[0]


def _excluded(decider: Expr, hypotheses: Hypotheses) -> bool:
    """Whether an assumption says that a multiple, of a known sign, of the expression is not zero."""
    for relation in hypotheses.relations:
        if isinstance(relation, Unequality):
            factor = ratio(relation.lhs - relation.rhs, decider, hypotheses)
            if factor is not None and sign(on_interval(factor, hypotheses.intervals())) is not None:
                return True
    return False


def _solved(decider: Expr, argument: Expr, variable: Symbol) -> tuple[Symbol, Expr] | None:
    """A parameter and its root of decider = argument; the root of a positive parameter is positive."""
    for parameter in sorted(decider.free_symbols - {variable}, key=str):
        slope = decider.diff(parameter)
        if slope != 0 and not slope.has(parameter):
            root = expand_mul((argument - decider.subs(parameter, 0)) / slope)
            if root.is_positive or not parameter.is_positive:
                return parameter, root
    return None


def _settled(piece: Expr, parameter: Symbol, root: Expr) -> Expr:
    """The maximum or step with its arguments multiplied out, so that SymPy can evaluate it."""
    return piece.func(*(expand_mul(argument.subs(parameter, root)) for argument in piece.args))
