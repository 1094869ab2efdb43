"""Mutants of a problem: of its sense, a term, a divergence, a constraint or a reference."""

from collections.abc import Iterator
from dataclasses import replace

from sympy import Basic

from maxent.problems.constraints.bellman_flow import BellmanFlow
from maxent.problems.constraints.constraint import Constraint, Relation
from maxent.problems.constraints.level import Level
from maxent.problems.constraints.moment import Moment
from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.problem import Problem, Sense
from maxent.problems.terms.relative_entropy import RelativeEntropy
from maxent.problems.terms.reverse_relative_entropy import ReverseRelativeEntropy
from maxent.problems.terms.term import Term


def problem_variants(
    problem: Problem, given: tuple[Parameter, ...], spoken: frozenset[Basic] = frozenset()
) -> Iterator[tuple[str, Problem]]:
    """Every mutant of the problem, after the name of the operator that made it.

    ``given`` are the claim's parameters.  ``spoken`` are the symbols and arrays in the claim's formulas: a
    constraint whose multiplier is among them is not dropped, because the formula would lose its meaning.
    """
    other = Sense.MINIMISE if problem.sense is Sense.MAXIMISE else Sense.MAXIMISE
    yield "flip-sense", replace(problem, sense=other)
    for position, term in enumerate(problem.terms):
        for name, changed in _terms(term, given):
            terms = (*problem.terms[:position], changed, *problem.terms[position + 1 :])
            yield name, replace(problem, terms=terms)
        if len(problem.terms) > 1:
            rest = (*problem.terms[:position], *problem.terms[position + 1 :])
            yield "drop-term-of-objective", replace(problem, terms=rest)
    for position, constraint in enumerate(problem.constraints):
        before, after = problem.constraints[:position], problem.constraints[position + 1 :]
        if constraint.multiplier not in spoken:
            yield "drop-constraint", replace(problem, constraints=(*before, *after))
        for name, different in _constraints(constraint):
            yield name, replace(problem, constraints=(*before, different, *after))


def _terms(term: Term, given: tuple[Parameter, ...]) -> Iterator[tuple[str, Term]]:
    yield "flip-term", replace(term, weight=-term.weight)
    yield "double-weight", replace(term, weight=2 * term.weight)
    yield "halve-weight", replace(term, weight=term.weight / 2)
    if term.weight.free_symbols:
        yield "invert-weight", replace(term, weight=1 / term.weight)
        yield "square-weight", replace(term, weight=term.weight * abs(term.weight))
    yield from _swapped(term)
    for changed in _other_arrays(term, given):
        yield "wrong-array", changed


def _swapped(term: Term) -> Iterator[tuple[str, Term]]:
    match term:
        case RelativeEntropy():
            yield "swap-divergence", ReverseRelativeEntropy(term.reference, term.weight)
        case ReverseRelativeEntropy():
            yield "swap-divergence", RelativeEntropy(term.reference, term.weight)
        case _:
            pass


def _other_arrays(term: Term, given: tuple[Parameter, ...]) -> Iterator[Term]:
    """The term with its array replaced by each other given array of the same shape and a fitting domain."""
    if term.array is None:
        return
    own = getattr(term, term.array)
    shape = next((p.shape for p in given if p.symbol == own), None)
    positive = isinstance(term, RelativeEntropy | ReverseRelativeEntropy)
    allowed = (Domain.DISTRIBUTION,) if positive else (Domain.REAL, Domain.DISTRIBUTION, Domain.INDICATOR)
    for parameter in given:
        if parameter.symbol != own and parameter.shape == shape and parameter.domain in allowed:
            yield replace(term, **{term.array: parameter.symbol})


def _constraints(constraint: Constraint) -> Iterator[tuple[str, Constraint]]:
    match constraint:
        case Moment():
            yield "double-bound", replace(constraint, value=2 * constraint.value)
            yield "flip-bound", replace(constraint, value=-constraint.value)
        case Level():
            yield "double-bound", replace(constraint, bound=constraint.bound / 2)
            opposite = Relation.AT_MOST if constraint.relation is Relation.AT_LEAST else Relation.AT_LEAST
            yield "reverse-bound", replace(constraint, relation=opposite)
            for name, term in _swapped(constraint.term):
                yield name, replace(constraint, term=term)
        case BellmanFlow():
            yield "square-discount", replace(constraint, discount=constraint.discount**2)
            yield "halve-discount", replace(constraint, discount=constraint.discount / 2)
        case _:
            pass


IDENTIFYING = ("swap-divergence",)
"""The operators after which problems that had different optima may have the same one."""

OPERATORS = (
    "flip-sense",
    "flip-term",
    "double-weight",
    "halve-weight",
    "invert-weight",
    "square-weight",
    "swap-divergence",
    "wrong-array",
    "drop-term-of-objective",
    "drop-constraint",
    "double-bound",
    "flip-bound",
    "reverse-bound",
    "square-discount",
    "halve-discount",
)
"""The names of the mutation operators on problems."""
