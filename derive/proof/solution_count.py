"""Proofs of the number of solutions of an equation in an interval.

With f the difference of the sides: if f has one sign there is none.  If f is strictly monotone, concave or
convex, with limits of opposite sign at the ends, there is one.  If f is strictly concave with negative
limits and a positive value somewhere, or the same with all signs reversed, there are two.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sympy import Add, Dummy, Expr, Integer, Mul, Pow, Rational, Sum, Symbol, cancel, exp, log, oo, together

from maxent.derive.algebra.end_limits import end_sign
from maxent.derive.algebra.root_count import algebraic_sign
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof.formula import ratio
from maxent.derive.step import Rule, Step
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import SolutionCount

_TWO = 2


def prove_solution_count(statement: SolutionCount, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove the number by the sign, the monotonicity or the curvature of the difference of the sides."""
    signs = Signs(hypotheses, statement.unknown, statement.interval)
    difference = hypotheses.expand(statement.equation.lhs - statement.equation.rhs)
    if not signs.continuous(difference):
        return still_open("the sides were not shown to be continuous on the interval")
    _, core = difference.as_coeff_Mul()
    if isinstance(core, Pow) and core.exp.is_Integer and core.exp.is_positive:
        difference = core.base  # a power vanishes where its base does
    unfinished = "neither sign, monotonicity nor curvature was shown"
    for form in forms(difference, hypotheses):
        found = _count(form, signs)
        if found is None:
            continue
        number, reason, step = found
        if number == statement.number:
            return proved(reason, step, needs=_nonempty(statement) if number else ())
        unfinished = f"this would be {number} solutions: {reason}"
    return still_open(unfinished)


def _nonempty(statement: SolutionCount) -> tuple[SideCondition, ...]:
    """That the interval's ends are in order: an empty interval holds no solution."""
    low, high = statement.interval
    if low.is_finite is False or high.is_finite is False:
        return ()
    return (SideCondition(high - low, Demand.POSITIVE, "the length of the interval"),)


def forms(difference: Expr, hypotheses: Hypotheses) -> Iterator[Expr]:
    """The difference, and equal expressions in other forms."""
    seen = []
    reduced = hypotheses.reduced(difference)
    for form in (difference, reduced, cancel(reduced), together(difference)):
        if form not in seen:
            seen.append(form)
            yield form


@dataclass(frozen=True)
class Signs:
    """Signs of expressions as ``unknown`` runs through the open interval, from domains and assumptions.

    Signs are 1 or -1, limits also 0; None stands for a sign that was not decided.
    """

    hypotheses: Hypotheses
    unknown: Symbol
    interval: tuple[Expr, Expr]

    def throughout(self, expression: Expr) -> int | None:
        """The sign that the expression has for every value of the unknown."""
        low, high = self.interval
        v = Dummy("v", positive=True)
        if low == -oo:
            # The unknown's own assumptions may be narrower than the interval.
            anywhere = Dummy("x", real=True)
            placed = expression.subs(self.unknown, anywhere if high is oo else high - v)
        elif high is oo:
            placed = expression.subs(self.unknown, low + v)
        else:
            placed = on_interval(expression, {self.unknown: self.interval})
        found = sign(placed)
        if found is None:
            found = sign(on_interval(placed, self.hypotheses.intervals()))
        return found if found is not None else algebraic_sign(placed)

    def constant(self, expression: Expr) -> int | None:
        """The sign of an expression without the unknown, which may be a multiple of an assumption."""
        found = sign(on_interval(expression, self.hypotheses.intervals()))
        if found is not None:
            return found
        for excess in self.hypotheses.positive():
            factor = ratio(expression, excess, self.hypotheses)
            if factor is not None and (of_factor := sign(factor)) is not None:
                return of_factor
        return None

    def at_ends(self, expression: Expr) -> tuple[int | None, int | None]:
        """The signs of the limits at the lower and at the upper end."""
        low, high = self.interval
        return (
            end_sign(expression, self.unknown, low, right=True, sign=self.constant),
            end_sign(expression, self.unknown, high, right=False, sign=self.constant),
        )

    def continuous(self, expression: Expr) -> bool:
        """Whether no denominator vanishes and every logarithm and root has a positive argument."""
        if not expression.has(self.unknown) or not expression.args:
            return True
        if isinstance(expression, log) or (isinstance(expression, Pow) and not expression.exp.is_Integer):
            if self.throughout(expression.args[0]) != 1:
                return False
        elif isinstance(expression, Pow) and expression.exp.is_negative:
            if self.throughout(expression.base) is None:
                return False
        elif not isinstance(expression, Add | Mul | Pow | exp | Sum):
            return False
        return all(self.continuous(argument) for argument in _inner(expression))

    def inside(self) -> Iterator[Expr]:
        """Points of the interval, to look for a value of the other sign."""
        low, high = self.interval
        if low == -oo:
            yield Integer(0) if high is oo else high - 1
        elif high is oo:
            yield low + 1
        else:
            yield from (low + (high - low) * Rational(k, 8) for k in (4, 6, 2, 7, 1, 5, 3))


def _inner(expression: Expr) -> tuple[Expr, ...]:
    return (expression.function,) if isinstance(expression, Sum) else expression.args


def _count(f: Expr, signs: Signs) -> tuple[int, str, Step] | None:
    """The number of zeros of f on the interval, the reason and the step; None if it was not shown."""
    if signs.throughout(f) is not None:
        step = Step(Rule.SIGN, f, note="the difference of the sides")
        return 0, "the difference of the sides has one sign on the whole interval", step
    left, right = signs.at_ends(f)
    slope = f.diff(signs.unknown)
    direction = signs.throughout(slope)
    step = Step(Rule.SECOND_ORDER, slope, note=f"the derivative in {signs.unknown}")
    if direction is not None:
        if left == -direction and right == direction:
            return 1, "the difference is strictly monotone and changes sign", step
        if left in (0, direction) or right in (0, -direction):
            return 0, "the difference is strictly monotone and moves away from zero", step
        return None
    second = slope.diff(signs.unknown)
    curvature = signs.throughout(second)
    step = Step(Rule.SECOND_ORDER, second, note=f"the second derivative in {signs.unknown}")
    if curvature is None or not left or not right:
        return None
    if left != right:
        return 1, "the difference has curvature of one sign and its ends have opposite signs", step
    if left == curvature:
        return _two_zeros(f, signs, left, step)
    return 0, "the difference is curved away from zero between ends of one sign", step


def _two_zeros(f: Expr, signs: Signs, ends: int, step: Step) -> tuple[int, str, Step] | None:
    for point in signs.inside():
        if signs.constant(f.subs(signs.unknown, point)) == -ends:
            return _TWO, f"one curvature, ends of one sign, and the other sign at {point}", step
    return None


PROVERS: Provers = {SolutionCount: prove_solution_count}
