"""Rewrites of formulas and problems that keep their meaning, so that the verdict must not change."""

from collections.abc import Iterator
from dataclasses import replace

from sympy import (
    Expr,
    IndexedBase,
    Integer,
    Mul,
    Pow,
    Product,
    Sum,
    Symbol,
    expand,
    expand_log,
    factor_terms,
    log,
    together,
)
from sympy.core.relational import Equality, Relational

from maxent.derive.variants.formula import everywhere
from maxent.derive.variants.operators import Operator
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.problem import Problem


def rewrites(
    value: Expr | Relational, given: tuple[Parameter, ...]
) -> Iterator[tuple[str, Expr | Relational]]:
    """Every distinct rewrite of the formula or relation, after its name; ``given`` are the parameters."""
    if isinstance(value, Relational):
        for name, changed in rewrites(value.rhs, given):
            yield name, value.func(value.lhs, changed)
        for name, changed in rewrites(value.lhs, given):
            yield name, value.func(changed, value.rhs)
        if isinstance(value, Equality):
            yield "swap-sides", value.func(value.rhs, value.lhs)
        else:
            yield "swap-sides", value.reversed
            yield "scale-both-sides", value.func(3 * value.lhs, 3 * value.rhs)
        return
    seen = {value}
    for name, changed in _all(value, given):
        if changed not in seen:
            seen.add(changed)
            yield name, changed


def _all(value: Expr, given: tuple[Parameter, ...]) -> Iterator[tuple[str, Expr]]:
    yield "rename-indices", _renamed(value)
    yield "multiply-out", expand(value)
    yield "common-denominator", together(value)
    yield "factor", factor_terms(value)
    yield "split-logarithms", expand_log(value, force=True)
    for name, operator in _LOCAL.items():
        for changed in everywhere(value, operator):
            yield name, changed
    index = _unused(value, given)
    for parameter in given:
        if parameter.domain is Domain.DISTRIBUTION and len(parameter.shape) == 1:
            yield "times-total-mass", value * _mass(parameter, index)
            yield "plus-log-mass", value + log(_mass(parameter, index))
        if not parameter.shape and parameter.domain in _POSITIVE:
            for factor in (1 + parameter.symbol, 1 + parameter.symbol**2):
                yield "extend-fraction", expand(value * factor) / factor
    for size in sorted({s for parameter in given for s in parameter.shape}, key=str):
        yield "times-mean-of-one", value * Sum(1 / size, (index, 1, size))


_POSITIVE = (
    Domain.POSITIVE,
    Domain.TEMPERATURE,
    Domain.INVERSE_TEMPERATURE,
    Domain.UNIT_INTERVAL,
    Domain.COUNT,
    Domain.SAMPLE_SIZE,
)


def problem_rewrites(problem: Problem) -> Iterator[tuple[str, Problem]]:
    """The problem with terms or constraints reordered, split or padded, after the name of the rewrite."""
    if len(problem.terms) > 1:
        yield "reorder-terms", replace(problem, terms=problem.terms[::-1])
    if len(problem.constraints) > 1:
        yield "reorder-constraints", replace(problem, constraints=problem.constraints[::-1])
    for position, term in enumerate(problem.terms):
        before, after = problem.terms[:position], problem.terms[position + 1 :]
        half = replace(term, weight=term.weight / 2)
        yield "split-term", replace(problem, terms=(*before, half, half, *after))
        thrice = replace(term, weight=3 * term.weight)
        twice = replace(term, weight=-2 * term.weight)
        yield "add-and-subtract", replace(problem, terms=(*before, thrice, twice, *after))
        null = replace(term, weight=Integer(0))
        yield "add-zero", replace(problem, terms=(*problem.terms, null))


def _unused(value: Expr | Relational, given: tuple[Parameter, ...]) -> Symbol:
    """An index whose name nothing in the formula and no parameter has."""
    taken = {symbol.name for symbol in value.atoms(Symbol)} | {parameter.name for parameter in given}
    name = next(name for name in ("w", *(f"w_{k}" for k in range(len(taken) + 1))) if name not in taken)
    return Symbol(name, integer=True)


def _mass(parameter: Parameter, index: Symbol) -> Sum:
    assert isinstance(parameter.symbol, IndexedBase)
    return Sum(parameter.symbol[index], (index, 1, parameter.shape[0]))


def _renamed(value: Expr) -> Expr:
    """Every bound index under another name."""

    def fresh(binder: Expr) -> Expr:
        names = {index: Symbol(f"{index.name}_new", integer=True) for index, _, _ in binder.limits}
        limits = [
            (names[index], low.xreplace(names), high.xreplace(names)) for index, low, high in binder.limits
        ]
        return binder.func(binder.function.xreplace(names), *limits)

    return value.replace(lambda e: isinstance(e, Sum | Product | Maximum | Minimum), fresh)


def _log_of_square(node: Expr) -> Iterator[Expr]:
    if isinstance(node, log):
        yield log(node.args[0] ** 2) / 2
        yield log(2 * node.args[0]) - log(Integer(2))


def _one_minus(node: Expr) -> Iterator[Expr]:
    """a / b as 1 - (b - a) / b."""
    if isinstance(node, Mul):
        numerator, denominator = node.as_numer_denom()
        if denominator != 1 and not denominator.is_number:
            yield 1 - (denominator - numerator) / denominator


def _shifted_index(node: Expr) -> Iterator[Expr]:
    if isinstance(node, Sum) and len(node.limits) == 1:
        index, low, high = node.limits[0]
        yield Sum(node.function.subs(index, index - 1), (index, low + 1, high + 1))


def _scaled_sum(node: Expr) -> Iterator[Expr]:
    if isinstance(node, Sum):
        yield Sum(2 * node.function, *node.limits) / 2


def _inverse_of_inverse(node: Expr) -> Iterator[Expr]:
    """1 / S as 2 / (2 S), with the lower 2 inside the sum S."""
    if isinstance(node, Pow) and node.exp == -1 and isinstance(node.base, Sum):
        yield 2 / Sum(2 * node.base.function, *node.base.limits)


_LOCAL: dict[str, Operator] = {
    "log-of-square": _log_of_square,
    "one-minus": _one_minus,
    "shift-summation": _shifted_index,
    "scale-inside-sum": _scaled_sum,
    "cancel-in-fraction": _inverse_of_inverse,
}
