"""Gibbs' inequality and its relatives, in the forms in which people write them."""

from sympy import Abs, IndexedBase, Integer, Max, Symbol, exp, log, sqrt

from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import distribution, indicator, positive, real, temperature
from maxent.problems.statements import Inequality
from tests.hostile.stated import Aim, Stated, true

p, q, x, y, K = (IndexedBase(name, positive=True) for name in ("p", "q", "x", "y", "K"))
r, E, F = (IndexedBase(name, real=True) for name in ("r", "E", "F"))
c = IndexedBase("c", nonnegative=True)
tau = Symbol("tau", positive=True)
m = Symbol("m", integer=True, positive=True)
PAIR = (distribution(p, n), distribution(q, n))
KL = total(p[i] * log(p[i] / q[i]), i)
ENTROPY = -total(p[i] * log(p[i]), i)
DISTANCE = total(Abs(p[i] - q[i]), i)
SAME = ((p[i], q[i]),)


def gibbs(name: str, because: str, statement: Inequality, *more: object) -> Stated:
    """A true inequality between two laws."""
    return true(Aim.FORM, f"true-gibbs-{name}", because, statement, given=(*PAIR, *more))


STATEMENTS = (
    gibbs("sum", "Gibbs' inequality", Inequality(KL, Integer(0))),
    gibbs("sum-equality", "strict unless p = q", Inequality(KL, Integer(0), SAME)),
    gibbs("two-sums", "moved", Inequality(total(p[i] * log(p[i]), i), total(p[j] * log(q[j]), j))),
    gibbs("negated", "signs flipped", Inequality(-total(p[i] * log(q[i]), i), -total(p[i] * log(p[i]), i))),
    gibbs("cross-entropy", "H(p, q) >= H(p)", Inequality(-total(p[i] * log(q[i]), i), ENTROPY, SAME)),
    gibbs("inverse-ratio", "the ratio inverted", Inequality(Integer(0), total(p[i] * log(q[i] / p[i]), i))),
    gibbs("shifted-back", "one more than a nonnegative number", Inequality(1 + KL, Integer(1))),
    gibbs("five-times", "a positive multiple", Inequality(5 * KL, 2 * KL)),
    gibbs("reversed-roles", "KL(q || p)", Inequality(total(q[k] * log(q[k] / p[k]), k), Integer(0))),
    gibbs(
        "jeffreys",
        "the sum of both divergences",
        Inequality(total((p[i] - q[i]) * log(p[i] / q[i]), i), Integer(0)),
    ),
    gibbs("entropy-size", "at most log n", Inequality(log(n), ENTROPY)),
    gibbs("perplexity", "exp H <= n", Inequality(n, exp(ENTROPY))),
    gibbs("entropy-sign", "each -p log p is at least 0", Inequality(ENTROPY, Integer(0))),
    gibbs("collision", "Jensen: H_2 <= H_1", Inequality(ENTROPY, -log(total(p[i] ** 2, i)))),
    gibbs("chi-square", "log x <= x - 1", Inequality(total((p[i] - q[i]) ** 2 / q[i], i), KL)),
    gibbs("log-chi-square", "Jensen", Inequality(log(total(p[i] ** 2 / q[i], i)), KL)),
    gibbs(
        "hellinger", "log x <= x - 1 at the root", Inequality(KL, total((sqrt(p[i]) - sqrt(q[i])) ** 2, i))
    ),
    gibbs("bhattacharyya", "at most 1", Inequality(Integer(1), total(sqrt(p[i] * q[i]), i), SAME)),
    gibbs("pinsker", "Pinsker's inequality", Inequality(KL, DISTANCE**2 / 2)),
    gibbs("pinsker-root", "its root", Inequality(sqrt(2 * KL), DISTANCE)),
    gibbs("pinsker-tv", "with total variation", Inequality(KL, 2 * (DISTANCE / 2) ** 2)),
    gibbs(
        "pinsker-positive-part",
        "sum (p - q)_+ is the total variation",
        Inequality(KL, 2 * total(Max(p[i] - q[i], 0), i) ** 2),
    ),
    gibbs(
        "pinsker-event",
        "data processing to an event, and two outcomes",
        Inequality(KL, 2 * (total(c[i] * p[i], i) - total(c[i] * q[i], i)) ** 2),
        indicator(c, n),
    ),
    gibbs("distance-two", "|p - q| <= p + q", Inequality(Integer(2), DISTANCE)),
    gibbs(
        "donsker-varadhan",
        "the variational formula's lower bound",
        Inequality(KL, total(p[i] * r[i], i) - log(total(q[i] * exp(r[i]), i))),
        real(r, n),
    ),
    gibbs(
        "free-energy",
        "the variational principle",
        Inequality(total(p[i] * E[i], i) - tau * ENTROPY, -tau * log(total(exp(-E[j] / tau), j))),
        real(E, n),
        temperature(tau),
    ),
    gibbs(
        "bogoliubov",
        "F <= F_0 + <H - H_0>_0",
        Inequality(
            -tau * log(total(exp(-F[i] / tau), i))
            + total(exp(-F[i] / tau) * (E[i] - F[i]), i) / total(exp(-F[i] / tau), i),
            -tau * log(total(exp(-E[i] / tau), i)),
        ),
        real(E, n),
        real(F, n),
        temperature(tau),
    ),
    gibbs(
        "log-sum",
        "the log-sum inequality",
        Inequality(total(x[i] * log(x[i] / y[i]), i), total(x[i], i) * log(total(x[i], i) / total(y[i], i))),
        positive(x, n),
        positive(y, n),
    ),
    gibbs(
        "unnormalised",
        "the generalised divergence, u log u - u + 1 >= 0",
        Inequality(total(x[i] * log(x[i] / y[i]) - x[i] + y[i], i), Integer(0)),
        positive(x, n),
        positive(y, n),
    ),
    gibbs(
        "jensen-shannon",
        "the midpoint is a law",
        Inequality(total(p[i] * log(2 * p[i] / (p[i] + q[i])), i), Integer(0)),
    ),
    gibbs(
        "mutual-information",
        "KL of the joint law from the product of its margins",
        Inequality(
            total(total(p[i] * K[i, j] * log(K[i, j] / total(p[k] * K[k, j], k)), j, m), i), Integer(0)
        ),
        distribution(K, n, m),
    ),
    gibbs(
        "rows",
        "the entropy of each row is at most log m",
        Inequality(log(m), -total(p[i] * total(K[i, j] * log(K[i, j]), j, m), i)),
        distribution(K, n, m),
    ),
)
