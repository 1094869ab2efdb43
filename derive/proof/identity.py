"""Proofs of identities: as a whole, or case by case for formulas with maxima, signs, steps or pieces."""

from sympy import Dummy, Expr, Indexed, Sum

from maxent.derive.algebra.cases import by_cases, is_piecewise
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved
from maxent.derive.proof.formula import merged_sum
from maxent.derive.proof.formula import prove_identity as prove_as_a_whole
from maxent.derive.step import Rule, Step, Vanishes
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Identity


def prove_identity(statement: Identity, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the difference of the two sides vanishes, in every case if it has kinks."""
    difference = hypotheses.expand(statement.left - statement.right)
    if is_piecewise(difference) and _vanishes_in_every_case(difference, hypotheses):
        step = Step(Rule.REDUCE, difference, replay=(Vanishes(difference),))
        return proved("the difference is 0 whatever the signs of its arguments are", step)
    return prove_as_a_whole(statement, claim, hypotheses)


def _vanishes_in_every_case(difference: Expr, hypotheses: Hypotheses) -> bool:
    whole = merged_sum(difference)
    body = difference if whole is None else whole.function
    names = {c: Dummy(str(c.base), **_known(c)) for c in sorted(body.atoms(Indexed), key=str)}
    formula = body.xreplace(names)
    if formula.has(Sum, Indexed):
        return False
    return all(case is not None and hypotheses.zero(case) for case in by_cases(formula))


def _known(component: Indexed) -> dict[str, bool]:
    """What is known of a component, as assumptions of a symbol."""
    names = ("positive", "nonnegative", "real", "integer")
    return {name: True for name in names if getattr(component, f"is_{name}")}


PROVERS: Provers = {Identity: prove_identity}
