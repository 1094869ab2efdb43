"""Dividing the advantage by its spread is a trust-region step to leading order, and not beyond.

If a step of scale eta = 1 / lambda* spent delta = eta^2 Var(A) / 2, lambda* would be sigma / sqrt(2 delta).
The third cumulant of the advantage is what the two differ by first.
"""

from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems import Claim, Expansion, Source, Verdict
from maxent.problems.catalogue.group_relative._group import SECTION
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import j, k, n, total
from maxent.problems.parameters.parameter import distribution, real

pi_old = IndexedBase("pi_old", positive=True)
A = IndexedBase("A", real=True)
eta = Symbol("eta", positive=True)

Z = total(pi_old[k] * exp(eta * A[k]), k)
SPENT = total(pi_old[j] * exp(eta * A[j]) / Z * (eta * A[j] - log(Z)), j)
MEAN = total(pi_old[k] * A[k], k)


def central(order: int) -> Expr:
    """The central moment of the advantage under the old policy."""
    return total(pi_old[j] * (A[j] - MEAN) ** order, j)


CLAIM = Claim(
    id="grpo-not-strict-lambda",
    title="A step of scale eta spends eta^2 Var(A) / 2 + eta^3 times a third of the third cumulant",
    source=Source(THERMODYNAMICS, SECTION),
    printed=r"\lambda^*\neq\sigma/\sqrt{2\delta}",
    given=(distribution(pi_old, n), real(A, n)),
    statements=(Expansion(SPENT, eta, eta**2 * central(2) / 2 + eta**3 * central(3) / 3, 4),),
    expected=Verdict.CONFIRMED,
)
