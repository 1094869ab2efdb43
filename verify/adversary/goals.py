"""Goals on the way: both sides of every kink and step of a formula, where a wrong piece would show."""

from collections.abc import Iterator
from itertools import combinations

from flint import fmpq
from sympy import (
    Abs,
    Basic,
    Expr,
    Gt,
    Heaviside,
    Indexed,
    Integer,
    KroneckerDelta,
    Lt,
    Max,
    Min,
    Symbol,
    sign,
)
from sympy.core.relational import Relational

from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.errors import IllTypedError, NoAnswerError
from maxent.verify.trials.comparison import of_relation
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


def steps_of(formulas: tuple[Basic, ...]) -> tuple[Expr, ...]:
    """The arguments of all steps and signs, and the differences in Kronecker deltas: 0 where they jump."""
    pieces = {piece for formula in formulas for piece in formula.atoms(Heaviside, sign, KroneckerDelta)}
    return tuple(
        piece.args[0] - piece.args[1] if isinstance(piece, KroneckerDelta) else piece.args[0]
        for piece in sorted(pieces, key=str)
    )


def sides_known(argument: Expr, trial: Trial) -> bool:
    """Whether the argument of a step is certainly 0 or certainly not, for every value of its free indices.

    In balls a difference below 1e-40 counts as 0 there, which at sought instances it need not be.
    """
    argument = trial.concrete(argument)
    try:
        for at in positions(free_indices(trial.evaluator, argument)):
            value = trial.evaluator(argument, at)
            if value.is_finite() and value.contains(0) and not value.is_zero():
                exact = trial.exact(argument, at)
                if not (isinstance(exact, fmpq) and exact == 0):
                    return False
    except (NoAnswerError, IllTypedError, OverflowError):
        return _is_of_indices(argument, trial)
    return True


def _is_of_indices(argument: Expr, trial: Trial) -> bool:
    """Whether only indices and sizes, which are integers, occur in it."""
    known = trial.instance.sizes
    return all(s.is_integer or s.name in known for s in argument.free_symbols if isinstance(s, Symbol)) and (
        not argument.atoms(Indexed)
    )


def nearness(goal: Relational, trial: Trial) -> float:
    """The largest margin by which the goal is met for some value of its free indices; -2 without a value."""
    try:
        indices = free_indices(trial.evaluator, goal.lhs, goal.rhs)
        return max((of_relation(trial, goal, at).margin for at in positions(indices)), default=-2.0)
    except (NoAnswerError, IllTypedError):
        return -2.0
