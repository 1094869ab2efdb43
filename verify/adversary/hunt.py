"""A search under way: what it has spent, and the points at which the statement came nearest to failing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from time import process_time

from sympy.logic.boolalg import Boolean

from maxent.problems.parameters.validation.instances import InvalidInstanceError, instance_of
from maxent.problems.statements import Statement
from maxent.verify.adversary.contradictions import Contradiction, Way
from maxent.verify.adversary.cost import Cost
from maxent.verify.adversary.goals import sides_known
from maxent.verify.adversary.point import Point, instance_at
from maxent.verify.adversary.terrain import Terrain
from maxent.verify.errors import IllTypedError, NoAnswerError
from maxent.verify.trials.comparison import met
from maxent.verify.trials.trial import Trial, given_of

PATIENCE = 4
"""How many times the budget the clock may take before it ends the search, on a slow machine."""
_KEPT = 4
"""The best points kept for each way to fail."""
_UNDECIDED = -1e-12
"""The shortfall of an assumption that is not certain and not violated either."""


@dataclass(frozen=True)
class Seen:
    """A point with its trial and the nearest contradiction there, None where an assumption is violated.

    ``score`` is the margin of the contradiction, or one less than that of the assumption.
    """

    point: Point
    trial: Trial
    score: float
    contradiction: Contradiction | None = None


@dataclass
class Hunt:
    """The state of a search for a contradiction of the statement; ``origin`` is any trial of its claim.

    ``budget`` is in nominal seconds: costs are counted, so that the same seed tries the same points.  The
    processor's clock ends the search only where it is four times as slow as the one they were measured on.
    """

    statement: Statement
    way: Way
    terrain: Terrain
    cost: Cost
    budget: float
    origin: Trial
    tried: int = 0
    spent: float = 0.0
    found: Seen | None = None
    outside: Seen | None = None
    best: dict[str, list[Seen]] = field(default_factory=dict)
    started: float = field(default_factory=process_time)

    @property
    def over(self) -> bool:
        """Whether a certain contradiction was found, or the budget is spent."""
        late = process_time() - self.started > PATIENCE * self.budget
        return self.found is not None or self.spent >= self.budget or late

    def look(self, point: Point) -> dict[str, Seen]:
        """The nearest contradiction of each way at the point; a violated assumption is under the name "".

        Empty where a formula has no value.  A contradiction that is certain, at an instance that is certainly
        admissible, is kept in ``found``.
        """
        self.spent += self.cost.of(point)
        instance = instance_at(point, self.terrain.parameters)
        if instance is None:
            return {}
        own = {parameter.name for parameter in self.way.parameters(self.statement)}
        extras = {name: point.coordinates[name][0] for name in own}
        values = {name: value for name, value in instance.values.items() if name not in own}
        trial = replace(self.origin, instance=replace(instance, values=values))
        self.tried += 1
        try:
            violated = _shortfall(trial)
            if violated < 0:
                return {"": self._outside(Seen(point, trial, violated - 1))}
            contradictions = list(self.way.contradictions(self.statement, trial, extras))
        except (NoAnswerError, IllTypedError, OverflowError):
            return {}
        nearest: dict[str, Contradiction] = {}
        for each in contradictions:
            if each.way not in nearest or _rank(each) > _rank(nearest[each.way]):
                nearest[each.way] = each
        return {way: self._kept(Seen(point, trial, each.margin, each)) for way, each in nearest.items()}

    def _outside(self, seen: Seen) -> Seen:
        if self.outside is None or seen.score > self.outside.score:
            self.outside = seen
        return seen

    def _kept(self, seen: Seen) -> Seen:
        assert seen.contradiction is not None
        if self.found is None and seen.contradiction.certain and self._counts(seen.trial):
            self.found = seen
        kept = self.best.setdefault(seen.contradiction.way, [])
        if len(kept) < _KEPT or seen.score > kept[-1].score:
            kept.append(seen)
            kept.sort(key=lambda each: -each.score)
            del kept[_KEPT:]
        return seen

    def _counts(self, trial: Trial) -> bool:
        """Whether a contradiction counts there: an admissible instance, and every step's side is known."""
        return admitted(trial) and all(sides_known(piece, trial) for piece in self.terrain.steps)


def _rank(contradiction: Contradiction) -> tuple[bool, float]:
    return contradiction.certain, contradiction.margin


def _conditions(trial: Trial) -> Iterable[Boolean]:
    yield from trial.claim.assumptions
    if trial.inside and trial.claim.condition is not None:
        yield trial.claim.condition.holds


def _shortfall(trial: Trial) -> float:
    """The least margin by which an assumption holds, below 0 if one may not hold."""
    found = [met(trial, condition) for condition in _conditions(trial)]
    return min((m.margin if m.certain else min(m.margin, _UNDECIDED) for m in found), default=1.0)


def admitted(trial: Trial) -> bool:
    """Whether the instance is certainly one of the claim's: valid values, all assumptions certain."""
    values: Mapping[str, object] = trial.instance.values
    given = given_of(trial.claim, inside=trial.inside)
    try:
        instance_of(tuple(p for p in given if p.name in values), values)
        return trial.admissible() is True and all(met(trial, each).certain for each in _conditions(trial))
    except (InvalidInstanceError, NoAnswerError):
        return False
