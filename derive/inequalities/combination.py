"""Nonnegative combinations: a difference as a sum of multiples of expressions that are at least 0."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sympy import (
    Abs,
    Add,
    Dummy,
    Expr,
    Indexed,
    Integer,
    Product,
    Sum,
    cancel,
    exp,
    expand_mul,
    linsolve,
    log,
)
from sympy.core.function import AppliedUndef

from maxent.derive.inequalities.lemma import Lemma
from maxent.derive.inequalities.setting import Setting
from maxent.problems.expressions.extremum import Maximum, Minimum

_MOST_TOGETHER = 3
_MOST_LEMMAS = 24
"""The most instances that are combined, the first ones found; theorems give a handful for most formulas."""
_CORES = (Sum, Product, Indexed, log, exp, AppliedUndef, Maximum, Minimum, Abs)


@dataclass(frozen=True)
class Combination:
    """difference = sum of factor * lemma + rest, with factors and rest at least 0."""

    parts: tuple[tuple[Expr, Lemma], ...]
    rest: Expr


def terms(expression: Expr) -> dict[Expr, Expr]:
    """The coefficients of the expression's terms, by what is left of a term without its scalar factors."""
    found: dict[Expr, Expr] = {}
    for term in Add.make_args(expand_mul(expression)):
        coefficient, core = term.as_independent(*_CORES, as_Add=False)
        found[core] = found.get(core, Integer(0)) + coefficient
    return {core: total for core, total in found.items() if total != 0}


def combined(difference: Expr, lemmas: Sequence[Lemma], setting: Setting) -> Combination | None:
    """The difference, in normal form, as a nonnegative combination of up to three of the lemmas."""
    goal = terms(difference)
    known = [(lemma, terms(lemma.excess)) for lemma in lemmas[:_MOST_LEMMAS]]
    useful = [(lemma, own) for lemma, own in known if set(own) & set(goal) - {Integer(1)}]
    for number in range(1, _MOST_TOGETHER + 1):
        for chosen in combinations(useful, number):
            if _may_match(goal, [own for _, own in chosen]):
                for factors, rest in _solved(goal, [own for _, own in chosen]):
                    if all(map(setting.positive, factors)) and (rest == 0 or setting.nonnegative(rest)):
                        pairs = zip(factors, (lemma for lemma, _ in chosen), strict=True)
                        return Combination(tuple(pairs), rest)
    return None


def _may_match(goal: dict[Expr, Expr], chosen: Sequence[dict[Expr, Expr]]) -> bool:
    """Whether every term but the constant occurs twice: in the goal and a lemma, or in two lemmas."""
    cores = set().union(goal, *chosen) - {Integer(1)}
    return all((core in goal) + sum(core in own for own in chosen) > 1 for core in cores)


def _solved(
    goal: dict[Expr, Expr], chosen: Sequence[dict[Expr, Expr]]
) -> Iterator[tuple[tuple[Expr, ...], Expr]]:
    """The factors that match every term but the constant, and what is then left of the constant."""
    unknowns = [Dummy(f"c{position}") for position in range(len(chosen))]
    cores = sorted(set().union(goal, *chosen) - {Integer(1)}, key=str)

    def left(core: Expr) -> Expr:
        used = (unknown * own.get(core, Integer(0)) for unknown, own in zip(unknowns, chosen, strict=True))
        return goal.get(core, Integer(0)) - Add(*used)

    for solution in linsolve([left(core) for core in cores], unknowns):
        factors = tuple(cancel(factor) for factor in solution)
        if not any(factor.has(*unknowns) for factor in factors):
            rest = left(Integer(1)).xreplace(dict(zip(unknowns, factors, strict=True)))
            yield factors, cancel(rest)
