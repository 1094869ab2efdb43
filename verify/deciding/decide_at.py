"""Testing a claim at numbers that the caller gives, at this one instance and without the proof."""

from collections.abc import Mapping
from dataclasses import replace

from sympy import And, true
from sympy.core.relational import Relational
from sympy.logic.boolalg import Boolean

from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.validation.instances import InvalidInstanceError, instance_of
from maxent.verify.arithmetic.precision import precision
from maxent.verify.arithmetic.truth import free_indices
from maxent.verify.deciding.evidence import attempt
from maxent.verify.errors import IllTypedError, NoAnswerError, UnevaluableError
from maxent.verify.findings.observation import Observation, inconclusive, show
from maxent.verify.trials.enclosure import enclosure
from maxent.verify.trials.trial import Trial, given_of


def decide_at(
    claim: Claim, values: Mapping[str, object], *, granted: bool = False
) -> tuple[Observation, ...]:
    """The results of all tests of the claim's statements at these values.

    The claim is tested as printed, or with ``granted`` under its condition; names that the condition defines
    are then computed and must not be given.  ``values`` maps the names of the parameters to numbers or nested
    lists of numbers, as ``instance_of`` takes them.

    Raises:
        InvalidInstanceError: if the values are not an instance of the claim's parameters, or violate an
            assumption; the message says which.
        IllTypedError: if the claim makes no sense as it is written.
    """
    if claim.clash is not None:
        raise IllTypedError(claim.clash)
    condition = claim.condition if granted else None
    computed = {str(getattr(d.name, "base", d.name)) for d in condition.definitions} if condition else set()
    given = tuple(p for p in given_of(claim, inside=granted) if p.name not in computed)
    trial = Trial(claim, instance_of(given, values), granted)
    assumptions = claim.assumptions + ((condition.holds,) if condition else ())
    with precision():
        open_question = _admitted(trial, assumptions)
        if open_question is not None:
            return (inconclusive("assumptions", open_question),)
        seen = [seen for statement in claim.statements for seen in attempt(statement, trial)]
        return (*seen, *_certificate(trial))


def _certificate(trial: Trial) -> tuple[Observation, ...]:
    """The check of the enclosure's width, if the claim has a problem that can be solved and enclosed."""
    if trial.claim.problem is None:
        return ()
    try:
        return (enclosure(trial),)
    except NoAnswerError:
        return ()  # the statements' own observations say why


def _admitted(trial: Trial, assumptions: tuple[Boolean, ...]) -> str | None:
    """Which assumption is undecided, in words; None if all of them hold.

    Raises:
        InvalidInstanceError: if one of them does not hold.
    """
    undecided = None
    condition = trial.claim.condition
    unconditional = replace(condition, holds=true) if condition is not None else None
    for assumption in (part for whole in assumptions for part in And.make_args(whole)):
        claim = replace(trial.claim, assumptions=(assumption,), condition=unconditional)
        alone = replace(trial, claim=claim)
        try:
            holds = alone.admissible()
            sides = _sides(alone, assumption)
        except UnevaluableError as failure:
            holds, sides = None, f": {failure}"
        if holds is False:
            raise InvalidInstanceError(
                f"the claim assumes {assumption}, which does not hold at these numbers{sides}; "
                "change them, or read another claim"
            )
        if holds is None:
            undecided = f"whether {assumption} holds is not decided at these numbers{sides}"
    return undecided


def _sides(trial: Trial, relation: Boolean) -> str:
    """The values of both sides, in words, of a relation without free indices; empty for any other."""
    if not isinstance(relation, Relational) or free_indices(trial.evaluator, relation.lhs, relation.rhs):
        return ""
    left, right = trial.evaluator(relation.lhs), trial.evaluator(relation.rhs)
    return f" (left {show(left)}, right {show(right)})"
