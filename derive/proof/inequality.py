"""Proofs of inequalities: by the form of the difference, and by theorems about sums over outcomes."""

from collections.abc import Sequence

from sympy import Dummy, Expr, Indexed, Mul, factor_list, together

from maxent.derive.algebra.calculus import substitute
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.inequalities.bound import Bound, bound
from maxent.derive.inequalities.lemma import Vanishing
from maxent.derive.inequalities.setting import Setting
from maxent.derive.proof._result import Proof, ProofOutcome, Provers, proved, still_open
from maxent.derive.proof.formula import prove_inequality as prove_by_form
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Inequality

Pairs = Sequence[tuple[Expr, Expr]]


def prove_inequality(statement: Inequality, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove left >= right, and where cases of equality are asserted that these are all."""
    first = prove_by_form(statement, claim, hypotheses)
    if first.outcome is not ProofOutcome.OPEN:
        return first
    found = bound(statement.left, statement.right, hypotheses)
    if found is None:
        return first
    if statement.equality and not _exactly_there(statement, found, hypotheses):
        return still_open("where the two sides are equal was not shown", *found.steps)
    return proved(found.by, *found.steps)


def _exactly_there(statement: Inequality, found: Bound, hypotheses: Hypotheses) -> bool:
    """Whether the sides are equal where the asserted pairs are, and where the bound is attained they are."""
    difference = statement.left - statement.right
    for one, other in statement.equality:
        if not isinstance(one, Indexed) or len(one.indices) != 1:
            return False
        difference = substitute(difference, one.base, one.indices, other)
    if Setting(hypotheses).normal(difference) != 0:
        return False
    return all(
        any(_forces(where, pair, hypotheses) for where in found.vanishing) for pair in statement.equality
    )


def _forces(where: Vanishing, pair: tuple[Expr, Expr], hypotheses: Hypotheses) -> bool:
    """Whether one - other is 0 for every outcome for which the expression is.

    It is if the expression is a multiple, by factors that are never 0, of a power of one - other.
    """
    one, other = pair
    if not isinstance(one, Indexed):
        return False
    setting = Setting(hypotheses)
    own = {one.indices[0]: where.index}
    gap = hypotheses.expand((one - other).xreplace(own))
    numerator, _ = together(hypotheses.expand(where.expression)).as_numer_denom()
    components = sorted((numerator.atoms(Indexed) | gap.atoms(Indexed)), key=str)
    names = {c: Dummy(str(c.base), real=True, positive=c.is_positive) for c in components}
    constant, parts = factor_list(numerator.xreplace(names))
    gap = together(gap.xreplace(names)).as_numer_denom()[0]
    remaining = [part for part, _ in parts if not (part / gap).cancel().is_number]
    return len(remaining) < len(parts) and setting.positive(Mul(*remaining)) and constant != 0


PROVERS: Provers = {Inequality: prove_inequality}
