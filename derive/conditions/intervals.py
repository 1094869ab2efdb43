"""Intervals of definitions: stated with a definition, used by proofs only where they are proved."""

from dataclasses import replace

from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.conditions.discharge import Discharge
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.claims.claim import Definition


def with_proved_intervals(hypotheses: Hypotheses) -> Hypotheses:
    """The hypotheses, in which an interval that does not follow from the definition is no longer stated."""
    if all(definition.interval is None for definition in hypotheses.definitions):
        return hypotheses
    plain = replace(hypotheses, definitions=tuple(replace(d, interval=None) for d in hypotheses.definitions))
    discharge = Discharge(plain)
    definitions = tuple(
        definition if _lies_within(definition, discharge) else replace(definition, interval=None)
        for definition in hypotheses.definitions
    )
    return replace(hypotheses, definitions=definitions)


def _lies_within(definition: Definition, discharge: Discharge) -> bool:
    if definition.interval is None:
        return True
    low, high = definition.interval
    ends = (
        end
        for end in (definition.expression - low, high - definition.expression)
        if end.is_finite is not False
    )
    return all(discharge.met(SideCondition(end, Demand.POSITIVE, "")) for end in ends)
