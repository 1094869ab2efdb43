"""Mutation operators on one node of a formula; each yields all its variants of the node."""

from collections.abc import Callable, Iterator

from sympy import (
    Add,
    Expr,
    Indexed,
    Integer,
    KroneckerDelta,
    Max,
    Min,
    Mul,
    Number,
    Pow,
    Sum,
    Symbol,
    exp,
    log,
)

from maxent.problems.expressions.extremum import Maximum, Minimum

Operator = Callable[[Expr], Iterator[Expr]]


def flip_sign(node: Expr) -> Iterator[Expr]:
    """The other sign for one term, for an exponent, for a logarithm or for a symbolic sum."""
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
    """Twice a symbol, component, symbolic sum, exponential or logarithm."""
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
    """A logarithm to base 2 instead of base e."""
    if isinstance(node, log):
        yield node / log(Integer(2))


def off_by_one(node: Expr) -> Iterator[Expr]:
    """A logarithm, symbol or component plus or minus 1."""
    if isinstance(node, log | Symbol | Indexed):
        yield node + 1
        yield node - 1


def swap_arguments(node: Expr) -> Iterator[Expr]:
    """log(a / b) for log(b / a), a - b for b - a, and b^a for a^b."""
    if isinstance(node, log) and isinstance(node.args[0], Mul | Pow):
        yield log(1 / node.args[0])
    if isinstance(node, Add) and len(node.args) == 2:  # noqa: PLR2004 - a difference has two terms
        yield -node
    if isinstance(node, Pow) and not node.exp.is_number and node.exp.is_nonnegative:
        yield Pow(node.exp, node.base)


def swap_extremum(node: Expr) -> Iterator[Expr]:
    """A minimum for a maximum, or a maximum for a minimum."""
    if isinstance(node, Maximum):
        yield Minimum(node.function, *node.limits)
    elif isinstance(node, Minimum):
        yield Maximum(node.function, *node.limits)
    elif isinstance(node, Max | Min):
        yield (Min if isinstance(node, Max) else Max)(*node.args)


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
    """Another exponent of a power or an exponential; the square of a symbol or component."""
    if isinstance(node, exp):
        yield exp(2 * node.args[0])
        yield exp(node.args[0] / 2)
    elif isinstance(node, Pow):
        yield Pow(node.base, node.exp + 1)
        yield Pow(node.base, 2 * node.exp)
        yield Pow(node.base, -node.exp)
    elif isinstance(node, Symbol | Indexed):
        yield node**2


def halve(node: Expr) -> Iterator[Expr]:
    """Half a symbol, component, symbolic sum, exponential or logarithm."""
    if isinstance(node, Symbol | Indexed | Sum | exp | log):
        yield node / 2


def drop_exponential(node: Expr) -> Iterator[Expr]:
    """The argument of an exponential or logarithm in its place; 1 in place of a Kronecker delta."""
    if isinstance(node, exp | log):
        yield node.args[0]
    elif isinstance(node, KroneckerDelta):
        yield Integer(1)


def reciprocal(node: Expr) -> Iterator[Expr]:
    """The reciprocal of a component or of a symbolic sum."""
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
