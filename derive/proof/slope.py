"""Proofs of printed derivatives; formulas with kinks are differentiated region by region."""

from sympy import Dummy, Integer, Symbol

from maxent.derive.algebra.regions import UnresolvedError, has_kinks, regions, vanishes
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._regional import known_facts, on_unit_intervals
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Slope


def prove_slope(statement: Slope, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Prove that the derivative is the printed slope; where there are kinks, in each smooth region."""
    if not isinstance(statement.variable, Symbol):
        # SymPy differentiates a sum in a component as if its index could not be that component's.
        return still_open("only the derivative in a single number is known")
    formula, slope = hypotheses.expand(statement.formula), hypotheses.expand(statement.slope)
    if not (has_kinks(formula) or has_kinks(slope)):
        if hypotheses.zero(formula.diff(statement.variable) - slope):
            return proved("the derivative reduces to the printed slope")
        return still_open("the derivative was not reduced to the printed slope")
    mark = Dummy("mark")
    try:
        found = regions(
            formula + mark * slope,
            known_facts(hypotheses),
            on_unit_intervals(hypotheses),
            statement.variable,
        )
    except UnresolvedError as failure:
        return still_open(f"the regions were not found: {failure}")
    for region in found:
        smooth, printed = region.expression.xreplace({mark: Integer(0)}), region.expression.diff(mark)
        wrong = smooth.diff(statement.variable) - printed
        if not region.border and not vanishes(wrong, region):
            return still_open("in one region the derivative was not reduced to the printed slope")
    return proved(f"the derivative is the printed slope in each of {len(found)} regions")


PROVERS: Provers = {Slope: prove_slope}
