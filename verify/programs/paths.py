"""A problem over laws of trajectories as one over a simplex, each trajectory an outcome.

The outcomes are the trajectories of positive probability; each has a reward and a reference mass, and the
dynamics are a linear equation for each history and next state.  No value function and no recursion is used.
"""

from itertools import product

from flint import arb
from sympy import Expr, IndexedBase, Symbol

from maxent.problems.constraints.constraint import Constraint
from maxent.problems.constraints.moment import Moment
from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Simplex, Trajectories
from maxent.problems.terms.term import Term
from maxent.verify.arithmetic.evaluator import Binding, Evaluator, Nested
from maxent.verify.programs import constraints, terms
from maxent.verify.programs.path import Path

_LAW = IndexedBase("path law", nonnegative=True)
_INDEX, _COUNT = Symbol("path", integer=True), Symbol("paths", integer=True, positive=True)
_MASS = Symbol("mass of the paths", real=True)


def paths_of(problem: Problem[Trajectories], evaluator: Evaluator) -> tuple[Path, ...]:
    """All trajectories, in a fixed order, but those to which dynamics or a reference give probability 0."""
    space = problem.space
    states, actions = (range(1, evaluator.size(size) + 1) for size in (space.states, space.actions))
    every = product(product(states, actions), repeat=evaluator.size(space.horizon))
    return tuple(path for path in every if not _excluded(problem, path, evaluator))


def _excluded(problem: Problem[Trajectories], path: Path, evaluator: Evaluator) -> bool:
    by_term = (terms.numbers_of(term).excludes(term, path, evaluator) for term in problem.terms)
    by_row = (constraints.numbers_of(c).excludes(c, path, evaluator) for c in problem.constraints)
    return any(by_term) or any(by_row)


def enumerated(problem: Problem[Trajectories], evaluator: Evaluator) -> tuple[Problem[Simplex], Evaluator]:
    """The problem over the simplex of trajectories, and an evaluator in which its arrays have values.

    Raises:
        UnloweredError: for a term or constraint that has no form over trajectories.
    """
    paths = paths_of(problem, evaluator)
    values: dict[str, Nested] = {}
    objective: list[Term] = []
    for term in problem.terms:
        listed, arrays = terms.numbers_of(term).listed(term, paths, evaluator)
        objective.append(listed)
        values |= arrays
    rows: list[Constraint] = [Normalisation(_MASS)]
    for constraint in problem.constraints:
        for left, right in constraints.numbers_of(constraint).listed(constraint, paths, evaluator):
            row, arrays = _row(len(rows), left, right)
            rows.append(row)
            values |= arrays
    sizes = {**evaluator.binding.sizes, _COUNT.name: len(paths)}
    known = Binding(sizes, {**evaluator.binding.values, **values}, evaluator.binding.definitions)
    space = Simplex(_LAW, _INDEX, _COUNT)
    return Problem(problem.sense, space, tuple(objective), tuple(rows)), Evaluator(known)


def _row(number: int, left: list[arb], right: arb) -> tuple[Moment, dict[str, Nested]]:
    name = f"path row {number}"
    value: Expr = Symbol(f"{name} right", real=True)
    multiplier = Symbol(f"multiplier of {name}", real=True)
    return Moment(IndexedBase(name, real=True), value, multiplier), {
        name: tuple(left),
        f"{name} right": right,
    }
