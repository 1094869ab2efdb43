"""Every entry of the catalogue is well formed."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from sympy import Basic, Indexed, IndexedBase, Symbol
from sympy.core.function import AppliedUndef

from maxent.problems import (
    Claim,
    Definition,
    Document,
    Domain,
    Flow,
    Iteration,
    OptimalityGap,
    Problem,
    SameEvolution,
    SameOptimum,
    SampleExpectation,
    SmallStepLimit,
    Statement,
    Trajectories,
    Verdict,
)
from maxent.problems.catalogue import Entry, entries
from maxent.problems.documents import sources as documents
from maxent.problems.expressions import notation
from maxent.problems.spaces.motion import clock
from maxent.problems.spaces.space import Controlled

ENTRIES = pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.claim.id)
INDICES = {getattr(notation, name).name for name in "ijksabt"}
DOCUMENTS = [value for value in vars(documents).values() if isinstance(value, Document)]


def expressions(value: object) -> Iterator[Basic]:
    """Every SymPy expression inside nested dataclasses and tuples."""
    if isinstance(value, Basic):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from expressions(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from expressions(item)


def name(symbol: Basic) -> str:
    if isinstance(symbol, Indexed):
        symbol = symbol.base
    return str(symbol.label) if isinstance(symbol, IndexedBase) else str(symbol)


def free_names(value: object) -> set[str]:
    found: set[str] = set()
    for expression in expressions(value):
        if isinstance(expression, IndexedBase):
            found.add(name(expression))
            continue
        found |= {name(symbol) for symbol in expression.free_symbols}
        found |= {applied.func.__name__ for applied in expression.atoms(AppliedUndef)}
    return found


def of_densities(statement: Statement) -> set[Symbol]:
    """The state of a diffusion, and the name of its density in a functional."""
    found = {statement.diffusion.state} if hasattr(statement, "diffusion") else set()
    return found | ({statement.flow.density} if isinstance(statement, SameEvolution) else set())


def moving_names(statement: Statement) -> set[str]:
    """The state and the time or count of a motion, and the step that goes to 0."""
    known = set()
    for motion in (getattr(statement, "motion", None), getattr(statement, "flow", None)):
        if isinstance(motion, Flow | Iteration):
            known |= {name(clock(motion)), name(motion.space.variable)}
    return known | ({name(statement.step)} if isinstance(statement, SmallStepLimit) else set())


def names_of(problem: Problem) -> set[str]:
    """The variable, what a space derives from it, and the multipliers."""
    space = problem.space
    derived = {name(space.policy), name(space.action_value)} if isinstance(space, Controlled) else set()
    if isinstance(space, Trajectories):
        derived.add(name(space.value))
    return free_names(space) | derived | {name(c.multiplier) for c in problem.constraints}


def declared_names(claim: Claim) -> set[str]:
    """What a reader of the claim has been told about."""
    given = claim.given + (claim.condition.given if claim.condition else ())
    known = {parameter.name for parameter in given}
    known |= {size.name for parameter in given for size in parameter.shape}
    known |= {name(symbol) for p in given if p.domain is Domain.TRIAL_LAW for symbol in p.of}
    known |= {name(definition.name) for definition in claim.definitions}
    for problem in (claim.problem, *(getattr(statement, "problem", None) for statement in claim.statements)):
        if problem is not None:
            known |= names_of(problem)
    for statement in claim.statements:
        if isinstance(statement, SameOptimum):
            known |= names_of(statement.other)
        known |= {name(unknown.symbol) for unknown in getattr(statement, "unknowns", ())}
        if isinstance(statement, OptimalityGap):
            known.add(name(statement.optimum))
        bound = ("variable", "unknown", "visitation")
        known |= {name(getattr(statement, each)) for each in bound if hasattr(statement, each)}
        if isinstance(statement, SampleExpectation):
            known |= {name(statement.law.draw), name(statement.law.outcomes[0])}
        known |= {name(symbol) for symbol in of_densities(statement)}
        known |= moving_names(statement)
        if isinstance(statement, SameOptimum):
            known |= {name(constraint.multiplier) for constraint in statement.other.constraints}
    return known


@ENTRIES
def test_its_texts_are_not_empty(entry: Entry) -> None:
    claim = entry.claim
    assert all(text.strip() for text in (claim.id, claim.title, claim.printed, claim.source.section))


@ENTRIES
def test_its_printed_latex_has_balanced_braces(entry: Entry) -> None:
    depth = 0
    for character in entry.claim.printed:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert entry.claim.printed.count(r"\left") == entry.claim.printed.count(r"\right")


@ENTRIES
def test_its_document_is_one_whose_conventions_are_stated(entry: Entry) -> None:
    assert entry.claim.source.document in DOCUMENTS
    assert entry.claim.source.document.conventions


@ENTRIES
def test_it_states_something(entry: Entry) -> None:
    assert entry.claim.statements


@ENTRIES
def test_every_free_symbol_of_its_statements_is_declared(entry: Entry) -> None:
    assert free_names(entry.claim.statements) <= declared_names(entry.claim) | INDICES


@ENTRIES
def test_every_free_symbol_of_its_problem_is_declared(entry: Entry) -> None:
    if entry.claim.problem is not None:
        assert free_names(entry.claim.problem) <= declared_names(entry.claim) | INDICES


@ENTRIES
def test_every_free_symbol_of_its_hypotheses_is_declared(entry: Entry) -> None:
    claim = entry.claim
    condition = (claim.condition.holds, claim.condition.definitions) if claim.condition else ()
    assert free_names((claim.definitions, claim.assumptions, condition)) <= declared_names(claim) | INDICES


@ENTRIES
def test_no_parameter_is_declared_twice(entry: Entry) -> None:
    names = [parameter.name for parameter in entry.claim.given]
    assert len(names) == len(set(names))


@ENTRIES
def test_what_a_parameter_depends_on_is_declared(entry: Entry) -> None:
    claim = entry.claim
    for parameter in claim.given:
        assert all(isinstance(size, Symbol) for size in parameter.shape)
        # A trial law draws its own success probability and number of trials.
        if parameter.domain is Domain.MOMENT:
            assert {name(statistic) for statistic in parameter.of} <= {other.name for other in claim.given}


@ENTRIES
def test_a_corrected_form_exists_and_belongs_to_a_refuted_claim(entry: Entry) -> None:
    if entry.claim.corrected_by is not None:
        corrected = {other.claim.id: other for other in entries()}[entry.claim.corrected_by]
        assert entry.claim.expected is Verdict.REFUTED
        assert corrected.family == entry.family
        assert corrected.claim.expected is Verdict.CONFIRMED


@ENTRIES
def test_a_conditional_verdict_is_expected_exactly_where_a_condition_is_named(entry: Entry) -> None:
    claim = entry.claim
    assert (claim.expected is Verdict.CONDITIONAL) == (claim.condition is not None)
    assert claim.condition is None or claim.condition.words


@ENTRIES
def test_a_definition_names_a_symbol_or_a_component(entry: Entry) -> None:
    for definition in entry.claim.definitions:
        assert isinstance(definition, Definition)
        assert isinstance(definition.name, Symbol | Indexed)


def test_the_three_false_claims_of_the_documents_are_expected_to_be_refuted() -> None:
    refuted = {entry.claim.id for entry in entries() if entry.claim.expected is Verdict.REFUTED}
    assert refuted >= {"canonical-ensemble-sign", "eg-sign-of-gradient", "auto-tuning-argmin"}
