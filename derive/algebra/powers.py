"""Products, powers and exponentials in one form: exponents in lowest terms, equal bases merged."""

from sympy import (
    Add,
    E,
    Expr,
    Indexed,
    Integer,
    Mul,
    Pow,
    Product,
    Sum,
    cancel,
    exp,
    expand_mul,
    log,
)

from maxent.problems.expressions.extremum import Maximum, Minimum

_BINDERS = (Sum, Product, Maximum, Minimum)


def merged_powers(product: Expr) -> Expr:
    """Powers of one base joined where an exponent has a sum in a denominator: x^(a/(1+a)) x^(1/(1+a)) = x."""
    groups: dict[tuple[Expr, Expr], list[Expr]] = {}
    rest: Expr = Integer(1)
    divided = set()
    for factor in Mul.make_args(product):
        base, exponent = factor.as_base_exp()
        # e^(c a) and e^(d b) stay apart: one of them may be constant in the index of a sum.
        core = exponent.as_independent(Indexed, as_Add=False)[1] if base is E else Integer(1)
        groups.setdefault((base, core), []).append(exponent)
        if _has_quotient(exponent):
            divided.add((base, core))
    for (base, core), exponents in groups.items():
        total = Add(*exponents)
        rest *= (
            Pow(base, lowest_terms(total))
            if (base, core) in divided
            else Mul(*(Pow(base, e) for e in exponents))
        )
    return rest


def expanded_exponential(exponential: Expr) -> Expr:
    """exp(a + log b) as exp(a) * b."""
    result: Expr = Integer(1)
    for term in Add.make_args(expand_mul(exponential.args[0])):
        coefficient, logarithm = term.as_independent(log)
        if isinstance(logarithm, log):
            result *= Pow(logarithm.args[0], lowest_terms(coefficient))
        else:
            result *= exp(lowest_terms(term))
    return result


def lowest_terms(exponent: Expr) -> Expr:
    """The exponent in lowest terms, if it has a sum in a denominator."""
    return cancel(exponent) if _has_quotient(exponent) else exponent


def _has_quotient(exponent: Expr) -> bool:
    """Whether the exponent has a sum in a denominator, so that it can be written in several ways."""
    return not exponent.has(*_BINDERS) and any(
        power.exp.is_negative and isinstance(power.base, Add) for power in exponent.atoms(Pow)
    )
