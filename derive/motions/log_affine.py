"""Log-affine flows and iterations on the simplex, which have closed solutions for arbitrary n.

A flow is log-affine if, with a mobility m_i > 0,

    d x_i / d time = m_i (a_i + b log x_i + c),

where a_i and b do not depend on the state, and b and c not on the index.  An iteration is log-affine if

    log(next x_i) = a_i + b log x_i + c.

For an iteration, and for a flow with m_i = x_i, the log-ratios log(x_i / x_j) obey linear equations with
constant coefficients.  For every m_i, the flow rests exactly where a_i + b log x_i is the same for all i;
its linearisation there is b times a matrix with positive eigenvalues: the product of diag(m) - m m' / sum m,
which is positive definite on the tangent space, and diag(1 / x).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sympy import (
    Add,
    Expr,
    Indexed,
    Integer,
    Mul,
    Pow,
    Sum,
    Symbol,
    cancel,
    exp,
    expand_mul,
    factor_terms,
    log,
)

from maxent.derive.algebra.calculus import bound, components
from maxent.derive.algebra.positivity import positive
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.motions.exchange import exchange
from maxent.problems.spaces.motion import Flow, Motion, clock, moves_in, state
from maxent.problems.spaces.space import Simplex


@dataclass(frozen=True)
class LogAffine:
    """``offset`` is a_i, ``slope`` b; ``mobility`` is m_i, 1 for an iteration, None for an exchange flow."""

    motion: Motion[Simplex]
    offset: Expr
    slope: Expr
    mobility: Expr | None

    @property
    def rate(self) -> Expr:
        """The coefficient of log(x_i / x_j) in its own rate of change: b for a flow, b - 1 for an iteration.

        Where it is zero, log(x_i / x_j) is linear in the time.
        """
        return self.slope if isinstance(self.motion, Flow) else self.slope - 1

    @property
    def solvable(self) -> bool:
        """Whether the log-ratios obey linear equations with constant coefficients."""
        return not isinstance(self.motion, Flow) or self.mobility == state(self.motion)

    def solution(self, initial: Expr) -> Expr:
        """The logarithm of the solution from ``initial``, up to a term that is the same for all components.

        ``initial`` is the component at the space's own index; the motion has to be ``solvable``.
        """
        moment, start = clock(self.motion), log(initial)
        if self.rate == 0:
            return start + self.offset * moment
        factor = exp(self.slope * moment) if isinstance(self.motion, Flow) else Pow(self.slope, moment)
        return start * factor + self.offset * (factor - 1) / self.rate

    @property
    def rest(self) -> Expr:
        """Logarithm of the unique rest point (rate not 0), up to a term that all components share."""
        return -self.offset / self.rate


def log_affine(motion: Motion, hypotheses: Hypotheses) -> LogAffine | None:
    """The motion in its normal form; None if it is not of this form, or does not keep the total mass."""
    if not moves_in(motion, Simplex) or not state(motion).is_positive:
        return None
    space = motion.space
    law, j = hypotheses.expand(motion.law), bound(bound(space.index))
    if law.has(clock(motion)):
        return None
    forms = (law, factor_terms(hypotheses.reduced(law)))
    flows = isinstance(motion, Flow)
    mass = Integer(0) if flows else Integer(1)
    totals = (Sum(form.subs(space.index, j), (j, 1, space.size)) - mass for form in forms)
    if not any(map(hypotheses.zero, totals)):
        return None
    if not flows:
        read = (_read(motion, log(form), Integer(1), hypotheses) for form in forms if positive(form))
        return next((each for each in read if each is not None), None)
    for mobility in _mobilities(motion, law):
        found = _read(motion, law, mobility, hypotheses)
        if found is not None:
            return found
    exchanged = exchange(motion, law, hypotheses)
    if exchanged is None:
        return None
    return LogAffine(motion, *exchanged, mobility=None)


def _mobilities(motion: Motion, law: Expr) -> Iterator[Expr]:
    """Candidates for m_i: the component x_i, 1, and the other positive arrays in the law at that index."""
    component = state(motion)
    yield component
    yield Integer(1)
    indexed = sorted(law.atoms(Indexed), key=str)
    yield from (c for c in indexed if c.indices == component.indices and c.is_positive and c != component)


def _read(motion: Motion[Simplex], growth: Expr, mobility: Expr, hypotheses: Hypotheses) -> LogAffine | None:
    """The growth divided by the mobility, read as a_i + b log x_i + c; None where it is not of that form."""
    space, component = motion.space, state(motion)
    offsets = _grouped(hypotheses.reduced(growth), mobility, space.index)
    slope, offset = cancel(offsets.pop(log(component), Integer(0))), Integer(0)
    for core, coefficient in offsets.items():
        offset += cancel(coefficient) * core if core != 1 else 0
    if components(slope, space.variable) or components(offset, space.variable):
        return None
    return LogAffine(motion, offset, slope, mobility)


def _grouped(expression: Expr, divisor: Expr, index: Symbol) -> defaultdict[Expr, Expr]:
    """The terms of expression / divisor: each factor that depends on the index, with its coefficient."""
    found: defaultdict[Expr, Expr] = defaultdict(lambda: Integer(0))
    for term in Add.make_args(expand_mul(expression)):
        factors = Mul.make_args(term / divisor)
        core = Mul(*(factor for factor in factors if index in factor.free_symbols))
        found[core] += Mul(*(factor for factor in factors if index not in factor.free_symbols))
    return found
