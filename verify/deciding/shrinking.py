"""The smallest instance found at which a check fails."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.instance import Instance
from maxent.problems.statements import Statement
from maxent.verify.deciding.evidence import attempt, witness
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.finding import Check, Outcome
from maxent.verify.findings.observation import Observation
from maxent.verify.trials.simplify import simplified
from maxent.verify.trials.smallest import smallest
from maxent.verify.trials.trial import Trial, given_of

_CHEAP, _DEAR = 200, 25
"""The most instances tested in a search; fewer if a statement is slow to test."""


def shrunk(
    failed: Check, statement: Statement, claim: Claim, trials: Sequence[Trial], *, inside: bool
) -> Check:
    """The failed check at the smallest instance found at which the same check fails.

    Small instances of simple numbers are searched first.  If the check fails at none of them, the trial at
    which it failed is simplified.
    """

    def failing(instance: Instance) -> Observation | None:
        trial = Trial(claim, instance, inside)
        try:
            if trial.admissible() is not True:
                return None
        except UnevaluableError:
            return None
        return _first_failure(attempt(statement, trial), failed.name)

    def breaks(instance: Instance) -> bool:
        return failing(instance) is not None

    given = given_of(claim, inside=inside)
    tries = _DEAR if statement.dear else _CHEAP
    found = smallest(given, breaks, tries=tries)
    if found is None:
        known = next(
            (t.instance for t in trials if failed.witness and t.instance.label == failed.witness.at), None
        )
        found = known and simplified(given, known, breaks, tries=tries)
    observation = found and failing(found)
    if not (found and observation):
        return failed
    shown = witness(Trial(claim, found, inside), observation)
    return replace(failed, detail=observation.detail, decided=observation.decided, witness=shown)


def _first_failure(observations: Iterable[Observation], check: str) -> Observation | None:
    """The first failure of this check; another check may fail at a smaller instance and explain less."""
    return next((o for o in observations if o.outcome is Outcome.FAILS and o.check == check), None)
