"""The terms an objective (or a level constraint) is a sum of.

A term is a functional of the problem's variable p; ``weight`` multiplies it and may be any
expression in the parameters.  Entropies and divergences are in nats, their weights in reward
units.  Each term is read twice, by ``derive`` into SymPy and by ``verify`` into CVXPY.
"""

from dataclasses import dataclass, field

from sympy import Expr, IndexedBase, Integer, Lambda, sympify

ONE = Integer(1)


class _Weighted:
    """A term with a ``weight``, for which a plain number is as good as an expression."""

    weight: Expr

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", sympify(self.weight, strict=True))


@dataclass(frozen=True)
class Linear(_Weighted):
    """weight * sum_i c_i p_i; on the simplex an expected reward (or energy)."""

    coefficients: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class Entropy(_Weighted):
    """weight * H(p), the Shannon entropy -sum_i p_i log p_i."""

    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class RelativeEntropy(_Weighted):
    """weight * KL(p || q) = weight * sum_i p_i log(p_i / q_i), the reference second."""

    reference: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class ReverseRelativeEntropy(_Weighted):
    """weight * KL(q || p) = weight * sum_i q_i log(q_i / p_i), the reference first."""

    reference: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class SquaredDistance(_Weighted):
    """weight * ||x - c||^2, the squared Euclidean distance to a centre."""

    centre: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class QuadraticForm(_Weighted):
    """weight * sum_ij F_ij x_i x_j, for a symmetric, positive definite matrix F."""

    matrix: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class Bregman(_Weighted):
    """weight * sum_i [psi(x_i) - psi(c_i) - psi'(c_i)(x_i - c_i)], a separable Bregman divergence.

    ``generator`` is the scalar convex function psi as a one-argument SymPy ``Lambda``.
    """

    generator: Lambda
    centre: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class FDivergence(_Weighted):
    """weight * D_f(p || q) = weight * sum_i q_i f(p_i / q_i), a separable f-divergence.

    ``generator`` is the scalar convex function f, f(1) = 0, as a one-argument SymPy ``Lambda``.
    """

    generator: Lambda
    reference: IndexedBase
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class ClippedSurrogate(_Weighted):
    """weight * sum_i q_i min(rho_i A_i, clip(rho_i, 1 - epsilon, 1 + epsilon) A_i), rho_i = p_i / q_i.

    ``reference`` q is the policy that the samples come from, ``advantage`` A has either sign.
    """

    reference: IndexedBase
    advantage: IndexedBase
    clip: Expr
    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class CausalEntropy(_Weighted):
    """weight * sum_{s,a} mu(s,a) * (-log mu(a|s)) on an occupancy measure."""

    weight: Expr = field(default=ONE)


@dataclass(frozen=True)
class PathDivergence(_Weighted):
    """weight * sum of P log(P / (rho(s_1) prod kernel[s_t, a_t, s_{t+1}])) over trajectories.

    The relative entropy of the trajectory's law to the dynamics, each action counted once; ``initial``
    is the law rho of the first state, which a constraint fixes.
    """

    kernel: IndexedBase
    initial: IndexedBase
    weight: Expr = field(default=ONE)


Term = (
    Linear
    | Entropy
    | RelativeEntropy
    | ReverseRelativeEntropy
    | SquaredDistance
    | QuadraticForm
    | Bregman
    | FDivergence
    | ClippedSurrogate
    | CausalEntropy
    | PathDivergence
)
