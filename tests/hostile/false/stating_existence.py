"""False existence: the witness is no admissible instance, or the relation has no value there."""

from fractions import Fraction

from sympy import Eq, IndexedBase, Ne, Symbol, log, sqrt
from sympy.core.relational import Relational

from maxent.problems import Existence
from maxent.problems.expressions.notation import i as index
from maxent.problems.expressions.notation import n, total
from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.parameter import (
    Parameter,
    count,
    discount,
    distribution,
    indicator,
    moment,
    positive_definite,
    probability,
    real,
    temperature,
)
from tests.hostile.stated import Aim, Stated, false

x, w = (Symbol(name, real=True) for name in ("x", "w"))
tau, k = Symbol("tau", positive=True), Symbol("k", positive=True)
q, f = IndexedBase("q", positive=True), IndexedBase("f", real=True)
z, M = IndexedBase("z", real=True), IndexedBase("M", real=True)
ZERO, ONE, TWO = Fraction(0), Fraction(1), Fraction(2)


def occurs(
    aim: Aim,
    name: str,
    because: str,
    relation: Relational,
    *witness: tuple[Symbol | IndexedBase, Value],
    given: tuple[Parameter, ...],
) -> Stated:
    """That the relation holds at the witness."""
    return false(aim, f"false-stating-{name}", because, Existence(relation, witness), given=given)


STATEMENTS = (
    occurs(
        Aim.ENDS,
        "temperature-below-zero",
        "tau x^4 is not negative",
        tau * x**4 < 0,
        (tau, -ONE),
        (x, ONE),
        given=(temperature(tau), real(x)),
    ),
    occurs(Aim.ENDS, "discount-one", "a discount is below 1", x >= 1, (x, ONE), given=(discount(x),)),
    occurs(Aim.ENDS, "probability-zero", "0 < x < 1", x <= 0, (x, ZERO), given=(probability(x),)),
    occurs(Aim.SIZES, "half-a-count", "k is at least 1", k < 1, (k, ONE / 2), given=(count(k),)),
    occurs(
        Aim.FORM,
        "mass-two",
        "a mean is at most the largest value",
        total(q[index] * f[index], index) > total(f[index] ** 2, index) + 1,
        (q, (TWO, TWO)),
        (f, (ONE / 2, ONE / 2)),
        given=(distribution(q, n), real(f, n)),
    ),
    occurs(
        Aim.ENDS,
        "moment-outside",
        "a mean of f is at most 1 + the sum of its squares",
        w > total(f[index] ** 2, index) + 1,
        (w, 7 * ONE),
        (f, (ONE, ONE)),
        given=(real(f, n), moment(w, f, n)),
    ),
    occurs(
        Aim.FORM,
        "indefinite-matrix",
        "the diagonal of a positive definite matrix is positive",
        M[1, 1] < 0,
        (M, ((-ONE, ZERO), (ZERO, ONE))),
        given=(positive_definite(M, n),),
    ),
    occurs(
        Aim.FORM,
        "indicator-of-two",
        "an indicator is 0 or 1",
        z[1] > 1,
        (z, (TWO, ZERO)),
        given=(indicator(z, n),),
    ),
    occurs(
        Aim.TIES,
        "indicator-of-everything",
        "an indicator is 0 somewhere",
        Eq(total(z[index], index), n),
        (z, (ONE, ONE)),
        given=(indicator(z, n),),
    ),
    occurs(
        Aim.SIZES,
        "two-sizes",
        "both arrays have n entries, and (sum of z)^2 <= n sum of z^2",
        total(z[index], index) ** 2 * total(f[index], index) ** 2
        > n**2 * total(z[index] ** 2, index) * total(f[index] ** 2, index),
        (z, (ONE, ONE)),
        (f, (ONE,)),
        given=(real(z, n), real(f, n)),
    ),
    occurs(
        Aim.DEFINEDNESS,
        "reciprocal-of-zero",
        "1/(x^2 + x) = 1/x - 1/(x + 1) wherever the three have values",
        Ne(1 / (x**2 + x), 1 / x - 1 / (x + 1)),
        (x, ZERO),
        given=(real(x),),
    ),
    occurs(
        Aim.DEFINEDNESS,
        "logarithm-of-minus-one",
        "log x^2 = 2 log x wherever log x has a value",
        Ne(log(x) * 2, log(x**2)),
        (x, -ONE),
        given=(real(x),),
    ),
    occurs(
        Aim.DEFINEDNESS,
        "root-of-minus-one",
        "the square root of x is |x|^(1/2) wherever it has a value",
        Ne(sqrt(x), sqrt(abs(x))),
        (x, -ONE),
        given=(real(x),),
    ),
)
