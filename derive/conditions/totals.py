"""Combinations of sums as one sum, with constants written as multiples of a law's total mass."""

from collections.abc import Iterator, Mapping

from sympy import Add, Dummy, Expr, IndexedBase, Integer, Sum


def one_sum(expression: Expr) -> Sum | None:
    """A linear combination of single sums over one range as a sum; None if there are other terms."""
    index = Dummy("i", integer=True, positive=True)
    ranges, body = set(), Integer(0)
    for term in Add.make_args(expression):
        constant, total = term.as_independent(Sum, as_Add=False)
        if not isinstance(total, Sum) or len(total.limits) != 1:
            return None
        own, low, high = total.limits[0]
        if low != 1:
            return None
        ranges.add((low, high))
        body += constant * total.function.xreplace({own: index})
    return Sum(body, (index, *ranges.pop())) if len(ranges) == 1 else None


def with_masses(expression: Expr, laws: Mapping[IndexedBase, tuple[Expr, ...]]) -> Iterator[Expr]:
    """The expression, and forms with terms without sums multiplied by the mass 1 of a law."""
    yield expression
    terms = Add.make_args(expression)
    constant = Add(*(term for term in terms if not term.has(Sum)))
    if constant == 0:
        return
    sizes = {total.limits[0][2] for total in expression.atoms(Sum)}
    for law, shape in laws.items():
        if len(shape) == 1 and shape[0] in sizes:
            i = Dummy("i", integer=True, positive=True)
            yield expression - constant + constant * Sum(law[i], (i, 1, shape[0]))
