"""Factors and denominators that can vanish."""

from sympy import Eq, IndexedBase, Integer, Symbol, exp, log, sqrt

from maxent.problems.claims.claim import Definition
from maxent.problems.expressions.notation import i, j, k, n, total
from maxent.problems.parameters.parameter import discount, distribution, positive, probability, real
from maxent.problems.statements import Equivalence, Identity, Inequality
from tests.hostile.stated import Aim, false

x, y = Symbol("x", real=True), Symbol("y", real=True)
gamma = Symbol("gamma", nonnegative=True)
p, q, Delta = Symbol("p", positive=True), Symbol("q", positive=True), Symbol("Delta", positive=True)
tau = Symbol("tau", real=True)
a, b = IndexedBase("a", real=True), Symbol("b", real=True)
pi = IndexedBase("pi", positive=True)
MEAN = total(a[k], k) / n
SPREAD = sqrt(total((a[j] - MEAN) ** 2, j) / n)
ONE, TWO = (real(x),), (real(x), real(y))
AIM = Aim.DEFINEDNESS

STATEMENTS = (
    false(AIM, "false-symbolic-cancelled-root", "x = 1", Identity((x**2 - 1) / (x - 1), x + 1), given=ONE),
    false(AIM, "false-symbolic-cancelled-x", "x = 0", Identity((x**2 + x * y) / x, x + y), given=TWO),
    false(
        AIM,
        "false-symbolic-divided-by-discount",
        "gamma = 0",
        Identity((gamma + gamma**2) / gamma, 1 + gamma),
        given=(discount(gamma),),
    ),
    false(
        AIM,
        "false-symbolic-backup-over-discount",
        "gamma = 0",
        Identity((x + gamma * y - x) / gamma + (gamma * x + gamma**2) / gamma, y + x + gamma),
        given=(*TWO, discount(gamma)),
    ),
    false(
        AIM,
        "false-symbolic-ratio-of-sums",
        "a = (1, -1)",
        Identity(total(2 * a[i], i) / total(a[i], i), Integer(2)),
        given=(real(a, n),),
    ),
    false(
        AIM,
        "false-symbolic-factor-out-of-sums",
        "a = (0,)",
        Identity(total(a[i] * b, i) / total(a[i], i), b),
        given=(real(a, n), real(b)),
    ),
    false(
        AIM,
        "false-symbolic-secant-on-the-diagonal",
        "i = j",
        Identity((a[i] ** 2 - a[j] ** 2) / (a[i] - a[j]), a[i] + a[j]),
        given=(real(a, n),),
    ),
    false(
        AIM,
        "false-symbolic-crossing-at-one-half",
        "p = 1/2",
        Identity(exp(-Delta / tau), p / (1 - p)),
        given=(probability(p), positive(Delta)),
        definitions=(Definition(tau, Delta / log((1 - p) / p)),),
    ),
    false(
        AIM,
        "false-symbolic-standardised-ties",
        "n = 1: 0/0",
        Identity(total(((a[i] - MEAN) / SPREAD) ** 2, i) / n, Integer(1)),
        given=(real(a, n),),
    ),
    false(
        Aim.SIZES,
        "false-symbolic-sole-outcome",
        "n = 1: pi = 1",
        Identity((1 - pi[i] ** 2) / (1 - pi[i]), 1 + pi[i]),
        given=(distribution(pi, n),),
    ),
    false(
        Aim.SIZES,
        "false-symbolic-sample-variance-of-one",
        "n = 1",
        Identity((n - 1) * total((a[i] - MEAN) ** 2 / (n - 1), i), total((a[i] - MEAN) ** 2, i)),
        given=(real(a, n),),
    ),
    false(
        Aim.TIES,
        "false-symbolic-logarithmic-mean",
        "p = q",
        Identity((p * log(p) - p * log(q)) / (log(p) - log(q)), p),
        given=(positive(p), positive(q)),
    ),
    false(
        AIM,
        "false-symbolic-exponential-quotient",
        "x = 0",
        Identity((exp(2 * x) - 1) / (exp(x) - 1), exp(x) + 1),
        given=ONE,
    ),
    false(
        AIM, "false-symbolic-pole-is-positive", "x = 3", Inequality(1 / (x - 3) ** 2, Integer(0)), given=ONE
    ),
    false(
        AIM, "false-symbolic-secant-is-positive", "x = 0", Inequality((exp(x) - 1) / x, Integer(0)), given=ONE
    ),
    false(
        AIM, "false-symbolic-equal-multiple", "y = 0, x = 1", Equivalence(Eq(x, 0), Eq(x * y, 0)), given=TWO
    ),
    false(
        AIM, "false-symbolic-positive-multiple", "y = 0, x = 1", Equivalence(x > 0, x * y**2 > 0), given=TWO
    ),
    false(
        AIM,
        "false-symbolic-ratio-over-negative",
        "x = 1, y = -1",
        Equivalence(x / y > 1, x > y),
        given=TWO,
    ),
    false(
        AIM,
        "false-symbolic-discounted-order",
        "gamma = 0, x < y",
        Equivalence(gamma * x >= gamma * y, x >= y),
        given=(*TWO, discount(gamma)),
    ),
    false(AIM, "false-symbolic-one-root-of-two", "x = -1", Equivalence(Eq(x**2, 1), Eq(x, 1)), given=ONE),
)
