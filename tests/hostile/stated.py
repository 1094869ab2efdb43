"""A statement of known truth, and the weakness of a checker that it is aimed at."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from pkgutil import iter_modules

from sympy.logic.boolalg import Boolean

from maxent.problems.claims.claim import Claim, Definition
from maxent.problems.claims.source import Source
from maxent.problems.claims.verdict import Verdict
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.problem import Problem
from maxent.problems.statements import Statement


class Aim(Enum):
    """The weakness of a checker that a statement is aimed at."""

    DEFINEDNESS = "a side without a value, a factor that vanishes, a function outside its domain"
    ENDS = "an end of a domain, a boundary optimum, an empty interval, an infinite end"
    TIES = "equal entries or parameters, zeros, symmetric values"
    SIZES = "one outcome, two, or many; integers and parities"
    MAGNITUDES = "numbers that are very large or very small, and thresholds that are seldom reached"
    CLASHES = "names and assumptions that contradict the declaration"
    PRECISION = "a constant that is wrong in a late digit, or right in all of many"
    FORM = "an unusual way to write what is usual"


@dataclass(frozen=True)
class Stated:
    """A claim that is certainly true or certainly false, for the reason ``because``."""

    holds: bool
    aim: Aim
    claim: Claim
    because: str


def false(
    aim: Aim,
    name: str,
    because: str,
    *statements: Statement,
    given: tuple[Parameter, ...],
    problem: Problem | None = None,
    assumptions: tuple[Boolean, ...] = (),
    definitions: tuple[Definition, ...] = (),
) -> Stated:
    """A false statement; ``because`` says where it fails."""
    claim = _claim(name, Verdict.REFUTED, statements, given, problem, assumptions, definitions)
    return Stated(holds=False, aim=aim, claim=claim, because=because)


def true(
    aim: Aim,
    name: str,
    because: str,
    *statements: Statement,
    given: tuple[Parameter, ...],
    problem: Problem | None = None,
    assumptions: tuple[Boolean, ...] = (),
    definitions: tuple[Definition, ...] = (),
) -> Stated:
    """A true statement; ``because`` says why it holds."""
    claim = _claim(name, Verdict.CONFIRMED, statements, given, problem, assumptions, definitions)
    return Stated(holds=True, aim=aim, claim=claim, because=because)


def _claim(
    name: str,
    expected: Verdict,
    statements: tuple[Statement, ...],
    given: tuple[Parameter, ...],
    problem: Problem | None,
    assumptions: tuple[Boolean, ...],
    definitions: tuple[Definition, ...],
) -> Claim:
    source = Source(THERMODYNAMICS, "hostile")
    return Claim(name, name, source, "", given, statements, expected, problem, definitions, assumptions)


def statements_of(module: str) -> tuple[Stated, ...]:
    """The statements of one module, named by its dotted name."""
    found: tuple[Stated, ...] = import_module(module).STATEMENTS
    return found


def _modules() -> Iterator[str]:
    for truth in ("false", "true"):
        package = f"tests.hostile.{truth}"
        for module in iter_modules(import_module(package).__path__):
            yield f"{package}.{module.name}"


MODULES = tuple(_modules())
"""The dotted names of the modules with statements, the false ones first."""


def collected() -> tuple[Stated, ...]:
    """All statements, in the order of the modules."""
    return tuple(stated for module in MODULES for stated in statements_of(module))
