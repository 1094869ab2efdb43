"""Expectations of polynomials in independent draws.

A statistic is expanded into terms: a weight times functions of single draws, summed over the draws.  A set
partition says which of these draws coincide; by independence the expectation is a product over its blocks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from itertools import product
from math import factorial, prod

from sympy import Add, Dummy, Expr, Integer, Mul, Pow, Product, Sum, Symbol

from maxent.derive.algebra.calculus import components
from maxent.derive.expectation.ranges import draws_summed
from maxent.problems.statements.sampling import IndependentDraws

_POINT = Dummy("outcome", integer=True)
_MOST_DRAWS = 6
"""The most draws in one term: six have 203 set partitions."""
Limit = tuple[Symbol, Expr, Expr]
Block = tuple[Expr, ...]
Partition = tuple[Block, ...]


@dataclass(frozen=True)
class _Term:
    """weight * prod_j functions[j](draw[j]) * prod over all draws of ``every``, summed over ``limits``."""

    weight: Expr
    functions: Mapping[Expr, Expr] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    every: Expr = field(default_factory=lambda: Integer(1))

    def times(self, other: "_Term") -> "_Term":
        """The product; the two are summed over different indices."""
        functions = dict(self.functions)
        for index, function in other.functions.items():
            functions[index] = functions.get(index, Integer(1)) * function
        limits = self.limits + other.limits
        return _Term(self.weight * other.weight, functions, limits, self.every * other.every)


def polynomial(statistic: Expr, law: IndependentDraws, place: Expr | None, least: int) -> Expr | None:
    """The expectation, conditional on ``draw[place]`` if a place is given; None where it is not found.

    ``least`` is a lower bound on the number of draws.
    """
    terms = _terms(statistic, law)
    if terms is None:
        return None
    found = [_expected(term, law, place, least) for term in terms]
    return None if None in found else Add(*found)


def _terms(expression: Expr, law: IndependentDraws) -> list[_Term] | None:
    drawn = components(expression, law.draw)
    free = {component.indices[0] for component in drawn}
    if not drawn:
        return [_Term(expression)]
    if len(drawn) == 1 and all(not place.free_symbols - expression.free_symbols for place in free):
        (component,) = drawn
        weight, function = expression.as_independent(component, as_Add=False)
        return [_Term(weight, {component.indices[0]: function.xreplace({component: _POINT})})]
    if isinstance(expression, Add):
        parts = [_terms(part, law) for part in expression.args]
        return None if None in parts else [term for part in parts if part is not None for term in part]
    if isinstance(expression, Mul):
        return _multiplied(expression.args, law)
    if isinstance(expression, Pow) and expression.exp.is_Integer and 0 < expression.exp <= _MOST_DRAWS:
        return _multiplied((expression.base,) * int(expression.exp), law)
    if isinstance(expression, Sum):
        return _summed(expression, law)
    return _over_all(expression, law) if isinstance(expression, Product) else None


def _multiplied(factors: tuple[Expr, ...], law: IndependentDraws) -> list[_Term] | None:
    """The terms of a product; each factor is expanded anew, so that equal factors get different indices."""
    parts = []
    for factor in factors:
        part = _terms(factor, law)
        if part is None:
            return None
        parts.append(part)
    return [reduce(_Term.times, choice) for choice in product(*parts)]


def _summed(expression: Sum, law: IndependentDraws) -> list[_Term] | None:
    """The terms of a sum: over draws its index is that of a draw, otherwise it is an outer sum."""
    index, low, high = expression.limits[-1]
    inner = expression.limits[:-1]
    body = Sum(expression.function, *inner) if inner else expression.function
    over_draws = draws_summed(Sum(body, (index, low, high)), law)
    fresh = Dummy(index.name, integer=True)
    if over_draws is None:
        found = _terms(body.xreplace({index: fresh}), law)
        outer = (fresh, low, high)
        return None if found is None else [_limited(term, outer) for term in found]
    shifted, start = over_draws
    found = _terms(shifted.xreplace({index: fresh}), law)
    first = _terms(shifted.xreplace({index: Integer(1)}), law) if start > 1 else []
    if found is None or first is None:
        return None
    whole = [_limited(term, (fresh, Integer(1), law.number)) for term in found]
    return whole + [term.times(_Term(Integer(-1))) for term in first]


def _limited(term: _Term, limit: Limit) -> _Term:
    return _Term(term.weight, term.functions, (*term.limits, limit), term.every)


def _over_all(expression: Product, law: IndependentDraws) -> list[_Term] | None:
    """A product over all draws of a function of one."""
    over_draws = draws_summed(expression, law)
    index = expression.limits[0][0]
    if over_draws is None or over_draws[1] > 1:
        return None
    body = over_draws[0].xreplace({law.draw[index]: _POINT})
    if components(body, law.draw) or index in body.free_symbols:
        return None
    return [_Term(Integer(1), every=body)]


def _expected(term: _Term, law: IndependentDraws, place: Expr | None, least: int) -> Expr | None:
    """The expectation of a term, by Moebius inversion over the set partitions of its draws.

    Stanley, Enumerative Combinatorics, volume 1, section 3.10.
    """
    if place is not None:  # a summed draw may coincide with the given one
        term = term.times(_Term(Integer(1), {place: Integer(1)}))
    ranges = {index: (low, high) for index, low, high in term.limits}
    summed = [index for index in term.functions if ranges.get(index) == (Integer(1), law.number)]
    places = [index for index in term.functions if index not in summed]
    if not all(index.is_Integer and 1 <= index <= least for index in places):
        return None
    if len(term.functions) > (_MOST_DRAWS if term.every == 1 else 1):
        return None
    total = Integer(0)
    for partition in _partitions(tuple(places), summed):
        chosen = {index: block[0] for block in partition for index in block[1:]}
        body = (term.weight * _at(partition, term, law, place)).xreplace(chosen)
        limits = [
            (index, low.xreplace(chosen), high.xreplace(chosen))
            for index, low, high in term.limits
            if index not in chosen
        ]
        total += Sum(body, *limits) if limits else body
    return total


def _at(partition: Partition, term: _Term, law: IndependentDraws, place: Expr | None) -> Expr:
    """The sum over all refinements of the partition, each with its Moebius sign, of the product of means."""
    total = Integer(0)
    for finer in product(*(list(_partitions((), list(block))) for block in partition)):
        sign = prod((-1) ** (len(parts) - 1) * factorial(len(parts) - 1) for parts in finer)
        blocks = [block for parts in finer for block in parts]
        means = [_mean(block, term, law, place) for block in blocks]
        rest = Pow(mean_of(term.every, law), law.number - len(blocks)) if term.every != 1 else Integer(1)
        total += sign * Mul(*means) * rest
    return total


def _mean(block: Block, term: _Term, law: IndependentDraws, place: Expr | None) -> Expr:
    function = Mul(*(term.functions[index] for index in block)) * term.every
    if place is not None and place in block:
        return function.xreplace({_POINT: law.draw[place]})
    return mean_of(function, law)


def mean_of(function: Expr, law: IndependentDraws) -> Expr:
    """The expectation of a function of one draw, written out where the outcomes are given integers."""
    m, low, high = law.outcomes
    if low.is_Integer and high.is_Integer:
        outcomes = [Integer(value) for value in range(int(low), int(high) + 1)]
        return Add(*(law.mass.xreplace({m: v}) * function.xreplace({_POINT: v}) for v in outcomes))
    fresh = Dummy("m", integer=True)
    return Sum(law.mass.xreplace({m: fresh}) * function.xreplace({_POINT: fresh}), (fresh, low, high))


def _partitions(fixed: Block, moving: list[Expr]) -> Iterator[Partition]:
    """The set partitions in which no two fixed elements share a block; a fixed one is first in its block."""
    if not moving:
        yield tuple((index,) for index in fixed)
        return
    *rest, last = moving
    for partition in _partitions(fixed, rest):
        yield (*partition, (last,))
        for position, block in enumerate(partition):
            yield (*partition[:position], (*block, last), *partition[position + 1 :])
