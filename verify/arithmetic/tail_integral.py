"""Rigorous bounds on the integral of a formula beyond a point, up to infinity.

Products, sums and exponentials are taken apart, so that a summand is at most |U| exp(E) with asymptotic
expansions U and E.  If E + log|U x^beta| is bounded by b beyond L, then the summand's integral from L on is
at most exp(b) L^(1 - beta) / (beta - 1).
"""

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from flint import arb

from maxent.verify.arithmetic.evaluation import Evaluation
from maxent.verify.arithmetic.node import Node, Operation
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.tail import ONE, Tail
from maxent.verify.errors import TooNearError

Envelope = tuple[Tail, Tail]
"""U and E of a summand that is at most |U| exp(E) in modulus."""

_MOST = 64
"""The most summands that products of sums may have."""
_BOUNDED = frozenset({"sin", "cos", "erf", "erfc", "tanh", "atan", "sign", "step"})
_FAR, _LOG = (Fraction(0), Fraction(-1), Fraction(0)), (Fraction(0), Fraction(0), Fraction(1))


def beyond(node: Node, evaluation: Evaluation[Tail], reach: arb) -> arb:
    """An upper bound on the integral of the modulus over all x at least 1/reach from 0 on one side.

    ``evaluation`` evaluates in tails with the variable set; ``reach`` is at most 1/3.

    Raises:
        TooNearError: if no bound is found: the integral may be infinite, or the point is too near.
        UnevaluableError: for a function without an expansion.
    """
    return sum((_integral(each, reach) for each in _envelopes(node, evaluation)), arb(0))


def _integral(envelope: Envelope, reach: arb) -> arb:
    factor, exponent = envelope
    if not factor.terms:
        return arb(0)
    largest = factor.largest
    modulus = max(abs(end) for end in (factor.whole.low, factor.whole.high))
    k, a, m = largest
    falls = a - max(m, Fraction(0))  # log(1/w)^m is at most w^-m for m > 0, and at most 1 for m < 0
    beta = Fraction(2) if exponent.terms or k else falls
    if beta <= 1:
        raise TooNearError("the integral up to infinity is not known to be finite")
    height = exponent + Tail(exponent.reach, {_FAR: k}) + Tail(exponent.reach, {_LOG: beta - falls})
    return modulus * _highest(height).exp() * reach ** exact(beta - 1) / exact(beta - 1)


def _highest(tail: Tail) -> arb:
    """An upper bound on the function over its whole reach."""
    if not tail.terms:
        return arb(0)
    whole, largest = tail.whole, tail.largest
    if largest == ONE:
        return whole.high
    if not tail.grows:
        return tail.at_most.max(arb(0))
    if whole.sign >= 0:
        raise TooNearError("the function is not known to fall")
    return whole.high * tail.least


def _envelopes(node: Node, evaluation: Evaluation[Tail]) -> list[Envelope]:
    nothing = evaluation.algebra.rational(Fraction(0))
    if node.axes:
        raise TooNearError("an array has no tail")
    if _takes_apart(node, evaluation):
        match node.operation:
            case Operation.MULTIPLY:
                return _products([_envelopes(each, evaluation) for each in node.operands])
            case Operation.ADD:
                return [pair for each in node.operands for pair in _envelopes(each, evaluation)]
            case Operation.POWER:
                base, power = node.operands
                if isinstance(power.payload, Fraction) and power.payload.denominator == 1 <= power.payload:
                    return _products([_envelopes(base, evaluation)] * int(power.payload))
            case Operation.FUNCTION:
                return _of_function(node, evaluation)
    if node.operation is Operation.FUNCTION and node.payload in _BOUNDED:
        return [(evaluation.algebra.rational(Fraction(2)), nothing)]
    return [(evaluation.value(node), nothing)]


def _of_function(node: Node, evaluation: Evaluation[Tail]) -> list[Envelope]:
    one, nothing = (evaluation.algebra.rational(Fraction(k)) for k in (1, 0))
    if node.payload == "exp":
        return [(one, evaluation.value(node.operands[0]))]
    if node.payload == "log":
        return [(_logarithm(node.operands[0], evaluation), nothing)]
    if node.payload in _BOUNDED:
        return [(one + one, nothing)]
    if node.payload in {"abs", "max", "min"}:
        return [pair for each in node.operands for pair in _envelopes(each, evaluation)]
    if node.elementary is not None:
        return _envelopes(node.elementary, evaluation)
    return [(evaluation.value(node), nothing)]


def _logarithm(node: Node, evaluation: Evaluation[Tail]) -> Tail:
    """The logarithm, taken factor by factor: of an exponential that falls fast little else is known."""
    operation, operands = node.operation, node.operands
    apart = _takes_apart(node, evaluation)
    if operation is Operation.FUNCTION and node.payload == "exp":
        inner: Tail = evaluation.value(operands[0])
        return inner
    if operation is Operation.MULTIPLY and apart:
        return sum(
            (_logarithm(each, evaluation) for each in operands), evaluation.algebra.rational(Fraction(0))
        )
    if operation is Operation.POWER and isinstance(operands[1].payload, Fraction) and apart:
        return _logarithm(operands[0], evaluation) * evaluation.algebra.rational(operands[1].payload)
    value: Tail = evaluation.value(node)
    return value.logarithm()


def _products(factors: Sequence[Sequence[Envelope]]) -> list[Envelope]:
    found = []
    for chosen in product(*factors):
        (factor, exponent), *others = chosen
        for other, power in others:
            factor, exponent = factor * other, exponent + power
        found.append((factor, exponent))
        if len(found) > _MOST:
            raise TooNearError("a product of sums has too many terms")
    return found


def _takes_apart(node: Node, evaluation: Evaluation[Tail]) -> bool:
    """Whether an exponential of the variable, or a function without an expansion, is on the way to a leaf."""
    if node.operation is Operation.FUNCTION and node.payload != "log" and evaluation.depends(node):
        return True
    return any(_takes_apart(each, evaluation) for each in node.operands)
