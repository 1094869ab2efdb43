"""Proofs of limits and expansions, for arbitrary n.

As a temperature t tends to 0, every sum of exponentials exp(a/t) is dominated by its largest exponent M:
exp(a/t) = exp(M/t) exp(-(M - a)/t), and the last factor tends to 1 where a = M and to 0 elsewhere.
"""

from sympy import (
    Add,
    Dummy,
    Expr,
    Heaviside,
    Indexed,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Mul,
    Piecewise,
    Pow,
    Sum,
    Symbol,
    cancel,
    ceiling,
    exp,
    expand_mul,
    factorial,
    floor,
    limit,
    log,
    nan,
    oo,
    preorder_traversal,
    sign,
    together,
    zoo,
)

from maxent.derive.algebra.calculus import components
from maxent.derive.algebra.canonical import canonical
from maxent.derive.algebra.end_limits import limit_at
from maxent.derive.algebra.logarithms import split_logarithm
from maxent.derive.algebra.signs import on_interval
from maxent.derive.algebra.signs import sign as known_sign
from maxent.derive.conditions.collection import conditions_at
from maxent.derive.conditions.condition import SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._cases import by_cases
from maxent.derive.proof._decay import by_decay
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.problems.statements import Expansion, Limit

_DISCONTINUOUS = (KroneckerDelta, Piecewise, sign, floor, ceiling, Heaviside)


Found = tuple[Expr, tuple[SideCondition, ...]]
"""A limit, and the conditions under which it is the limit."""


def prove_limit(statement: Limit, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove a limit by continuity, the dominant exponential, decay rates or, for scalars, SymPy's ``limit``.

    A value with a maximum or a step is proved case by case.
    """
    formula = hypotheses.expand(statement.formula)
    value = hypotheses.expand(statement.value)
    reasons: list[str] = []
    needs: list[SideCondition] = []
    for case in by_cases(formula, value, statement.variable, hypotheses):
        found = None if case is None else _reached(*case, statement, hypotheses)
        if found is None:
            return still_open("no method gave the printed limit")
        reasons.append(found[0])
        needs += found[1]
    in_each = ", in each case" if len(reasons) > 1 else ""
    return proved("; ".join(dict.fromkeys(reasons)) + in_each, needs=tuple(dict.fromkeys(needs)))


def _reached(
    formula: Expr, value: Expr, statement: Limit, hypotheses: Hypotheses
) -> tuple[str, tuple[SideCondition, ...]] | None:
    """The method that gives the value, and the conditions that it needs; None where no method does."""
    for method, reason in (
        (_by_continuity, "the expression is continuous at the limit point"),
        (_by_dominant_exponential, "the largest exponent dominates every sum"),
        (by_decay, "every exponential decays or grows"),
        (_by_decay_at_zero, "every exponential of the inverse decays or grows"),
        (_by_rules, "the limits of all parts are known"),
        (_by_sympy, "SymPy's limit"),
    ):
        found = method(formula, statement.variable, statement.point, hypotheses)
        if found is not None and hypotheses.zero(found[0] - value):
            return reason, found[1]
    return None


def _by_continuity(formula: Expr, variable: Symbol, point: Expr, hypotheses: Hypotheses) -> Found | None:
    formula = hypotheses.reduced(formula)
    if point is oo:
        inverse = Dummy("b", positive=True)
        formula, variable = hypotheses.reduced(formula.subs(variable, 1 / inverse)), inverse
    formula = cancel(formula.replace(exp, lambda argument: exp(cancel(argument))))
    at_point = Integer(0) if point is oo else point
    if not _regular(formula, variable, at_point):
        return None
    return formula.subs(variable, at_point), conditions_at(formula, {variable: at_point})


def _regular(formula: Expr, variable: Symbol, point: Expr) -> bool:
    """Whether every part of the formula is finite and continuous at the point.

    The parts are checked one by one, because SymPy evaluates 0 * log(exp(zoo)) to 0.
    """
    parts = [part for part in preorder_traversal(formula) if part.has(variable)]
    if any(isinstance(part, _DISCONTINUOUS) for part in parts):
        return False
    return not any(part.subs(variable, point).has(nan, zoo, oo, -oo) for part in parts)


def _by_dominant_exponential(
    formula: Expr, variable: Symbol, point: Expr, hypotheses: Hypotheses
) -> Found | None:
    if point is oo:
        inverse = Dummy("b", positive=True)
        formula, variable = formula.subs(variable, 1 / inverse), inverse
    elif point != 0:
        return None
    reduced = hypotheses.reduced(formula)
    factors, decays, logarithms = {}, {}, {}
    for exponential in reduced.atoms(exp):
        sense, exponent = expand_mul(exponential.args[0] * variable).as_coeff_Mul()
        if not isinstance(exponent, Indexed) or abs(sense) != 1:
            continue
        extreme = _extreme(exponent, reduced, Maximum if sense == 1 else Minimum)
        if extreme is None:
            return None
        name = f"{exponent.base}_{sense}"
        dominant = Symbol(f"_W_{name}", positive=True)
        decay = IndexedBase(f"_d_{name}", nonnegative=True)[exponent.indices]
        factors[exponential] = dominant * decay
        decays[decay] = KroneckerDelta(exponent, extreme)
        logarithms[log(dominant)] = sense * extreme / variable
    divided = together(canonical(reduced.xreplace(factors)))
    settled = expand_mul(cancel(divided).xreplace(logarithms)).xreplace(decays)
    exponents = [power.args[-1] for power in settled.atoms(exp, Pow)]
    if any(exponent.has(variable) for exponent in exponents):
        return None  # another exponential, which may decay faster or grow
    settled = cancel(canonical(settled.replace(lambda e: isinstance(e, Sum), _where_attained)))
    settled = settled.replace(
        lambda e: isinstance(e, Heaviside) and hypotheses.grants_positive(e.args[0]), lambda _: Integer(1)
    )
    opaque = {total: Dummy("w", positive=True) for total in settled.atoms(Sum)}
    at_point = settled.xreplace(opaque).subs(variable, 0)
    if not factors or at_point.has(nan, zoo, oo, -oo):
        return None
    limit_value = at_point.xreplace({symbol: total for total, symbol in opaque.items()})
    return limit_value, conditions_at(settled, {variable: Integer(0)})


def _where_attained(total: Sum) -> Sum:
    """The sum with delta(a, M) f(a) replaced by delta(a, M) f(M), so that powers of 1/variable cancel."""
    terms = (_at_largest(term) for term in Add.make_args(expand_mul(total.function)))
    return Sum(Add(*terms), *total.limits)


def _at_largest(term: Expr) -> Expr:
    for delta in Mul.make_args(term):
        if isinstance(delta, KroneckerDelta) and delta.has(Maximum, Minimum):
            summed, extreme = sorted(delta.args, key=lambda side: isinstance(side, Maximum | Minimum))
            return delta * (term / delta).xreplace({summed: extreme})
    return term


def _extreme(
    exponent: Indexed, expression: Expr, extremum: type[Maximum | Minimum]
) -> Maximum | Minimum | None:
    """The extremum of the exponent over the index under which the expression sums it; None if it does not."""
    for total in expression.atoms(Sum):
        for summed in components(total.function, exponent.base):
            if total.limits[0][0] in summed.free_symbols:
                return extremum(summed, total.limits[0])
    return None


def _by_decay_at_zero(formula: Expr, variable: Symbol, point: Expr, hypotheses: Hypotheses) -> Found | None:
    if point != 0:
        return None
    inverse = Dummy("b", positive=True)
    return by_decay(formula.subs(variable, 1 / inverse), inverse, oo, hypotheses)


def _by_rules(formula: Expr, variable: Symbol, point: Expr, hypotheses: Hypotheses) -> Found | None:
    """The limit node by node, where every sign that matters is known for all values of the parameters."""

    def sign_of(expression: Expr) -> int | None:
        return known_sign(on_interval(expression, hypotheses.intervals()))

    for form in (formula, cancel(formula)) if not formula.has(Sum) else (formula,):
        found = limit_at(form, variable, point, right=point is not oo, sign=sign_of)
        if found is not None and found not in (oo, -oo):
            return found, ()
    return None


def _by_sympy(formula: Expr, variable: Symbol, point: Expr, hypotheses: Hypotheses) -> Found | None:
    """SymPy's limit of a formula without arrays, with symbols in (0, 1) written exp(-s), s > 0.

    Its answer may hold for generic values of the other symbols only, so it is asked where there are none.
    """
    formula = hypotheses.normalised(formula)
    if formula.atoms(Sum, Indexed) or formula.free_symbols - {variable}:
        return None
    rates = {s: Dummy("s", positive=True) for s in hypotheses.intervals() if s != variable}
    positive = {symbol: exp(-rate) for symbol, rate in rates.items()}
    real = Dummy("x", positive=True)
    try:
        found = limit(_as_exponentials(formula.subs(positive).subs(variable, real), real), real, point, "+")
    except NotImplementedError:
        return None  # SymPy would have to know the sign of a difference of rates
    return found.subs({rate: -log(symbol) for symbol, rate in rates.items()}), ()


def _as_exponentials(formula: Expr, variable: Symbol) -> Expr:
    """The formula with powers b^(c variable) as exponentials, whose rates SymPy knows the sign of."""
    return formula.replace(
        lambda e: isinstance(e, Pow) and e.exp.has(variable) and not e.base.has(variable),
        lambda e: exp(expand_mul(e.exp * split_logarithm(e.base))),
    )


def prove_expansion(statement: Expansion, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove an expansion: the Taylor coefficients at 0 of both sides agree below the printed order."""
    difference = hypotheses.expand(statement.formula - statement.approximation)
    needs: list[SideCondition] = []  # for the coefficients' continuity, uniform in all other variables
    for power in range(statement.order):
        coefficient = difference.diff(statement.variable, power) / factorial(power)
        needs += conditions_at(coefficient, {statement.variable: Integer(0)})
        at_zero = coefficient.subs(statement.variable, Integer(0))
        if not _regular(coefficient, statement.variable, Integer(0)) or not hypotheses.zero(at_zero):
            return still_open(f"the coefficients of order {power} were not shown to agree")
    last = difference.diff(statement.variable, statement.order)
    if not _regular(last, statement.variable, Integer(0)):
        return still_open(f"the coefficient of order {statement.order} was not shown to be finite")
    needs += conditions_at(last, {statement.variable: Integer(0)})
    reason = f"the Taylor coefficients below order {statement.order} agree for arbitrary n"
    return proved(reason, needs=tuple(dict.fromkeys(needs)))


PROVERS: Provers = {Limit: prove_limit, Expansion: prove_expansion}
