"""Nadaraya-Watson regression with a Gaussian kernel, as a Boltzmann law over the data (document 002).

The squared distances are the energies, k_B = 1; the data are n points in d dimensions.
"""

from sympy import Expr, IndexedBase, Symbol, exp

from maxent.problems import (
    AtOptimum,
    Definition,
    Entropy,
    Linear,
    Normalisation,
    Optimum,
    Problem,
    Simplex,
    Statement,
    minimise,
)
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import positive, real

x, x_star = IndexedBase("x", real=True), IndexedBase("x_star", real=True)
y, E = IndexedBase("y", real=True), IndexedBase("E", real=True)
p = IndexedBase("p", positive=True)
d = Symbol("d", integer=True, positive=True)
h, lam = Symbol("h", positive=True), Symbol("lambda", real=True)

GIVEN = (real(x, n, d), real(x_star, d), real(y, n), positive(h))
ENERGY = Definition(E[i], total((x_star[k] - x[i, k]) ** 2, k, d))


def _kernel(at: Symbol) -> Expr:
    return exp(-total((x_star[k] - x[at, k]) ** 2, k, d) / (2 * h**2))


def thermal(temperature: Expr) -> Problem:
    """Minimise the free energy at this temperature; the optimum is the Boltzmann law of the energies E."""
    return minimise(Simplex(p, i, n), Linear(E), Entropy(-temperature), subject_to=[Normalisation(lam)])


SECTION = "2. Nadaraya-Watson kernel regression = Proto-attention"
WEIGHTS = _kernel(i) / total(_kernel(j), j)
ESTIMATE = total(_kernel(i) * y[i], i) / total(_kernel(j), j)
STATEMENTS: tuple[Statement, ...] = (
    Optimum(WEIGHTS),
    AtOptimum(total(p[i] * y[i], i), ESTIMATE),
)
"""The law's weights are those of the kernel, and its mean label is the kernel's prediction."""
