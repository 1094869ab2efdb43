"""Proofs of existence: the relation is evaluated exactly at the named witness."""

from collections.abc import Mapping
from fractions import Fraction

from sympy import Expr, Indexed, Rational, Symbol, false, true
from sympy.core.relational import Relational

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.drawing import Value
from maxent.problems.statements import Existence


def prove_existence(statement: Existence, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Evaluate the relation and every assumption at the witness, in exact numbers."""
    values = {str(symbol): value for symbol, value in statement.witness}
    missing = [parameter.name for parameter in claim.given if parameter.name not in values]
    if missing:
        return still_open(f"the witness has no value for {', '.join(missing)}")
    sizes = {
        size: length
        for parameter in claim.given
        for size, length in zip(parameter.shape, _lengths(values[parameter.name]), strict=True)
    }
    for relation in (*claim.assumptions, statement.relation):
        if not isinstance(relation, Relational):
            return still_open(f"{relation} is not a relation between two numbers")
        left, right = (
            _exact(hypotheses.expand(side), sizes, values) for side in (relation.lhs, relation.rhs)
        )
        if relation.func(left, right) not in (true, false):
            return still_open(f"whether {left} and {right} are so related is not known")
        if relation.func(left, right) == false:
            return still_open(f"the witness fails: {left} against {right}")
    return proved("holds in exact numbers at the named witness")


def _exact(expression: Expr, sizes: Mapping[Symbol, int], values: Mapping[str, Value]) -> Expr:
    written_out = expression.subs(dict(sizes)).doit()
    components = {c: _number(values.get(str(c.base)), c.indices) for c in written_out.atoms(Indexed)}
    numbers = {s: _number(values.get(s.name), ()) for s in written_out.free_symbols if isinstance(s, Symbol)}
    known = {symbol: number for symbol, number in {**numbers, **components}.items() if number is not None}
    return written_out.xreplace(known).doit()


def _number(value: "Value | None", indices: tuple[Expr, ...]) -> Expr | None:
    for index in indices:
        if not isinstance(value, tuple) or not index.is_Integer or not 1 <= index <= len(value):
            return None
        value = value[int(index) - 1]
    return Rational(value.numerator, value.denominator) if isinstance(value, Fraction) else None


def _lengths(value: Value) -> tuple[int, ...]:
    return (len(value), *_lengths(value[0])) if isinstance(value, tuple) else ()


PROVERS: Provers = {Existence: prove_existence}
