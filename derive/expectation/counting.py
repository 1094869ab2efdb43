"""Expectations of functions of the number of ones among independent binary draws.

By exchangeability E[x_1 f(S)] = E[(S/G) f(S)] for S = x_1 + ... + x_G.  So the expectation is one sum over
the values of S, also where the statistic depends on one draw in addition to S.
"""

from sympy import Add, Dummy, Expr, Indexed, Integer, Mul, Pow, Product, Rational, Sum, binomial

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.signs import sign
from maxent.derive.expectation.ranges import draws_summed
from maxent.problems.statements.sampling import IndependentDraws

_ONES = Dummy("k", integer=True, nonnegative=True)


def counted(statistic: Expr, law: IndependentDraws, place: Expr | None) -> Expr | None:
    """The expectation, conditional on ``draw[place]`` if a place is given; None where it is not found.

    A conditional expectation is an affine function of the draw, whose values at 0 and 1 are the right ones.
    """
    if not is_binary(law):
        return None
    reduced = _in_ones(statistic, law)
    single = {place} - {None}
    if reduced is not None:
        single |= {component.indices[0] for component in components(reduced, law.draw)}
    if reduced is None or len(single) > 1 or not single <= {Integer(1), place}:
        return None
    draw = law.draw[single.pop() if single else Integer(1)]
    one, zero = (reduced.xreplace({draw: Integer(value)}) for value in (1, 0))
    if not (_finite(one) and _finite(zero)):
        return None
    share = _ONES / law.number
    if place is None:
        return _summed(share * one + (1 - share) * zero, law)
    success, failure = _chances(law)
    given_one, given_zero = _summed(share * one / success, law), _summed((1 - share) * zero / failure, law)
    return draw * given_one + (1 - draw) * given_zero


def is_binary(law: IndependentDraws) -> bool:
    """Whether the outcomes of a draw are 0 and 1."""
    return law.outcomes[1:] == (Integer(0), Integer(1))


def mass_of_ones(ones: Expr, law: IndependentDraws) -> Expr:
    """The binomial probability of this number of ones among the draws."""
    success, failure = _chances(law)
    return binomial(law.number, ones) * success**ones * failure ** (law.number - ones)


def _chances(law: IndependentDraws) -> tuple[Expr, Expr]:
    """The probabilities of 1 and of 0."""
    one, zero = (law.mass.xreplace({law.outcomes[0]: Integer(value)}) for value in (1, 0))
    return one, zero


def _summed(body: Expr, law: IndependentDraws) -> Expr:
    return Sum(mass_of_ones(_ONES, law) * body, (_ONES, 0, law.number))


def _in_ones(expression: Expr, law: IndependentDraws) -> Expr | None:
    """The expression with every sum over draws in terms of the number of ones; x^2 = x for a single draw."""
    if not components(expression, law.draw) or isinstance(expression, Indexed):
        return expression
    if isinstance(expression, Sum | Product):
        return _over_draws(expression, law)
    if not isinstance(expression, Add | Mul | Pow):
        return None
    parts = [_in_ones(part, law) for part in expression.args]
    return None if None in parts else expression.func(*parts)


def _over_draws(expression: Sum | Product, law: IndependentDraws) -> Expr | None:
    """A sum as S f(1) + (G - S) f(0), a product as f(1)^S f(0)^(G - S); None where it is not over draws."""
    shifted = draws_summed(expression, law)
    index = expression.limits[0][0]
    body = None if shifted is None else _in_ones(shifted[0], law)
    if shifted is None or body is None:
        return None
    at_one, at_zero = (body.xreplace({law.draw[index]: Integer(value)}) for value in (1, 0))
    if index in at_one.free_symbols | at_zero.free_symbols:
        return None
    without = shifted[1] - 1
    ones = _ONES - without * law.draw[1]
    zeros = law.number - without - ones
    if isinstance(expression, Sum):
        return ones * at_one + zeros * at_zero
    return at_one**ones * at_zero**zeros


def _finite(function: Expr) -> bool:
    """Whether a function of the number of ones, made of sums, products and powers, has no pole."""
    roots = {
        power: Dummy("root", nonnegative=True)
        for power in function.atoms(Pow)
        if power.exp == Rational(1, 2) and power.base.has(_ONES)
    }
    for power in function.atoms(Pow):
        if not power.base.has(_ONES) or power.exp.is_nonnegative:
            continue
        if not power.exp.is_number or sign(power.base.xreplace(roots)) is None:
            return False
    return bool(function.is_finite is not False)
