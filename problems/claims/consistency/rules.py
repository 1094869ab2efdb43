"""The first reason why a claim makes no sense as it is written, as one sentence; None if there is none."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sympy import Indexed, Symbol
from sympy.logic.boolalg import Boolean

from maxent.problems.claims.consistency.arguments import misdeclared, misdefined, senseless
from maxent.problems.claims.consistency.formulas import Formula, Inexact, formulas
from maxent.problems.claims.consistency.granted import excess, written
from maxent.problems.claims.consistency.names import (
    of_definitions,
    of_motion,
    of_parameters,
    of_problem,
    of_variable,
    sizes_needed,
)
from maxent.problems.claims.consistency.numbers import improper, inexact
from maxent.problems.claims.consistency.scope import Scope
from maxent.problems.expressions.name import COUNTING, Name
from maxent.problems.problem import Problem
from maxent.problems.spaces.space import Vector

if TYPE_CHECKING:
    from maxent.problems.claims.claim import Claim, Definition
    from maxent.problems.parameters.parameter import Parameter
    from maxent.problems.statements import Statement


def clash(claim: "Claim") -> str | None:
    """The first reason, in a sentence that names what clashes, where, and what to do."""
    return next(_clashes(claim), None)


def _clashes(claim: "Claim") -> Iterator[str]:
    yield from _numbers(claim)
    yield from _stated(claim, claim.given, claim.definitions, claim.assumptions)
    condition = claim.condition
    if condition is not None:
        yield from _twice(condition.given, condition.definitions)
        anew = {p.name for p in condition.given} | {n.text for n in of_definitions(condition.definitions)}
        given = (*condition.given, *(p for p in claim.given if p.name not in anew))
        kept = tuple(d for d in claim.definitions if next(of_definitions((d,))).text not in anew)
        relations = (*claim.assumptions, condition.holds)
        yield from _stated(claim, given, (*kept, *condition.definitions), relations)


def _numbers(claim: "Claim") -> Iterator[str]:
    parts = (claim.statements, claim.problem, claim.definitions, claim.assumptions, claim.condition)
    for formula in formulas(parts, "the assumptions"):
        if isinstance(formula, Inexact):
            yield inexact(formula.value, formula.place)
        else:
            found = improper(formula.expression, formula.place)
            if found is not None:
                yield found


def _twice(given: "tuple[Parameter, ...]", definitions: "tuple[Definition, ...]") -> Iterator[str]:
    defined = tuple(of_definitions(definitions))
    declared = (name for name in of_parameters(given, defined) if name.role == "a parameter")
    yield from Scope().collisions((*declared, *defined))


def _stated(
    claim: "Claim",
    given: "tuple[Parameter, ...]",
    definitions: "tuple[Definition, ...]",
    relations: tuple[Boolean, ...],
) -> Iterator[str]:
    """The clashes under these parameters, definitions and assumptions."""
    yield from misdeclared(given)
    yield from misdefined(definitions)
    defined = tuple(of_definitions(definitions))
    own = [*of_parameters(given, defined), *defined]
    problem = claim.problem
    if problem is not None:
        own += of_problem(problem)
    numbered = problem is not None and isinstance(problem.space, Vector) and bool(problem.space.axes)
    yield from Scope().collisions(own, apart=True)
    yield from _assumptions(own)
    scope, everything = Scope(numbered=numbered).extended(own), list[Name]()
    for statement in claim.statements:
        yield from senseless(statement)
        more = _names_of(statement, problem)
        for _, other in statement.problems:
            yield from Scope().collisions(of_problem(other), apart=True)
        yield from scope.collisions(more)
        yield from _assumptions([scope.moved(name) for name in more])
        everything += more
        yield from scope.extended(more).misuses(_exact(statement, "the statement"))
    widest = scope.extended(name for name in everything if name.text not in scope.names)
    yield from _sizes(claim, given)
    for definition in definitions:
        name = definition.name
        indices = name.indices if isinstance(name, Indexed) else ()
        bound = tuple(index for index in indices if isinstance(index, Symbol))
        yield from widest.misuses(_exact(definition.expression, f"the definition of {name}"), bound)
    for part, place in ((problem, "the problem"), *((relation, "an assumption") for relation in relations)):
        yield from widest.misuses(_exact(part, place))


def _names_of(statement: "Statement", problem: Problem | None) -> list[Name]:
    """The names that a statement, its problems and its motions introduce."""
    names: list[Name] = []
    for name in statement.names:
        if name.grants is not None:
            names.append(name)
        elif problem is not None:
            rank = len(problem.space.indices)
            names.append(replace(name, grants=of_variable(problem), rank=rank))
    for _, other in statement.problems:
        names += of_problem(other)
    for motion in statement.motions:
        names += of_motion(motion)
    return names


def _exact(part: object, place: str) -> list[Formula]:
    return [formula for formula in formulas(part, place) if isinstance(formula, Formula)]


def _assumptions(names: list[Name]) -> Iterator[str]:
    for name in names:
        assert name.grants is not None
        more = excess(name.symbol, name.grants)
        if more is not None:
            yield (
                f"{name.text} is {name.role} that need not be {more}, but its symbol assumes so; "
                f"make it {written(name.symbol, name.grants)}, or declare what it assumes"
            )


def _sizes(claim: "Claim", given: "tuple[Parameter, ...]") -> Iterator[str]:
    """The sizes of spaces that no parameter gives."""
    known = {size.name for parameter in given for size in parameter.shape}
    known |= {name.text for name in of_parameters(given, ()) if name.grants == COUNTING}
    stated = [claim.problem, *(p for s in claim.statements for _, p in s.problems)]
    spaces = [problem.space for problem in stated if problem is not None]
    for space in spaces:
        for size in sizes_needed(space):
            if size.name not in known:
                instead = f"declare an array of that size, or count({size})"
                yield f"nothing gives the size {size} of {space.variable}; {instead}"


__all__ = ["clash"]
