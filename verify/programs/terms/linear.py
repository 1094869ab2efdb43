"""Linear functionals such as expected rewards, in CVXPY and in balls."""

from collections.abc import Mapping, Sequence

import cvxpy as cp
from flint import arb
from sympy import Expr, IndexedBase, Integer, Symbol

from maxent.problems.terms.linear import Linear
from maxent.problems.terms.term import Term
from maxent.verify.arithmetic.evaluator import Evaluator, Nested
from maxent.verify.arithmetic.solver_numbers import Numbers
from maxent.verify.programs.basis import Basis
from maxent.verify.programs.path import Path
from maxent.verify.programs.reading import TermNumbers
from maxent.verify.programs.summand import Coordinate


class _LinearNumbers(TermNumbers[Linear]):
    reads = Linear

    def lowered(self, term: Linear, x: cp.Expression, numbers: Numbers) -> cp.Expression:
        return numbers.vector(term.coefficients, x.size) @ x

    def lowered_occupancy(self, term: Linear, mu: cp.Expression, numbers: Numbers) -> cp.Expression:
        return cp.sum(cp.multiply(numbers.array(term.coefficients), mu))

    def lowered_stages(
        self, term: Linear, stages: Sequence[cp.Expression], numbers: Numbers
    ) -> cp.Expression:
        reward = numbers.array(term.coefficients)
        return sum(cp.sum(cp.multiply(reward, law)) for law in stages)

    def listed(
        self, term: Linear, paths: Sequence[Path], evaluator: Evaluator
    ) -> tuple[Term, Mapping[str, Nested]]:
        name = f"path reward of {term.coefficients}"
        rewards = (
            sum((evaluator.entry(term.coefficients, *pair) for pair in path), arb(0)) for path in paths
        )
        return Linear(IndexedBase(name, real=True), term.weight), {name: tuple(rewards)}

    def stage(
        self, term: Linear, states: range, actions: range, evaluator: Evaluator
    ) -> tuple[Sequence[Sequence[arb]], arb]:
        return [[evaluator.entry(term.coefficients, s, a) for a in actions] for s in states], arb(0)

    def coordinates(self, term: Linear, size: int, evaluator: Evaluator) -> Sequence[Coordinate]:
        return [Coordinate(linear=slope) for slope in evaluator.entries(term.coefficients, size)]

    def in_basis(self, term: Linear, size: int, evaluator: Evaluator, basis: Basis) -> Sequence[Coordinate]:
        slopes = evaluator.entries(term.coefficients, size)
        return [Coordinate(linear=slope) for slope in basis.functional(slopes)]

    def slope(self, term: Linear, i: Integer, x: Symbol) -> Expr:
        return term.coefficients[i]


NUMBERS = _LinearNumbers()
