"""The attack on a statement that is not proved: its check, with a witness or with the nearest miss."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from maxent.problems.parameters.parameter import Parameter
from maxent.problems.statements import Statement
from maxent.verify.adversary.contradictions import Way, way_of
from maxent.verify.adversary.cost import cost_of
from maxent.verify.adversary.drawing import random_point
from maxent.verify.adversary.goals import goals_of
from maxent.verify.adversary.hunt import PATIENCE, Hunt, Seen
from maxent.verify.adversary.point import Point, point_of
from maxent.verify.adversary.redrawn import failure, nominal, redrawn
from maxent.verify.adversary.rounding import rounded
from maxent.verify.adversary.search import search
from maxent.verify.adversary.terrain import Terrain, formulas_of, terrain_of
from maxent.verify.errors import NoAnswerError
from maxent.verify.findings.basis import CERTAIN
from maxent.verify.findings.finding import Check, Leg, Outcome, Witness
from maxent.verify.findings.observation import Observation, fails
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial, text_of

ADVERSARY = "adversary"
"""The name of the check, where no test of the statement's own fails at the point that was found."""
_LONGEST = 60
"""The most characters of a value in the description of the nearest miss."""
BUDGET = 3.0
"""The seconds that a search may take, nominal: what it evaluates is counted."""


@dataclass(frozen=True)
class Attack:
    """What a search begins with: the drawn instances, the seed, and its budget in seconds (0: no search).

    ``anywhere`` is the claim at no instance in particular: its drawn instances may be none.
    """

    anywhere: Trial
    trials: tuple[Trial, ...]
    seed: int
    budget: float


def attacked(statement: Statement, attack: Attack, checks: Sequence[Check]) -> list[Check]:
    """A search for a counterexample among all admissible instances, as a check.

    There is none if a check of ``checks``, those of the statement so far, proves or refutes it, and none of a
    search in vain where no test of the statement holds.  The same seed and budget give the same check but
    for its seconds.
    """
    settled = any(c.outcome is Outcome.FAILS or _proves(c) for c in checks)
    if attack.budget <= 0 or settled:
        return []
    started = time.perf_counter()
    rng = Random(f"{attack.seed}/{attack.anywhere.claim.id}/adversary/{statement.kind}")  # noqa: S311 - no secrets
    way = way_of(statement)
    check = _tested(statement, attack, rng) if way is None else _sought(statement, way, attack, rng)
    holding = any(c.leg is Leg.SOLVED and c.outcome is Outcome.HOLDS for c in checks)
    if check is None or (check.outcome is Outcome.HOLDS and not holding):
        return []
    return [replace(check, seconds=time.perf_counter() - started)]


def _proves(check: Check) -> bool:
    return check.leg is Leg.DERIVED and check.outcome is Outcome.HOLDS


def _tested(statement: Statement, attack: Attack, rng: Random) -> Check | None:
    """The ordinary test at instances drawn anew, up to the first that fails."""
    each = nominal(statement)
    if each is None:
        return None
    begun, tried = time.process_time(), 0
    for trial, seen in redrawn(statement, attack.anywhere, rng, int(attack.budget / each)):
        tried += 1
        failed = failure(seen)
        if failed is not None:
            return _refuted(trial, failed, tried)
        if time.process_time() - begun > PATIENCE * attack.budget:
            break
    detail = f"holds, or is not decided, at {tried:,} extreme instances"
    return Check(ADVERSARY, Leg.SOLVED, Outcome.HOLDS, detail, CERTAIN, tried) if tried else None


def _sought(statement: Statement, way: Way, attack: Attack, rng: Random) -> Check | None:
    """The search for a contradiction of a statement that can be evaluated without solving anything."""
    claim, extra = attack.anywhere.claim, way.parameters(statement)
    terrain = terrain_of(statement, claim, extra, inside=attack.anywhere.inside)
    formulas = (*formulas_of(statement), *(definition.expression for definition in claim.definitions))
    cost = cost_of((*formulas, *claim.assumptions), terrain.parameters)
    hunt = Hunt(statement, way, terrain, cost, attack.budget, attack.anywhere)
    starts = [p for p in (_start(trial, extra, terrain, rng) for trial in attack.trials) if p is not None]
    search(hunt, starts, goals_of(formulas), rng)
    if hunt.found is not None:
        seen = rounded(hunt, hunt.found)
        return _refuted(seen.trial, _as_observed(statement, seen), hunt.tried)
    kept = [seen for best in hunt.best.values() for seen in best]
    return _survived(max(kept, key=lambda seen: seen.score), hunt.tried) if kept else None


def _start(trial: Trial, extra: tuple[Parameter, ...], terrain: Terrain, rng: Random) -> Point | None:
    """The point of a drawn instance, the statement's own coordinates drawn besides."""
    own = tuple(parameter for parameter in terrain.parameters if parameter not in extra)
    point = point_of(trial.instance, own)
    if point is None or not extra:
        return point
    drawn = random_point(replace(terrain, parameters=extra), point.sizes, rng).coordinates
    return replace(point, coordinates={**point.coordinates, **drawn})


def _survived(seen: Seen, tried: int) -> Check:
    values = text_of(seen.trial.instance, seen.trial.claim)
    where = ", ".join(f"{name} = {_cut(value)}" for name, value in values.items())
    distance = f"nearest to failing: {max(0.0, -seen.score):.1g}" + (f" at {where}" if where else "")
    detail = f"{distance}; {tried:,} instances tried"
    return Check(ADVERSARY, Leg.SOLVED, Outcome.HOLDS, detail, CERTAIN, tried)


def _refuted(trial: Trial, failed: Observation, tried: int) -> Check:
    shown = Witness(text_of(trial.instance, trial.claim), failed.printed, failed.actual, failed.detail)
    detail = f"{failed.detail}; found by the adversary, instance {tried:,}"
    return Check(failed.check, Leg.SOLVED, Outcome.FAILS, detail, failed.decided, 1, witness=shown)


def _as_observed(statement: Statement, seen: Seen) -> Observation:
    """The failure as the statement's own test words it, if it fails there too, else as the search does."""
    try:
        own = failure(observe(statement, seen.trial))
    except NoAnswerError:
        own = None
    if own is not None:
        return own
    assert seen.contradiction is not None
    return fails(ADVERSARY, seen.contradiction.sentence, *seen.contradiction.sides)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
