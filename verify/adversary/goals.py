"""Goals on the way: both sides of every kink and step of a formula, where a wrong piece would show."""

from collections.abc import Iterator
from itertools import combinations

from sympy import Abs, Basic, Expr, Gt, Heaviside, Integer, Lt, Max, Min, sign
from sympy.core.relational import Relational

from maxent.verify.adversary.comparison import of_relation
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import IllTypedError, NoAnswerError
from maxent.verify.trials.trial import Trial

_MOST = 16


def goals_of(formulas: tuple[Basic, ...]) -> tuple[Relational, ...]:
    """The relations that hold on one side of a kink each; a free index may take any value."""
    found: dict[Relational, None] = {}
    for formula in formulas:
        for piece in sorted(formula.atoms(Max, Min, Abs, Heaviside, sign), key=str):
            for one, other in _meeting(piece):
                for relation in (Lt(one, other), Gt(one, other)):
                    if isinstance(relation, Relational):  # SymPy may decide it at once
                        found[relation] = None
    return tuple(found)[:_MOST]


def _meeting(piece: Expr) -> Iterator[tuple[Expr, Expr]]:
    """The pairs of expressions at whose crossing the piece has its kink."""
    if isinstance(piece, Max | Min):
        yield from combinations(piece.args, 2)
    else:
        yield piece.args[0], Integer(0)


def nearness(goal: Relational, trial: Trial) -> float:
    """The largest margin by which the goal is met for some value of its free indices; -2 without a value."""
    try:
        indices = free_indices(trial.evaluator, goal.lhs, goal.rhs)
        return max((of_relation(trial, goal, at).margin for at in positions(indices)), default=-2.0)
    except (NoAnswerError, IllTypedError):
        return -2.0
