"""Flows that exchange mass between pairs of outcomes, such as gradient flows for a metric on a graph.

    d x_i / d time = sum_j c_ij (h_i - h_j),    c_ij = c_ji > 0,    h_i = a_i + b log x_i.

Multiplied by h_i and summed, the right-hand side is half of sum_ij c_ij (h_i - h_j)^2: the flow rests
exactly where h_i is the same for all i, as a log-affine flow does.  Its linearisation there is b times the
Laplacian of c, which is positive definite on the tangent space, times diag(1 / x).  c_ij = x_i x_j gives
the replicator flow, c_ij = 1 / n the Euclidean gradient flow.
"""

from sympy import Add, Dummy, Expr, Integer, Mul, Sum, cancel, expand_mul, log

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.positivity import positive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.spaces.motion import Motion, state
from maxent.problems.spaces.space import Simplex


def exchange(motion: Motion[Simplex], law: Expr, hypotheses: Hypotheses) -> tuple[Expr, Expr] | None:
    """(a / |b|, sign of b) if the law is of the module's form; None if it was not brought to that form."""
    space, component = motion.space, state(motion)
    i, j = space.index, Dummy("j", integer=True)
    body = _summand(hypotheses.reduced(law), j, space)
    if body is None:
        return None
    swap = {i: j, j: i}
    conductance = _coefficient(body, log(component))
    slope = next((s for s in (1, -1) if positive(s * conductance)), None)
    if slope is None or not hypotheses.zero(conductance - conductance.subs(swap, simultaneous=True)):
        return None
    difference = expand_mul(cancel(body / conductance))
    if not hypotheses.zero(difference + difference.subs(swap, simultaneous=True)):
        return None
    own = Integer(0)
    for term in Add.make_args(difference):
        if {i, j} <= term.free_symbols:
            return None
        own += term if i in term.free_symbols else 0
    offset = own - log(component)
    if components(offset, space.variable):
        return None
    return slope * offset, Integer(slope)


def _summand(law: Expr, j: Dummy, space: Simplex) -> Expr | None:
    """The summand of the law, written as one sum over j = 1..size; None where it is not such a sum."""
    body: Expr = Integer(0)
    for term in Add.make_args(expand_mul(law)):
        constant, total = term.as_independent(Sum, as_Add=False)
        if not isinstance(total, Sum):
            constant, total = term / space.size, Sum(1, (j, 1, space.size))
        if len(total.limits) != 1 or total.limits[0][1:] != (1, space.size):
            return None
        body += constant * total.function.xreplace({total.limits[0][0]: j})
    return expand_mul(canonical(body))


def _coefficient(body: Expr, factor: Expr) -> Expr:
    """The coefficient of the factor in an expanded expression."""
    with_factor = (term for term in Add.make_args(body) if factor in Mul.make_args(term))
    return Add(*(term / factor for term in with_factor))
