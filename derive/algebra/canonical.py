"""Deciding whether an expression is zero, for arbitrary n, without ``simplify``.

Expressions are brought to a canonical form by targeted rewrites: logarithms and exponents are
expanded, sums are split, constants pulled out of them and their indices renamed by nesting depth.
What remains is a rational function of atoms, which ``cancel`` decides; sines and cosines are written
as exponentials first.  Each rewrite keeps the value wherever the expression has one, which a proof
has to show apart from this: the argument of a logarithm is positive there, and no denominator is 0.
True is a proof; False only means that none was found.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import permutations
from operator import is_

from sympy import (
    Add,
    Dummy,
    Expr,
    Integer,
    Mul,
    Pow,
    Product,
    Sum,
    Symbol,
    cancel,
    cos,
    exp,
    expand,
    expand_mul,
    expand_power_base,
    factor_terms,
    log,
    sin,
    together,
)

from maxent.derive.algebra.known import NOTHING, Known
from maxent.derive.algebra.logarithms import split_logarithm
from maxent.derive.algebra.powers import expanded_exponential, lowest_terms, merged_powers
from maxent.derive.algebra.special import elementary
from maxent.problems.expressions.extremum import Maximum, Minimum

Rewrite = Callable[[Expr], Expr]
Limit = tuple[Symbol, Expr, Expr]
_REMEMBERED = 10_000
"""How many canonical forms are kept, because the steps of a derivation share most of their parts."""
_BINDERS = (Sum, Product, Maximum, Minimum)


def _unchanged(expression: Expr) -> Expr:
    return expression


def is_zero(expression: Expr, rewrite: Rewrite = _unchanged, known: Known = NOTHING) -> bool:
    """Whether the expression is proven to vanish wherever it has a value.

    ``rewrite`` uses what is known of the parameters (sum_i q_i = 1); it takes and returns
    canonical expressions.  ``known`` says which factors are positive.
    """
    current = rewrite(canonical(_as_exponentials(elementary(expression)), known))
    if current == 0 or cancel(_rational(current)) == 0:
        return True
    numerator = together(current).as_numer_denom()[0]
    current = rewrite(canonical(expand(numerator), known))
    if current == 0:
        return True
    return bool(cancel(_rational(current)) == 0)


def _as_exponentials(expression: Expr) -> Expr:
    """Sines and cosines by Euler's formula, so that the addition theorems become algebra."""
    return expression.replace(
        lambda e: isinstance(e, sin | cos),
        lambda e: e.rewrite(exp).replace(exp, lambda a: exp(expand_mul(a))),
    )


def equal(left: Expr, right: Expr, rewrite: Rewrite = _unchanged) -> bool:
    """Whether two expressions are proven equal."""
    return is_zero(left - right, rewrite)


@lru_cache(maxsize=_REMEMBERED)
def canonical(expression: Expr, known: Known = NOTHING) -> Expr:
    """The canonical form that the module describes; ``known`` says which factors are positive."""
    if not expression.args:
        return expression
    if isinstance(expression, Sum):
        return _canonical_sum(expression, known)
    if isinstance(expression, _BINDERS):
        return _rename(expression.func(canonical(expression.function, known), *expression.limits))
    arguments = tuple(canonical(argument, known) for argument in expression.args)
    same = all(map(is_, arguments, expression.args))  # building a component anew takes SymPy long
    rebuilt = expression if same else expression.func(*arguments)
    if isinstance(rebuilt, log):
        return expand_mul(split_logarithm(rebuilt.args[0], known))
    if isinstance(rebuilt, exp):
        return expanded_exponential(rebuilt)
    if isinstance(rebuilt, Pow) and not rebuilt.exp.is_number:
        rebuilt = expand_power_base(Pow(rebuilt.base, lowest_terms(rebuilt.exp)))  # of positive factors
    if isinstance(rebuilt, Pow) and isinstance(rebuilt.base, Add) and rebuilt.exp.is_negative:
        factored = Pow(factor_terms(rebuilt.base), rebuilt.exp)
        rebuilt = factored if rebuilt.exp.is_integer else rebuilt
    if isinstance(rebuilt, Pow) and rebuilt.exp.is_odd and rebuilt.base.could_extract_minus_sign():
        return -Pow(-rebuilt.base, rebuilt.exp)
    if isinstance(rebuilt, Mul | Pow):
        return expand_mul(merged_powers(rebuilt))
    return rebuilt


def _canonical_sum(expression: Sum, known: Known) -> Expr:
    """The sum split into terms, with constants in front, inner sums merged and every range starting at 1."""
    limits = [_from_one(limit) for limit in expression.limits]
    shifts = {old[0]: new[0] + old[1] - 1 for old, new in zip(expression.limits, limits, strict=True)}
    body = canonical(expression.function.xreplace(shifts), known)
    return Add(*(_canonical_term(term, limits) for term in Add.make_args(expand_mul(body))))


def _from_one(limit: Limit) -> Limit:
    index, low, high = limit
    return index, Integer(1), high - low + 1


def _shifted(limits: Iterable[Limit]) -> bool:
    return any(low != 1 for _, low, _ in limits)


def _canonical_term(term: Expr, limits: list[Limit]) -> Expr:
    """One summand under its limits, innermost first."""
    indices = [index for index, _, _ in limits]
    constant, varying = term.as_independent(*indices, as_Add=False)
    inner: list[Limit] = []
    factors = Mul.make_args(varying)
    sums = [factor for factor in factors if isinstance(factor, Sum)]
    if len(sums) == 1:
        (below,) = sums
        fresh = {index: Dummy("i", integer=True) for index, _, _ in below.limits}
        inner = [(fresh[index], low, high.xreplace(fresh)) for index, low, high in below.limits]
        beside = Mul(*(factor for factor in factors if factor is not below))
        varying = beside * below.function.xreplace(fresh)
    kept: list[Limit] = []
    for position, (index, low, high) in enumerate([*inner, *limits]):
        later = [*inner, *limits][:position]
        if varying.has(index) or any(other[2].has(index) for other in later):
            kept.append((index, low, high))
        else:
            constant *= high - low + 1
    return constant * varying if not kept else constant * _renamed_sum(varying, kept)


def _renamed_sum(function: Expr, limits: list[Limit]) -> Expr:
    """The sum with indices named by depth, in the order whose text is alphabetically first."""
    depth = _depth(function)
    names = [Symbol(f"_{depth + position}", integer=True) for position in range(len(limits))]
    candidates = []
    for order in permutations(limits):
        replaced = {index: name for (index, _, _), name in zip(order, names, strict=True)}
        renamed = [(replaced[index], low, high.xreplace(replaced)) for index, low, high in order]
        candidates.append(Sum(function.xreplace(replaced), *renamed))
    return min(candidates, key=str)


def pull_out_constants(expression: Expr) -> Expr:
    """Sums split into terms, with factors that do not depend on the index in front of them."""
    if not expression.has(Sum):
        return expression
    rebuilt = expression.func(*(pull_out_constants(argument) for argument in expression.args))
    if not isinstance(rebuilt, Sum) or len(rebuilt.limits) > 1:
        return expand_mul(rebuilt)
    index, total = rebuilt.limits[0][0], Integer(0)
    for term in Add.make_args(expand_mul(rebuilt.function)):
        constant, varying = term.as_independent(index, as_Add=False)
        total += constant * Sum(varying, *rebuilt.limits)
    return total


def _rename(expression: Expr) -> Expr:
    """The expression with its bound index named by the number of nested binders below it."""
    index, low, high = expression.limits[0]
    depth = _depth(expression.function)
    name = Symbol(f"_{depth}", integer=True)
    return expression.func(expression.function.xreplace({index: name}), (name, low, high))


def _depth(expression: Expr) -> int:
    below = max((_depth(argument) for argument in expression.args), default=0)
    return below + len(expression.limits) if isinstance(expression, _BINDERS) else below


def _rational(expression: Expr) -> Expr:
    """The expression with its sums as opaque symbols of known sign, ready for ``cancel``."""
    binders = sorted(expression.atoms(*_BINDERS), key=_depth, reverse=True)
    replacements = {
        binder: Symbol(f"_S{position}", real=binder.function.is_real, positive=binder.function.is_positive)
        for position, binder in enumerate(binders)
    }
    return expression.xreplace(replacements)
