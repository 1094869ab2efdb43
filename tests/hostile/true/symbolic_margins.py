"""Formulas whose values the hypotheses grant: margins, masses, indicators, excluded points."""

from sympy import Abs, Eq, Heaviside, IndexedBase, Integer, Ne, Symbol, exp, log, oo, sqrt

from maxent.problems.catalogue.gibbs._canonical import BETA, BOLTZMANN, GIVEN, INTERIOR, MAXIMUM_ENTROPY
from maxent.problems.claims.claim import Definition
from maxent.problems.expressions.extremum import maximum
from maxent.problems.expressions.notation import i, j, n, total
from maxent.problems.parameters.parameter import (
    discount,
    distribution,
    indicator,
    positive,
    probability,
    real,
)
from maxent.problems.statements import Convexity, Equivalence, Identity, Limit, Monotonicity, Optimum
from tests.hostile.stated import Aim, true

x, y, c = Symbol("x", real=True), Symbol("y", real=True), Symbol("c", positive=True)
p, q, Delta = Symbol("p", positive=True), Symbol("q", positive=True), Symbol("Delta", positive=True)
s, gamma, tau = Symbol("s", positive=True), Symbol("gamma", nonnegative=True), Symbol("tau", real=True)
a, r = IndexedBase("a", positive=True), IndexedBase("r", real=True)
pi, w = IndexedBase("pi", positive=True), IndexedBase("w", nonnegative=True)
MASS = total(pi[j] * w[j], j)
ONE, TWO, CHANCES = (real(x),), (real(x), real(y)), (probability(p), probability(q))
OVER_LOG = Definition(tau, Delta / log((1 - p) / p))
AIM = Aim.DEFINEDNESS
Z = total(exp(r[i]), i)


def same(name: str, left: object, right: object, *given: object, where: tuple[object, ...] = ()) -> object:
    """An identity that holds because both sides are the same wherever the hypotheses allow."""
    statement = Identity(left, right)
    return true(AIM, f"true-symbolic-{name}", "algebra", statement, given=given, assumptions=where)


STATEMENTS = (
    same("log-one-less-square", log(1 - p**2), log(1 - p) + log(1 + p), probability(p)),
    same("log-ratio-of-complements", log((1 - p) / (1 - q)), log(1 - p) - log(1 - q), *CHANCES),
    same("log-product-of-complements", log(p * q * (1 - p)), log(p) + log(q) + log(1 - p), *CHANCES),
    same("log-square-abs", log((3 - x) ** 2), 2 * log(Abs(3 - x)), real(x), where=(Ne(x, 3),)),
    same("log-square-margin", log((3 - x) ** 2), 2 * log(3 - x), real(x), where=(x < 3,)),
    same("exp-half-log", exp(log((3 - x) ** 2) / 2), Abs(3 - x), real(x), where=(Ne(x, 3),)),
    same("log-two-margins", log((x - 1) * (y - 1)), log(1 - x) + log(1 - y), *TWO, where=(x < 1, y < 1)),
    same("root-of-square", sqrt((1 - p) ** 2), 1 - p, probability(p)),
    same("logit", log(p / (1 - p)), -log(1 / p - 1), probability(p)),
    same("cancelled-root", (x**2 - 1) / (x - 1), x + 1, real(x), where=(Ne(x, 1),)),
    same("cancelled-x", (x**2 + x * y) / x, x + y, *TWO, where=(x > 0,)),
    same("cancelled-discount", (gamma + gamma**2) / gamma, 1 + gamma, discount(gamma), where=(gamma > 0,)),
    same("discount-margin", log(1 - gamma**2), log(1 - gamma) + log(1 + gamma), discount(gamma)),
    same("geometric", (1 - gamma**3) / (1 - gamma), 1 + gamma + gamma**2, discount(gamma)),
    same("ratio-of-positive-sums", total(2 * a[i], i) / total(a[i], i), Integer(2), positive(a, n)),
    same("ratio-of-masses", total(2 * pi[i], i) / total(pi[i], i), Integer(2), distribution(pi, n)),
    same("log-scale", log(3 * x**2 + 3), log(x**2 + 1) + log(3), real(x)),
    same("log-sum-exp-shift", log(total(exp(r[i] + x), i)), x + log(Z), real(r, n), real(x)),
    same(
        "log-of-quotient", log(total(a[i], i) / Z), log(total(a[i], i)) - log(Z), positive(a, n), real(r, n)
    ),
    same("another-outcome", (1 - pi[i] ** 2) / (1 - pi[i]), 1 + pi[i], distribution(pi, n), where=(n >= 2,)),
    same("product-of-chances", (1 - p**2 * q**2) / (1 - p * q), 1 + p * q, *CHANCES),
    same("event", (1 - MASS**2) / (1 - MASS), 1 + MASS, distribution(pi, n), indicator(w, n)),
    same(
        "odds-of-event",
        log(MASS / (1 - MASS)),
        log(MASS) - log(1 - MASS),
        distribution(pi, n),
        indicator(w, n),
    ),
    same("step-beyond", Heaviside(x - y, 1), Integer(1), *TWO, where=(x >= y,)),
    same("steps-off-the-tie", Heaviside(x - y, 1), Heaviside(x - y, 0), *TWO, where=(Ne(x, y),)),
    same("complementary-steps", Heaviside(x, 1) + Heaviside(-x, 0), Integer(1), real(x)),
    same("product-of-roots", sqrt(p) * sqrt(q), sqrt(p * q), positive(p), positive(q)),
    same("ratio-of-logs", log(s**2) / log(s), Integer(2), positive(s), where=(s > 1,)),
    same("exponential-quotient", (exp(2 * s) - 1) / (exp(s) - 1), exp(s) + 1, positive(s)),
    true(
        AIM,
        "true-symbolic-margins",
        "all r_i < 5",
        Identity(total(log((5 - r[i]) ** 2), i), 2 * total(log(5 - r[i]), i)),
        given=(real(r, n),),
        assumptions=(maximum(r[j], j, n) < 5,),
    ),
    true(
        AIM,
        "true-symbolic-crossing",
        "p < 1/2",
        Identity(exp(-Delta / tau), p / (1 - p)),
        given=(probability(p), positive(Delta)),
        definitions=(OVER_LOG,),
        assumptions=(2 * p < 1,),
    ),
    true(
        Aim.ENDS,
        "true-symbolic-falls-beyond-the-pole",
        "its slope is negative",
        Monotonicity(1 / (s - 1), s, increasing=False, domain=(Integer(1), oo)),
        given=(),
    ),
    true(
        Aim.ENDS,
        "true-symbolic-convex-beyond-the-pole",
        "2/x^3",
        Convexity(1 / x, x, convex=True, domain=(Integer(0), oo)),
        given=(),
    ),
    true(
        Aim.ENDS,
        "true-symbolic-saturates",
        "c > 0",
        Limit(c * s / (1 + c * s), s, oo, Integer(1)),
        given=(positive(c),),
    ),
    true(
        AIM,
        "true-symbolic-discounted-order",
        "gamma > 0",
        Equivalence(gamma * x >= gamma * y, x >= y),
        given=(*TWO, discount(gamma)),
        assumptions=(gamma > 0,),
    ),
    true(
        AIM,
        "true-symbolic-scaled-order",
        "c > 0",
        Equivalence(x / c > 1, x > c),
        given=(real(x), positive(c)),
    ),
    true(
        AIM,
        "true-symbolic-scaled-zero",
        "c > 0",
        Equivalence(Eq(x, 0), Eq(x * c, 0)),
        given=(*ONE, positive(c)),
    ),
    true(
        Aim.ENDS,
        "true-symbolic-canonical-law-inside",
        "U lies strictly between the extreme energies",
        Optimum(BOLTZMANN, unknowns=(BETA,)),
        given=GIVEN,
        problem=MAXIMUM_ENTROPY,
        assumptions=(INTERIOR,),
    ),
)
