"""Equalities and inequalities in CVXPY."""

import cvxpy as cp

from maxent.problems.constraints.constraint import Relation


def compared(left: cp.Expression, relation: Relation, right: float) -> cp.Constraint:
    """The CVXPY constraint that ``left`` is equal to, at most, or at least ``right``."""
    match relation:
        case Relation.EQUAL:
            return left == right
        case Relation.AT_MOST:
            return left <= right
        case Relation.AT_LEAST:
            return left >= right
