"""Arguments with which a statement, a definition or a parameter has no meaning."""

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from sympy import Basic, Equality, Indexed, IndexedBase, Symbol
from sympy.core.relational import Relational
from sympy.logic.boolalg import BooleanAtom

from maxent.problems.parameters.parameter import Domain, Parameter
from maxent.problems.parameters.trial_functions import FUNCTIONS
from maxent.problems.statements import Convexity, Expansion, Limit, Monotonicity, SolutionCount, Statement

if TYPE_CHECKING:
    from maxent.problems.claims.claim import Definition

_RANKS = {
    Domain.REAL: None,
    Domain.POSITIVE: None,
    Domain.DISTRIBUTION: None,
    Domain.INDICATOR: 1,
    Domain.TRIAL_LAW: 1,
    Domain.POSITIVE_DEFINITE: 2,
}
"""The domains of arrays with their numbers of indices, None for any number."""
_SCALAR_OVER = (Domain.MOMENT, Domain.ENTROPY_LEVEL)


def senseless(statement: Statement) -> Iterator[str]:
    """What makes no sense in the arguments of a statement, in sentences."""
    yield from _decided(statement)
    match statement:
        case Expansion(variable=x, order=order):
            if isinstance(order, bool) or order != int(order) or order < 0:
                yield f"the order {order} of the expansion in {x} is not a whole number from 0 on; give one"
        case Limit(variable=x, point=point, value=value):
            for part, words in ((point, "the point"), (value, "the value")):
                if _has(part, x):
                    yield f"{words} of the limit, {part}, contains its variable {x}; write one without it"
        case Monotonicity(variable=x, domain=(low, high)) | Convexity(variable=x, domain=(low, high)):
            yield from _ends(x, low, high)
        case SolutionCount(unknown=x, interval=(low, high), number=number):
            yield from _ends(x, low, high)
            if number < 0:
                yield f"an equation cannot have {number} solutions; give a number from 0 on"


def _decided(statement: Statement) -> Iterator[str]:
    for field in fields(statement):
        value = getattr(statement, field.name)
        if isinstance(value, BooleanAtom) and field.type in (Relational, Equality):
            words = f"the {field.name} of the {statement.kind} is {value} before any number is put in"
            yield f"{words}; write it with evaluate=False, or leave it out"


def _ends(x: Symbol, low: Basic, high: Basic) -> Iterator[str]:
    for end in (low, high):
        if _has(end, x):
            yield f"the interval of {x} ends at {end}, which contains {x}; write its ends without {x}"


def _has(expression: object, symbol: Symbol) -> bool:
    return isinstance(expression, Basic) and expression.has(symbol)


def misdefined(definitions: "tuple[Definition, ...]") -> Iterator[str]:
    """What makes no sense in the definitions: an empty interval, an index twice, a circle."""
    uses: dict[str, set[str]] = {}
    for definition in definitions:
        name, expression = definition.name, definition.expression
        if definition.interval is not None:
            low, high = definition.interval
            if (high - low).is_extended_nonpositive:
                yield f"the interval of {name}, from {low} to {high}, is empty; give the lower end first"
        if isinstance(name, Indexed):
            indices = set(name.indices)
            if len(indices) < len(name.indices) or not all(isinstance(k, Symbol) for k in indices):
                yield f"{name} defines no array; give it different symbols for indices, as in {name.base}[i]"
        own = str(name.base) if isinstance(name, Indexed) else name.name
        symbols = {str(part) for part in expression.atoms(Symbol)}
        uses[own] = symbols - {str(k) for k in getattr(name, "indices", ())}
    for own in uses:
        circle = _circle(own, uses)
        if circle is not None:
            path = " -> ".join(circle)
            yield f"{own} is defined by itself ({path}); define it by parameters"


def _circle(start: str, uses: dict[str, set[str]]) -> list[str] | None:
    """A chain of definitions that leads from a name back to it, None if there is none."""
    paths, seen = [[start]], set()
    while paths:
        path = paths.pop()
        for name in sorted(uses.get(path[-1], ())):
            if name == start:
                return [*path, name]
            if name in uses and name not in seen:
                seen.add(name)
                paths.append([*path, name])
    return None


def misdeclared(given: tuple[Parameter, ...]) -> Iterator[str]:
    """What makes no sense in the declarations: a shape that does not fit the domain or the symbol."""
    arrays = {p.name: p for p in given if isinstance(p.symbol, IndexedBase)}
    for parameter in given:
        yield from _shape(parameter)
        if parameter.domain is Domain.MOMENT:
            statistic = arrays.get(str(parameter.of[0])) if parameter.of else None
            if statistic is None or statistic.shape != parameter.shape:
                of = parameter.of[0] if parameter.of else "its statistic"
                yield (
                    f"{parameter.name} is a mean of {of}, which is no parameter over {parameter.shape[0]}; "
                    "give that array as well"
                )


def _shape(parameter: Parameter) -> Iterator[str]:  # noqa: C901 - one case a mistake
    name, domain, shape = parameter.name, parameter.domain, parameter.shape
    if not all(isinstance(size, Symbol) for size in shape):
        yield f"the sizes {shape} of {name} are not all symbols; give symbols"
        return
    is_array, is_function = isinstance(parameter.symbol, IndexedBase), isinstance(parameter.symbol, type)
    if domain in FUNCTIONS:
        if not is_function:
            yield f'{name} is declared a function; make it Function("{name}")'
    elif is_function:
        yield f"{name} is a function and is declared {domain.value}; declare it a function"
    elif domain in _SCALAR_OVER:
        if is_array or len(shape) != 1:
            yield f'{name} is a single number ({domain.value}); make it Symbol("{name}") with one size'
    elif is_array and not shape:
        yield f"{name} is an array and is declared without a shape; give the sizes of its indices"
    elif shape and not is_array:
        yield f'{name} is declared with the shape {_text(shape)}; make it IndexedBase("{name}")'
    elif is_array and domain not in _RANKS:
        yield f"{name} is an array and is declared {domain.value}, which only a single number can be"
    elif not is_array and domain in _RANKS and domain not in (Domain.REAL, Domain.POSITIVE):
        yield f"{name} is a single number and is declared {domain.value}; make it an array"
    elif is_array and _RANKS[domain] not in (None, len(shape)):
        yield f"{name} has {len(shape)} indices, and is declared {domain.value}, which has {_RANKS[domain]}"


def _text(shape: tuple[Symbol, ...]) -> str:
    return "(" + ", ".join(map(str, shape)) + ")"
