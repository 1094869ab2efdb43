"""First derivatives of formulas in ball arithmetic, by the chain rule at a point.

The rules are applied to numbers, never to expressions, so that what SymPy makes of a derivative
plays no part in the numeric leg.
"""

from typing import TYPE_CHECKING

from flint import arb
from sympy import (
    Add,
    Derivative,
    Expr,
    Heaviside,
    Indexed,
    Mul,
    Number,
    NumberSymbol,
    Pow,
    Subs,
    Sum,
    Symbol,
    exp,
    log,
)

if TYPE_CHECKING:  # the evaluator evaluates derivatives with this module
    from maxent.verify.arithmetic.ball import Evaluator

Position = dict[Symbol, int]


def derivative(evaluator: "Evaluator", expression: Derivative, at: Position) -> arb | None:
    """The value of an unevaluated first derivative in a parameter, None of anything else."""
    (variable, order), *others = expression.variable_count
    if others or order != 1:
        return None
    return _tangent(evaluator, expression.expr, variable, at)


def at_point(evaluator: "Evaluator", expression: Subs, at: Position) -> arb:
    """The value of ``Subs``: its expression where the variables have other values."""
    values = {
        variable.name: evaluator(point, at)
        for variable, point in zip(expression.variables, expression.point, strict=True)
    }
    return evaluator.extended(**values)(expression.expr, at)


def _tangent(evaluator: "Evaluator", e: Expr, x: Symbol, at: Position) -> arb | None:  # noqa: C901
    match e:
        case Symbol():
            return arb(1) if e == x else _of_definition(evaluator, e.name, (), x)
        case Indexed():
            position = tuple(at[index] for index in e.indices if index in at)
            return _of_definition(evaluator, str(e.base), position, x)
        case Add():
            return _sum([_tangent(evaluator, part, x, at) for part in e.args])
        case Mul():
            head, rest = e.args[0], Mul(*e.args[1:])
            first, second = _tangent(evaluator, head, x, at), _tangent(evaluator, rest, x, at)
            if first is None or second is None:
                return None
            return first * evaluator(rest, at) + evaluator(head, at) * second
        case exp():
            inner = _tangent(evaluator, e.args[0], x, at)
            return None if inner is None else evaluator(e, at) * inner
        case log():
            inner = _tangent(evaluator, e.args[0], x, at)
            return None if inner is None else inner / evaluator(e.args[0], at)
        case Pow() if not e.exp.has(x):
            inner = _tangent(evaluator, e.base, x, at)
            return None if inner is None else evaluator(e.exp * Pow(e.base, e.exp - 1), at) * inner
        case Pow():
            inner = _tangent(evaluator, e.exp * log(e.base), x, at)
            return None if inner is None else evaluator(e, at) * inner
        case Sum():
            *inside, (index, low, high) = e.limits
            body = e.func(e.function, *inside) if inside else e.function
            places = range(int(low), evaluator.size(high) + 1)
            return _sum([_tangent(evaluator, body, x, {**at, index: place}) for place in places])
        case Heaviside() | Number() | NumberSymbol():
            # A step moves nowhere but where it is taken, and an instance that is there is not decided.
            return arb(0)
    return None


def _sum(parts: list[arb | None]) -> arb | None:
    known = [part for part in parts if part is not None]
    return sum(known, arb(0)) if len(known) == len(parts) else None


def _of_definition(evaluator: "Evaluator", name: str, position: tuple[int, ...], x: Symbol) -> arb | None:
    """A given number does not move; a defined one moves as its definition does."""
    if name not in evaluator.binding.definitions:
        return arb(0)
    indices, expression = evaluator.binding.definitions[name]
    return _tangent(evaluator, expression, x, dict(zip(indices, position, strict=True)))
