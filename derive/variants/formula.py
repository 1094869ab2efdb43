"""Mutants of a formula: an operator applied at one node, or to the whole formula."""

from collections.abc import Iterator
from contextlib import suppress

from sympy import Expr, I, Indexed, IndexedBase, KroneckerDelta, Product, Sum, Symbol, nan, zoo
from sympy.core.function import Derivative, Subs
from sympy.core.relational import Equality, Relational

from maxent.derive.variants.operators import LOCAL, Operator
from maxent.problems.expressions.extremum import Maximum, Minimum

_BINDERS = (Sum, Product, Maximum, Minimum)
_MEANINGLESS = (zoo, nan, I)
"""Mutants that contain these, such as log(-1), are dropped: nobody prints them by mistake."""


def variants(formula: Expr, operators: tuple[str, ...] = ()) -> Iterator[tuple[str, Expr]]:
    """Every distinct mutant, after the name of the operator that made it, in a stable order.

    ``operators`` keeps the operators of these names; none means all.
    """
    seen = {formula}
    for name, variant in _all(formula, operators):
        if variant not in seen and not variant.has(*_MEANINGLESS):
            seen.add(variant)
            yield name, variant


def _all(formula: Expr, operators: tuple[str, ...]) -> Iterator[tuple[str, Expr]]:
    chosen = {name: op for name, op in LOCAL.items() if not operators or name in operators}
    for name, operator in chosen.items():
        for variant in everywhere(formula, operator):
            yield name, variant
    if not operators or "swap-parameter" in operators:
        for variant in _swapped_parameters(formula):
            yield "swap-parameter", variant
    if not operators or "whole" in operators:
        for variant in (-formula, 2 * formula, formula / 2, formula + 1, formula - 1, formula**2):
            yield "whole", variant


def everywhere(formula: Expr, operator: Operator) -> Iterator[Expr]:
    """The formula with the operator applied at one node, for every node, outermost first."""
    yield from operator(formula)
    if isinstance(formula, _BINDERS):
        for inner in everywhere(formula.function, operator):
            yield formula.func(inner, *formula.limits)
        return
    if isinstance(formula, Indexed | KroneckerDelta | Derivative | Subs):
        return
    for position, argument in enumerate(formula.args):
        for changed in everywhere(argument, operator):
            arguments = (*formula.args[:position], changed, *formula.args[position + 1 :])
            with suppress(ValueError, TypeError):  # SymPy refuses what is meaningless
                yield formula.func(*arguments)


def _swapped_parameters(formula: Expr) -> Iterator[Expr]:
    """One scalar for another, one array for another of the same shape, everywhere at once."""
    scalars = sorted((s for s in formula.free_symbols if _is_scalar(s, formula)), key=str)
    for one in scalars:
        for other in scalars:
            if one != other:
                yield formula.subs(one, other)
    bases = sorted({c.base for c in formula.atoms(Indexed)}, key=str)
    for one_base in bases:
        for other_base in bases:
            if one_base != other_base and _rank(one_base, formula) == _rank(other_base, formula):
                yield formula.replace(
                    lambda e, b=one_base: isinstance(e, Indexed) and e.base == b,
                    lambda e, b=other_base: b[e.indices],
                )


def _is_scalar(symbol: Expr, formula: Expr) -> bool:
    labels = {c.base.label for c in formula.atoms(Indexed)}
    return isinstance(symbol, Symbol) and not symbol.is_integer and symbol not in labels


def _rank(base: IndexedBase, formula: Expr) -> int:
    return max(len(c.indices) for c in formula.atoms(Indexed) if c.base == base)


def relation_variants(
    relation: Relational, operators: tuple[str, ...] = ()
) -> Iterator[tuple[str, Relational]]:
    """Mutants of either side, and of an inequality the reversed one; ``operators`` as in ``variants``."""
    for name, side in variants(relation.rhs, operators):
        yield from _valid(name, relation, relation.lhs, side)
    for name, side in variants(relation.lhs, operators):
        yield from _valid(name, relation, side, relation.rhs)
    if not isinstance(relation, Equality) and (not operators or "reverse-relation" in operators):
        yield "reverse-relation", relation.func(relation.rhs, relation.lhs)


def _valid(name: str, like: Relational, left: Expr, right: Expr) -> Iterator[tuple[str, Relational]]:
    """The relation between the sides, unless SymPy decides it or finds it meaningless."""
    with suppress(TypeError):
        built = like.func(left, right)
        if isinstance(built, Relational):
            yield name, built


OPERATORS = (*LOCAL, "swap-parameter", "whole", "reverse-relation")
"""Every operator on formulas, by name."""
