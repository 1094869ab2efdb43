"""Constants of many digits, replaced by positive symbols while a proof is sought.

A coefficient in an exponent becomes the degree of a polynomial as soon as one is made of the powers:
x^(1.234567) is the 1234567th power of x^(1/1000000), for which SymPy takes all memory.  What is proved of
every positive number holds of the constant.  Only relations between several such constants are lost.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from math import lcm
from typing import TypeVar, cast

from sympy import Basic, Dummy, Expr, Rational, exp, log
from sympy.core.power import Pow

from maxent.derive.proof._result import Proof
from maxent.problems.claims.claim import Claim
from maxent.problems.statements import Statement

T = TypeVar("T")
_LONG = 1000
"""The largest numerator, denominator and common denominator that are kept: degrees of a few thousand."""
_PLAIN = 10


@dataclass(frozen=True)
class Opaque:
    """A statement and its claim with symbols for long constants; ``constants`` maps the symbols to them."""

    statement: Statement
    claim: Claim
    constants: Mapping[Expr, Expr]
    has_powers: bool

    def restored(self, proof: Proof) -> Proof:
        """The proof with the constants put back."""
        steps = tuple(
            cast("Basic", _mapped(step, lambda e: e.xreplace(dict(self.constants)))) for step in proof.steps
        )
        return replace(proof, steps=steps)


def without_long_constants(statement: Statement, claim: Claim) -> Opaque | None:
    """The statement and the claim with long constants as symbols; None if they have none."""
    formulas = (claim.problem, claim.definitions, claim.assumptions, claim.condition)
    found: set[Rational] = set()
    powers: list[bool] = []

    def seen(expression: Basic) -> Basic:
        found.update(abs(number) for number in expression.atoms(Rational))
        powers.append(any(not e.exp.is_Integer for e in expression.atoms(Pow)) or expression.has(exp, log))
        return expression

    _mapped((statement, *formulas), seen)
    symbols = {number: Dummy(f"c_{number}", positive=True) for number in sorted(_long(found))}
    if not symbols:
        return None
    back = {symbol: number for number, symbol in symbols.items()}
    forward = {**symbols, **{-number: -symbol for number, symbol in symbols.items()}}

    def opaque(value: T) -> T:
        return cast("T", _mapped(value, lambda e: e.xreplace(forward)))

    problem, definitions, assumptions, condition = map(opaque, formulas)
    changed = replace(
        claim,
        statements=(opaque(statement),),
        problem=problem,
        definitions=definitions,
        assumptions=assumptions,
        condition=condition,
    )
    has_powers = claim.problem is not None or any(powers)
    return Opaque(opaque(statement), changed, back, has_powers)


def _long(numbers: set[Rational]) -> set[Rational]:
    """The constants with a long numerator or denominator, and those that give the rest a long common one."""
    long = {number for number in numbers if max(number.p, number.q) > _LONG}
    rest = numbers - long
    if lcm(*(int(number.q) for number in rest)) > _LONG:
        long |= {number for number in rest if number.q > _PLAIN}
    return long


def _mapped(value: object, change: Callable[[Basic], Basic]) -> object:
    """The value with every SymPy expression in it changed, in tuples, mappings and dataclasses."""
    if isinstance(value, Basic):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(part, change) for part in value)
    if isinstance(value, Mapping):
        return {_mapped(key, change): _mapped(part, change) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type | Enum):
        own = {field.name: getattr(value, field.name) for field in fields(value) if field.init}
        return replace(value, **{name: _mapped(part, change) for name, part in own.items()})
    return value
