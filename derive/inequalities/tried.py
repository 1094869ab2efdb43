"""A difference with sums at a few small instances in floats, to spare the search where it is false."""

from itertools import product
from random import Random

from sympy import Expr, Float, Indexed, IndexedBase, Integer, Sum
from sympy.core.function import AppliedUndef

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.inequalities.sampled import drawn
from maxent.derive.inequalities.smooth import Box
from maxent.problems.parameters.parameter import Domain, Parameter

_SIZES = (1, 2, 3)
_SMALL = 1e-8
_MOST_TERMS = 400
"""The most terms of a sum that is written out."""


def fails_at_a_small_instance(difference: Expr, hypotheses: Hypotheses, box: Box) -> bool:
    """Whether the difference is certainly below 0 at one of a few instances; False proves nothing.

    Only parameters without a condition are drawn, so that every instance is admissible.
    """
    if hypotheses.relations or difference.has(AppliedUndef) or not _known(hypotheses):
        return False
    sizes = {size for parameter in hypotheses.given for size in parameter.shape}
    draw = Random(len(sizes))  # noqa: S311 - no secrets
    for number in _SIZES:
        placed = difference.xreplace({size: Integer(number) for size in sizes})
        written = _written_out(placed)
        if written is None:
            return False
        values = _entries(hypotheses.given, number, draw)
        known = written.xreplace(values)
        value = known.xreplace({symbol: drawn(symbol, box, draw) for symbol in known.free_symbols}).evalf()
        if value.is_Float and value < -_SMALL:
            return True
    return False


def _known(hypotheses: Hypotheses) -> bool:
    return all(
        p.domain in (Domain.REAL, Domain.POSITIVE, Domain.DISTRIBUTION, Domain.UNIT_INTERVAL)
        or p.domain in (Domain.TEMPERATURE, Domain.INVERSE_TEMPERATURE)
        for p in hypotheses.given
    )


def _written_out(expression: Expr) -> Expr | None:
    """The expression with its sums over numbers written out; None for any other sum."""
    if isinstance(expression, Sum):
        ranges = [(index, low, high) for index, low, high in expression.limits]
        if not all(low.is_Integer and high.is_Integer for _, low, high in ranges):
            return None
        body = _written_out(expression.function)
        places = list(product(*(range(int(low), int(high) + 1) for _, low, high in ranges)))
        if body is None or len(places) > _MOST_TERMS:
            return None
        indices = [index for index, _, _ in ranges]
        terms = (body.xreplace(dict(zip(indices, map(Integer, place), strict=True))) for place in places)
        return sum(terms, Integer(0))
    if not expression.args or isinstance(expression, Indexed):
        return expression
    parts = [_written_out(argument) for argument in expression.args]
    return None if None in parts else expression.func(*parts)


def _entries(given: tuple[Parameter, ...], number: int, draw: Random) -> dict[Expr, Float]:
    """A number for every entry of every array, those of a law normalised over the last index."""
    found: dict[Expr, Float] = {}
    for parameter in given:
        base = parameter.symbol
        if not isinstance(base, IndexedBase):
            continue
        for outer in product(range(1, number + 1), repeat=len(parameter.shape) - 1):
            row = [Float(draw.uniform(0.05, 2)) for _ in range(number)]
            if parameter.domain is Domain.DISTRIBUTION:
                row = [share / sum(row) for share in row]
            elif parameter.domain is Domain.REAL:
                row = [Float(draw.uniform(-2, 2)) for _ in range(number)]
            for last, value in enumerate(row, 1):
                found[base[(*outer, last)]] = value
    return found
