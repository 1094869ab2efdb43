"""Proofs that a difference is at least 0: by positive factors, or by a single term.

A maximum equals one of its entries, and a sum of positive terms exceeds each of its terms.  The entry at
which a subtracted maximum is attained may depend on the indices of the sums around it.  It is then written
as a function of them, because it cannot be treated as one fixed entry.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from sympy import Add, Dummy, Expr, Function, Indexed, Mul, Pow, Sum, Symbol, cancel, exp, factor, log

from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.hypotheses.pairing import pairwise_nonnegative
from maxent.derive.proof._result import Proof, proved, still_open
from maxent.problems.expressions.extremum import Maximum

Outer = tuple[Symbol, ...]
Walk = Callable[[Expr, int, Outer], Expr]


@dataclass(frozen=True)
class _Entry:
    """An index in low..high, as an expression in the indices of the sums around it."""

    index: Expr
    low: Expr
    high: Expr


@dataclass
class _Attained:
    """The entries at which the subtracted maxima are attained."""

    entries: dict[Maximum, _Entry] = field(default_factory=dict)

    def at(self, maximum: Maximum, outer: Outer) -> Expr:
        """The maximum as the value of its largest entry; ``outer`` are the indices of the sums around it."""
        index, low, high = maximum.limits[0]
        if maximum not in self.entries:
            depends = tuple(symbol for symbol in outer if symbol in maximum.free_symbols)
            name = f"j_{len(self.entries)}"
            entry = Function(name, integer=True)(*depends) if depends else Dummy(name, integer=True)
            self.entries[maximum] = _Entry(entry, low, high)
        return maximum.function.xreplace({index: self.entries[maximum].index})


def prove_bound(difference: Expr, hypotheses: Hypotheses) -> Proof:
    """Prove that the difference is at least 0: by signs, by one entry of a maximum, or pair by pair."""
    if _of_positive_factors(hypotheses.expand(difference), hypotheses):
        return proved("the difference is a product of positive factors and even powers")
    plain = hypotheses.expand(difference)
    if sign(plain) == 1 or (isinstance(plain, Pow) and plain.is_nonnegative):
        return proved("the difference is positive term by term, or an even power")
    if any(bounded_below_by_zero(form, hypotheses) for form in (difference, hypotheses.expand(difference))):
        return proved("a maximum is one of its entries, and the other side is at least its value there")
    if pairwise_nonnegative(difference, hypotheses, hypotheses.intervals()):
        return proved("no pair of outcomes contributes less than zero")
    return still_open("no single entry of a maximum was found to bound the difference")


def _of_positive_factors(difference: Expr, hypotheses: Hypotheses) -> bool:
    """Whether every factor of the difference is certainly positive, or an even power of a real one."""
    if difference.has(Indexed, Sum):
        return False
    factored = factor(cancel(hypotheses.reduced(difference)))
    odd = [
        part
        for part in Mul.make_args(factored)
        if not (isinstance(part, Pow) and part.exp.is_even and part.base.is_real)
    ]
    return sign(on_interval(Mul(*odd), hypotheses.intervals())) == 1


def bounded_below_by_zero(difference: Expr, hypotheses: Hypotheses) -> bool:
    """Whether bounding sums and maxima by one entry shows that the difference is at least 0."""
    forms = (difference, hypotheses.counted(difference), hypotheses.reduced(difference))
    return any(_bounded(form, hypotheses) for form in forms)


def _bounded(difference: Expr, hypotheses: Hypotheses) -> bool:
    attained = _Attained()

    def attaining(expression: Expr, direction: int, outer: Outer) -> Expr:
        if isinstance(expression, Maximum) and direction < 0 and len(expression.limits) == 1:
            return attained.at(expression, outer)
        return _below(expression, direction, outer, attaining)

    placed = attaining(difference, 1, ())
    entries = tuple(attained.entries.values())
    return any(_nonnegative(_with(placed, entry), hypotheses) for entry in entries)


def _with(expression: Expr, entry: _Entry) -> Expr:
    """A lower bound: added maxima, and added sums of positive terms, replaced by their term at the entry."""

    def placing(part: Expr, direction: int, outer: Outer) -> Expr:
        in_scope = all(symbol in outer or symbol.is_Dummy for symbol in entry.index.free_symbols)
        if direction > 0 and in_scope:
            if isinstance(part, Maximum):
                return _term(part, entry) or part
            if isinstance(part, Sum) and part.function.is_positive:
                return _tangent(_term(part, entry)) or _below(part, direction, outer, placing)
            if isinstance(part, log) and isinstance(part.args[0], Sum) and part.args[0].function.is_positive:
                term = _term(part.args[0], entry)
                return part if term is None else log(term)
        return _below(part, direction, outer, placing)

    return placing(expression, 1, ())


def _term(over: Maximum | Sum, entry: _Entry) -> Expr | None:
    """The term of a maximum or a sum at the entry; None where it has another range."""
    index, low, high = over.limits[0]
    if len(over.limits) != 1 or (low, high) != (entry.low, entry.high):
        return None
    return over.function.xreplace({index: entry.index})


def _tangent(term: Expr | None) -> Expr | None:
    """A lower bound of the term: m (1 + x) where it is m exp(x), m > 0, otherwise the term itself."""
    if term is None:
        return None
    multiple, exponential = term.as_independent(exp, as_Add=False)
    return multiple * (1 + exponential.args[0]) if isinstance(exponential, exp) else term


def _below(expression: Expr, direction: int, outer: Outer, walk: Walk) -> Expr:
    """``walk`` applied to the parts of sums and of multiples of known sign; all else stays as it is.

    ``direction`` is the sign with which the expression enters the whole.
    """
    if isinstance(expression, Sum):
        inner = (*outer, *(index for index, _, _ in expression.limits))
        return Sum(walk(expression.function, direction, inner), *expression.limits)
    if isinstance(expression, Add):
        return Add(*(walk(term, direction, outer) for term in expression.args))
    if isinstance(expression, Mul):
        bounded = [factor for factor in expression.args if factor.has(Sum, Maximum)]
        if len(bounded) == 1:
            rest = Mul(*(factor for factor in expression.args if factor != bounded[0]))
            found = sign(rest)
            return expression if found is None else rest * walk(bounded[0], direction * found, outer)
    return expression


def _nonnegative(expression: Expr, hypotheses: Hypotheses) -> bool:
    if hypotheses.zero(expression) or sign(hypotheses.reduced(expression)) == 1:
        return True
    terms = Add.make_args(hypotheses.counted(expression))
    return all(_summand(term).is_nonnegative for term in terms)


def _summand(term: Expr) -> Expr:
    """The term with its sums replaced by their summands, which have the same sign."""
    return term.replace(lambda e: isinstance(e, Sum), lambda e: e.function)
