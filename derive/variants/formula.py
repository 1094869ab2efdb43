"""Ways to get a formula wrong: each operator yields every variant it can make of an expression."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from sympy import (
    Add,
    Expr,
    Indexed,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Mul,
    Number,
    Pow,
    Product,
    Sum,
    Symbol,
    exp,
    log,
)
from sympy.core.function import Derivative, Subs
from sympy.core.relational import Equality, Relational

from problems.extremum import Maximum, Minimum

Operator = Callable[[Expr], Iterator[Expr]]

_BINDERS = (Sum, Product, Maximum, Minimum)


def flip_sign(node: Expr) -> Iterator[Expr]:
    """One term of a sum, or the argument of an exponential, with the other sign."""
    if isinstance(node, Add):
        for term in node.args:
            yield node - 2 * term
    elif isinstance(node, exp):
        yield exp(-node.args[0])
    elif isinstance(node, log | Sum):
        yield -node


def drop_factor(node: Expr) -> Iterator[Expr]:
    """A product without one of its factors."""
    if isinstance(node, Mul):
        for factor in node.args:
            if not isinstance(factor, Number):
                yield node / factor


def double(node: Expr) -> Iterator[Expr]:
    """A factor of two too much."""
    if isinstance(node, Symbol | Indexed | Sum | exp | log):
        yield 2 * node


def drop_term(node: Expr) -> Iterator[Expr]:
    """A sum without one of its terms."""
    if isinstance(node, Add):
        for term in node.args:
            yield node - term


def invert(node: Expr) -> Iterator[Expr]:
    """A parameter replaced by its inverse."""
    if isinstance(node, Symbol) and not node.is_integer:
        yield 1 / node


def wrong_base(node: Expr) -> Iterator[Expr]:
    """Bits for nats."""
    if isinstance(node, log):
        yield node / log(Integer(2))


def off_by_one(node: Expr) -> Iterator[Expr]:
    """One more, or one less."""
    if isinstance(node, log | Symbol | Indexed):
        yield node + 1
        yield node - 1


def swap_arguments(node: Expr) -> Iterator[Expr]:
    """log(a / b) for log(b / a), and a - b for b - a."""
    if isinstance(node, log) and isinstance(node.args[0], Mul | Pow):
        yield log(1 / node.args[0])
    if isinstance(node, Add) and len(node.args) == 2:  # noqa: PLR2004 - a difference has two terms
        yield -node
    if isinstance(node, Pow) and not node.exp.is_number:
        yield Pow(node.exp, node.base)


def swap_extremum(node: Expr) -> Iterator[Expr]:
    """Minimum for maximum."""
    if isinstance(node, Maximum):
        yield Minimum(node.function, *node.limits)
    elif isinstance(node, Minimum):
        yield Maximum(node.function, *node.limits)


def drop_normaliser(node: Expr) -> Iterator[Expr]:
    """A quotient without the sum in its denominator."""
    if isinstance(node, Pow) and node.exp == -1 and isinstance(node.base, Sum):
        yield Integer(1)


def wrong_index(node: Expr) -> Iterator[Expr]:
    """One component in a sum at a free index, or at the first outcome, instead of the summed one."""
    if not isinstance(node, Sum):
        return
    (index, *_), *_ = node.limits
    body = node.function
    free = sorted((s for s in body.free_symbols - {index} if s.is_integer), key=str)
    components = sorted((c for c in body.atoms(Indexed) if index in c.indices), key=str)
    for component in components:
        for other in (*[s for s in free if s.name.islower()], Integer(1)):
            yield Sum(body.xreplace({component: component.subs(index, other)}), *node.limits)


def change_exponent(node: Expr) -> Iterator[Expr]:
    """A power one higher, a square that is not there, an exponent taken twice."""
    if isinstance(node, exp):
        yield exp(2 * node.args[0])
        yield exp(node.args[0] / 2)
    elif isinstance(node, Pow):
        yield Pow(node.base, node.exp + 1)
        yield Pow(node.base, 2 * node.exp)
        yield Pow(node.base, -node.exp)
    elif isinstance(node, Indexed):
        yield node**2


def halve(node: Expr) -> Iterator[Expr]:
    """A factor of one half too much."""
    if isinstance(node, Sum | Indexed | exp | log):
        yield node / 2


def drop_exponential(node: Expr) -> Iterator[Expr]:
    """An exponential, a logarithm or a delta left out."""
    if isinstance(node, exp | log):
        yield node.args[0]
    elif isinstance(node, KroneckerDelta):
        yield Integer(1)


def reciprocal(node: Expr) -> Iterator[Expr]:
    """An exponential or a component upside down."""
    if isinstance(node, Indexed | Sum):
        yield 1 / node


LOCAL: dict[str, Operator] = {
    "flip-sign": flip_sign,
    "drop-factor": drop_factor,
    "double": double,
    "halve": halve,
    "drop-term": drop_term,
    "invert-parameter": invert,
    "wrong-log-base": wrong_base,
    "off-by-one": off_by_one,
    "swap-arguments": swap_arguments,
    "swap-extremum": swap_extremum,
    "drop-normaliser": drop_normaliser,
    "wrong-index": wrong_index,
    "change-exponent": change_exponent,
    "drop-exponential": drop_exponential,
    "reciprocal": reciprocal,
}
"""Operators that act on one node of the expression."""


def variants(formula: Expr, operators: tuple[str, ...] = ()) -> Iterator[tuple[str, Expr]]:
    """Every distinct wrong variant, with the operator that made it, in a stable order."""
    seen = {formula}
    for name, variant in _all(formula, operators):
        if variant not in seen and not variant.has(Integer(0) ** -1):
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
    """The operator at every node, one node at a time, outermost first."""
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
    """Variants of either side, and the relation the other way round."""
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
