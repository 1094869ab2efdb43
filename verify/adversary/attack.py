"""The attack on a statement that is not proved: its check, with a witness or with the nearest miss."""

import time
from dataclasses import replace
from random import Random

from maxent.problems.parameters.parameter import Parameter
from maxent.problems.statements import Statement
from maxent.verify.adversary.contradictions import Way, way_of
from maxent.verify.adversary.cost import cost_of
from maxent.verify.adversary.goals import goals_of
from maxent.verify.adversary.hunt import Hunt, Seen
from maxent.verify.adversary.moves import random_point
from maxent.verify.adversary.point import Point, point_of
from maxent.verify.adversary.redrawn import redrawn
from maxent.verify.adversary.rounding import rounded
from maxent.verify.adversary.search import search
from maxent.verify.adversary.terrain import Terrain, formulas_of, terrain_of
from maxent.verify.findings.basis import CERTAIN, Basis
from maxent.verify.findings.finding import Check, Leg, Outcome, Witness
from maxent.verify.findings.observation import Observation, fails
from maxent.verify.errors import NoAnswerError
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial, text_of

ADVERSARY = "adversary"
"""The name of the check, where no test of the statement's own fails at the point that was found."""
BUDGET = 3.0
"""The seconds that a search may take, nominal: what it evaluates is counted."""


def attacked(
    statement: Statement, trials: tuple[Trial, ...], *, seed: int, budget: float
) -> list[Check]:
    """A search for a counterexample among all admissible instances, as a check; none without a trial.

    ``trials`` are the instances that were drawn, where the search begins; ``budget`` is in seconds, 0 for no
    search.  The same seed and budget give the same check but for its seconds.
    """
    if budget <= 0 or not trials:
        return []
    started = time.perf_counter()
    rng = Random(f"{seed}/{trials[0].claim.id}/adversary/{statement.kind}")  # noqa: S311 - no secrets
    way = way_of(statement)
    if way is None:
        check = redrawn(statement, trials, rng, budget)
    else:
        check = _sought(statement, way, trials, rng, budget)
    return [] if check is None else [replace(check, seconds=time.perf_counter() - started)]


def _sought(
    statement: Statement, way: Way, trials: tuple[Trial, ...], rng: Random, budget: float
) -> Check | None:
    origin = trials[0]
    claim = origin.claim
    terrain = terrain_of(statement, claim, way.parameters(statement), inside=origin.inside)
    formulas = formulas_of(statement)
    definitions = tuple(definition.expression for definition in claim.definitions)
    cost = cost_of((*formulas, *definitions, *claim.assumptions), terrain.parameters)
    hunt = Hunt(statement, way, terrain, cost, budget, origin)
    starts = [p for p in (_start(trial, way.parameters(statement), terrain, rng) for trial in trials) if p]
    search(hunt, starts, goals_of((*formulas, *definitions)), rng)
    if hunt.found is not None:
        return _refuted(statement, rounded(hunt, hunt.found), hunt.tried)
    kept = [seen for way_kept in hunt.best.values() for seen in way_kept]
    if not kept:
        return None
    return _survived(max(kept, key=lambda seen: seen.score), hunt.tried)


def _start(trial: Trial, extra: tuple[Parameter, ...], terrain: Terrain, rng: Random) -> Point | None:
    """The point of a drawn instance, the statement's own coordinates drawn besides."""
    own = tuple(parameter for parameter in terrain.parameters if parameter not in extra)
    point = point_of(trial.instance, own)
    if point is None or not extra:
        return point
    drawn = random_point(replace(terrain, parameters=extra), point.sizes, rng).coordinates
    return replace(point, coordinates={**point.coordinates, **drawn})


def _survived(seen: Seen, tried: int) -> Check:
    where = ", ".join(f"{name} = {value}" for name, value in text_of(seen.trial.instance, seen.trial.claim).items())
    distance = f"nearest to failing: {max(0.0, -seen.score):.1g}" + (f" at {where}" if where else "")
    detail = f"{distance}; {tried:,} instances tried"
    return Check(ADVERSARY, Leg.SOLVED, Outcome.HOLDS, detail, CERTAIN, tried)


def _refuted(statement: Statement, seen: Seen, tried: int) -> Check:
    """The failure as the statement's own test words it, if it fails there too, else as the search does."""
    own = _own_failure(statement, seen.trial)
    if own is None:
        assert seen.contradiction is not None
        printed, actual = seen.contradiction.sides
        own = fails(ADVERSARY, seen.contradiction.sentence, printed, actual)
    shown = Witness(text_of(seen.trial.instance, seen.trial.claim), own.printed, own.actual, own.detail)
    detail = f"{own.detail}; found among {tried:,} instances sought"
    return Check(own.check, Leg.SOLVED, Outcome.FAILS, detail, own.decided, 1, witness=shown)


def _own_failure(statement: Statement, trial: Trial) -> Observation | None:
    try:
        seen = observe(statement, trial)
    except NoAnswerError:
        return None
    rigorous = (o for o in seen if o.decided is not None and o.decided.basis is not Basis.NUMERICAL)
    return next((o for o in rigorous if o.outcome is Outcome.FAILS), None)
