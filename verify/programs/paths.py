"""The second reading of a problem over trajectories: every one of them is an outcome, listed by name.

The problem becomes one over the simplex of all trajectories that the dynamics permit: a reward each,
a reference mass each, and a linear row for each prefix and next state.  No value and no recursion.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from flint import arb
from sympy import Expr, IndexedBase, Symbol

from maxent.problems.constraint import Constraint, Dynamics, InitialLaw, Moment, Normalisation
from maxent.problems.problem import Problem
from maxent.problems.space import Simplex, Trajectories
from maxent.problems.term import Entropy, Linear, PathDivergence, RelativeEntropy, Term
from maxent.verify.arithmetic.evaluator import Binding, Evaluator, Nested
from maxent.verify.errors import UnloweredError

Path = tuple[tuple[int, int], ...]
"""State and action of every stage, counted from 1."""
Row = tuple[list[arb], arb]

_LAW = IndexedBase("path law", nonnegative=True)
_INDEX, _COUNT = Symbol("path", integer=True), Symbol("paths", integer=True, positive=True)
_MASS = Symbol("mass of the paths", real=True)


def paths_of(problem: Problem, evaluator: Evaluator) -> tuple[Path, ...]:
    """Every trajectory, but those that a reference or the dynamics rule out."""
    space = problem.space
    assert isinstance(space, Trajectories)
    states, actions = (range(1, evaluator.size(size) + 1) for size in (space.states, space.actions))
    every = product(product(states, actions), repeat=evaluator.size(space.horizon))
    laws = [
        part for part in (*problem.terms, *problem.constraints) if isinstance(part, PathDivergence | Dynamics)
    ]
    return tuple(path for path in every if not any(mass_of(path, law, evaluator).is_zero() for law in laws))


def enumerated(problem: Problem, evaluator: Evaluator) -> tuple[Problem, Evaluator]:
    """The problem over the simplex of trajectories, and the evaluator that knows its arrays.

    Raises:
        UnloweredError: for a term or constraint that has no form over trajectories.
    """
    paths = paths_of(problem, evaluator)
    values: dict[str, Nested] = {}

    def named(name: str, entries: Sequence[arb]) -> IndexedBase:
        values[name] = tuple(entries)
        return IndexedBase(name, real=True)

    def term_of(term: Term) -> Term:
        match term:
            case Linear():
                rewards = [_reward(path, term.coefficients, evaluator) for path in paths]
                return Linear(named(f"path reward of {term.coefficients}", rewards), term.weight)
            case Entropy():
                return term
            case PathDivergence():
                masses = [mass_of(path, term, evaluator) for path in paths]
                return RelativeEntropy(
                    named(f"path mass of {term.kernel} from {term.initial}", masses), term.weight
                )
        raise UnloweredError(f"{type(term).__name__} has no form over trajectories")

    terms = tuple(term_of(term) for term in problem.terms)
    rows: list[Constraint] = [Normalisation(_MASS)]
    for constraint in problem.constraints:
        for left, right in _rows(constraint, paths, evaluator):
            name = f"path row {len(rows)}"
            values[f"{name} right"] = right
            right_side: Expr = Symbol(f"{name} right", real=True)
            rows.append(Moment(named(name, left), right_side, Symbol(f"multiplier of {name}", real=True)))
    sizes = {**evaluator.binding.sizes, _COUNT.name: len(paths)}
    known = Binding(sizes, {**evaluator.binding.values, **values}, evaluator.binding.definitions)
    space = Simplex(_LAW, _INDEX, _COUNT)
    return Problem(problem.sense, space, terms, tuple(rows)), Evaluator(known)


def _reward(path: Path, rewards: IndexedBase, evaluator: Evaluator) -> arb:
    return sum((evaluator(rewards[pair]) for pair in path), arb(0))


def mass_of(path: Path, law: PathDivergence | Dynamics, evaluator: Evaluator) -> arb:
    """The probability of the states, given the actions."""
    mass = evaluator(law.initial[path[0][0]])
    for pair, (following, _) in pairwise(path):
        mass *= evaluator(law.kernel[(*pair, following)])
    return mass


def _rows(constraint: Constraint, paths: Sequence[Path], evaluator: Evaluator) -> Iterator[Row]:
    """Linear equations that the law of the trajectory satisfies, none implied by the others."""
    if not isinstance(constraint, InitialLaw | Dynamics):
        raise UnloweredError(f"{type(constraint).__name__} has no form over trajectories")
    starts = sorted({path[0][0] for path in paths})
    for state in starts[:-1]:  # the last follows, as masses add up
        left = [arb(int(path[0][0] == state)) for path in paths]
        yield left, evaluator(constraint.initial[state])
    if isinstance(constraint, Dynamics):
        yield from _transitions(constraint, paths, evaluator)


def _transitions(dynamics: Dynamics, paths: Sequence[Path], evaluator: Evaluator) -> Iterator[Row]:
    """P(prefix, s') - kernel(s') P(prefix) = 0 after every prefix of states and actions."""
    for length in range(1, len(paths[0])):
        for prefix in sorted({path[:length] for path in paths}):
            followers = sorted({path[length][0] for path in paths if path[:length] == prefix})
            for state in followers[:-1]:
                chance = evaluator(dynamics.kernel[(*prefix[-1], state)])
                left = [
                    (int(path[length][0] == state) - chance) if path[:length] == prefix else arb(0)
                    for path in paths
                ]
                yield left, arb(0)
