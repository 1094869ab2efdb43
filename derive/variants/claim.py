"""Wrong and equivalent variants of a whole claim: printed formulas, problem, assumptions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from sympy import Basic, Expr, Indexed
from sympy.core.relational import Relational

from maxent.derive.latex.expression import to_latex
from maxent.derive.variants.difference import NOTHING, difference
from maxent.derive.variants.formula import relation_variants, variants
from maxent.derive.variants.problem import IDENTIFYING, problem_variants
from maxent.derive.variants.rewrite import problem_rewrites, rewrites
from maxent.derive.variants.statement import as_latex, statement_variants
from maxent.derive.variants.typing import Shapes, moments_of, shapes_of, well_typed
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Statement


class Target(Enum):
    """Which part of a claim a variant changes."""

    PRINTED = "printed"
    PROBLEM = "problem"
    ASSUMPTIONS = "assumptions"


@dataclass(frozen=True)
class Variant:
    """A changed claim, and what was changed into what: LaTeX where it is printed, else plain text."""

    claim: Claim
    target: Target
    operator: str
    before: str
    after: str


DROP_ASSUMPTION = "drop-assumption"


def mutants(claim: Claim, operators: tuple[str, ...] = ()) -> Iterator[Variant]:
    """Every wrong variant of the claim; ``operators`` keeps those of these names, none means all."""
    yield from _printed(claim, operators)
    if claim.problem is not None:
        denied = all(statement.denies for statement in claim.statements)
        for name, problem in problem_variants(claim.problem, claim.given, _names_in_formulas(claim)):
            # A denial holds of nearly every problem; it is wrong only where the two optima may become equal.
            if (not operators or name in operators) and (not denied or name in IDENTIFYING):
                before, after = difference(claim.problem, problem)
                yield Variant(replace(claim, problem=problem), Target.PROBLEM, name, before, after)
    if operators and DROP_ASSUMPTION not in operators:
        return
    for position, assumption in enumerate(claim.assumptions):
        rest = (*claim.assumptions[:position], *claim.assumptions[position + 1 :])
        weaker = replace(claim, assumptions=rest)
        yield Variant(weaker, Target.ASSUMPTIONS, DROP_ASSUMPTION, str(assumption), NOTHING)
    if claim.condition is not None:
        weaker = replace(claim, condition=None)
        words = claim.condition.words
        yield Variant(weaker, Target.ASSUMPTIONS, DROP_ASSUMPTION, words, NOTHING)


def _printed(claim: Claim, operators: tuple[str, ...]) -> Iterator[Variant]:
    def wrong(value: Expr | Relational) -> Iterator[tuple[str, Any]]:
        if isinstance(value, Relational):
            return relation_variants(value, operators)
        return variants(value, operators)

    shapes = shapes_of(claim)
    original = all(_typed(statement, shapes) for statement in claim.statements)
    for variant in _in_statements(claim, wrong, lambda statement: statement.printed_fields):
        if not original or all(_typed(statement, shapes) for statement in variant.claim.statements):
            yield variant
    for position, statement in enumerate(claim.statements):
        for name, changed, before, after in statement_variants(statement, claim.given):
            if not operators or name in operators:
                yield _replaced(claim, position, changed, name, as_latex(before), as_latex(after))


def _names_in_formulas(claim: Claim) -> frozenset[Basic]:
    """Every symbol and every array in the claim's printed formulas and second problems."""
    values = [_read(s, field) for s in claim.statements for field in s.printed_fields]
    others = [problem for s in claim.statements for _, problem in s.problems]
    named: frozenset[Basic] = frozenset().union(*(s.multipliers for s in claim.statements))
    named = named.union(*(term.weight.free_symbols for other in others for term in other.terms))
    return named.union(*(v.free_symbols | {c.base for c in v.atoms(Indexed)} for v in values))


def _typed(statement: Statement, shapes: Shapes) -> bool:
    values = [_read(statement, field) for field in statement.printed_fields]
    return all(well_typed(value, shapes, moments_of(statement)) for value in values)


def _read(value: Any, field: str) -> Any:
    """The value of the field; ``motion.law`` is the field ``law`` of the field ``motion``."""
    for name in field.split("."):
        value = getattr(value, name)
    return value


def _written(whole: Any, field: str, value: Any) -> Any:
    """A copy with another value of the field, whose name is as in ``_read``."""
    name, _, rest = field.partition(".")
    return replace(whole, **{name: _written(getattr(whole, name), rest, value) if rest else value})


def equivalents(claim: Claim) -> Iterator[Variant]:
    """Variants of the claim with the same meaning: its formulas and problems rewritten.

    One that clashes is left out, such as the value of a limit that the rewriting made contain the variable.
    """
    return (variant for variant in _equivalents(claim) if variant.claim.clash is None or claim.clash)


def _equivalents(claim: Claim) -> Iterator[Variant]:

    def same(value: Expr | Relational) -> Iterator[tuple[str, Any]]:
        return rewrites(value, claim.given)

    yield from _in_statements(claim, same, _rewritten)
    if claim.problem is not None:
        for name, problem in problem_rewrites(claim.problem):
            before, after = difference(claim.problem, problem)
            yield Variant(replace(claim, problem=problem), Target.PROBLEM, name, before, after)
    for position, statement in enumerate(claim.statements):
        if statement.equates_sides:
            left, right = _read(statement, "left"), _read(statement, "right")
            swapped = _with(statement, left=right, right=left)
            yield _replaced(claim, position, swapped, "swap-sides", "left = right", "right = left")
            tripled = _with(statement, left=3 * left, right=3 * right)
            yield _replaced(claim, position, tripled, "scale-both-sides", "left = right", "3 left = 3 right")
        for field in statement.printed_problems:
            own = _read(statement, field)
            for name, problem in problem_rewrites(own):
                before, after = map(as_latex, difference(own, problem))
                yield _replaced(claim, position, _with(statement, **{field: problem}), name, before, after)


def _with(statement: Statement, **changes: Any) -> Statement:
    """The statement with other values of fields that its kind is known to have."""
    return replace(statement, **changes)


def _rewritten(statement: Statement) -> tuple[str, ...]:
    """The fields of the statement whose formulas are rewritten."""
    return statement.printed_fields if statement.rewritten_fields is None else statement.rewritten_fields


def _in_statements(
    claim: Claim,
    change: Callable[[Expr | Relational], Iterator[tuple[str, Any]]],
    fields: Callable[[Statement], tuple[str, ...]],
) -> Iterator[Variant]:
    for position, statement in enumerate(claim.statements):
        for field in fields(statement):
            value = _read(statement, field)
            for name, changed in change(value):
                different = _written(statement, field, changed)
                yield _replaced(claim, position, different, name, to_latex(value), to_latex(changed))


def _replaced(
    claim: Claim, position: int, statement: Statement, operator: str, before: str, after: str
) -> Variant:
    statements = (*claim.statements[:position], statement, *claim.statements[position + 1 :])
    return Variant(replace(claim, statements=statements), Target.PRINTED, operator, before, after)
