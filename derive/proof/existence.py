"""Proofs of existence: the relation is evaluated exactly at the named witness."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

from sympy import Expr, Gt, Indexed, Integer, Lt, Rational, Symbol, false, true
from sympy.core.relational import Relational

from maxent.derive.conditions.collection import conditions
from maxent.derive.conditions.condition import Demand, SideCondition
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, Provers, proved, still_open
from maxent.derive.proof._witness import admitted, rank, shape
from maxent.problems.claims.claim import Claim
from maxent.problems.parameters.drawing import Value
from maxent.problems.statements import Existence


def prove_existence(statement: Existence, claim: Claim, hypotheses: Hypotheses) -> Proof:
    """Evaluate the relation and every assumption at the witness, an admissible instance, in exact numbers."""
    values = {str(symbol): value for symbol, value in statement.witness}
    missing = [parameter.name for parameter in hypotheses.given if parameter.name not in values]
    if missing:
        return still_open(f"the witness has no value for {', '.join(missing)}")
    sizes: dict[Symbol, int] = {}
    for parameter in hypotheses.given:
        found = shape(values[parameter.name])
        if found is None or len(found) != rank(parameter):
            return still_open(f"the witness gives {parameter.name} a value of another shape")
        for size, length in zip(parameter.shape, found, strict=False):
            if sizes.setdefault(size, length) != length:
                return still_open(f"the witness gives {size} two values")
    for parameter in hypotheses.given:
        if not admitted(parameter, values, sizes):
            return still_open(f"the witness's {parameter.name} is not known to be {parameter.domain.value}")
    # At a witness a name with an interval has its value, like every other.
    definitions = tuple(replace(definition, interval=None) for definition in hypotheses.definitions)
    at = _Witness(replace(hypotheses, definitions=definitions), sizes, values)
    # What the interval of a definition says has to hold as well.
    within = (
        relation
        for definition in hypotheses.definitions
        if definition.interval is not None and isinstance(definition.name, Symbol)
        for relation in _between(definition.expression, *definition.interval)
    )
    failures = (at.failure(relation) for relation in (*hypotheses.relations, *within, statement.relation))
    failure = next((words for words in failures if words is not None), None)
    return proved("holds in exact numbers at the named witness") if failure is None else still_open(failure)


def _between(expression: Expr, low: Expr, high: Expr) -> Iterator[Relational]:
    if low.is_finite is not False:
        yield Gt(expression, low, evaluate=False)
    if high.is_finite is not False:
        yield Lt(expression, high, evaluate=False)


class _Witness:
    """Exact numbers at a witness."""

    def __init__(
        self, hypotheses: Hypotheses, sizes: Mapping[Symbol, int], values: Mapping[str, Value]
    ) -> None:
        self._hypotheses, self._sizes, self._values = hypotheses, sizes, values

    def failure(self, relation: object) -> str | None:
        """Why the relation is not known to hold; None if it holds."""
        if not isinstance(relation, Relational):
            return f"{relation} is not a relation between two numbers"
        for side in (relation.lhs, relation.rhs):
            lacking = next((c for c in conditions(side) if not self._meets(c)), None)
            if lacking is not None:
                return f"needs {lacking.text} at the witness: {lacking.origin}"
        left, right = (self._number(side) for side in (relation.lhs, relation.rhs))
        known = left.is_real and right.is_real
        if not known or relation.func(left, right) not in (true, false):
            return f"whether {left} and {right} are so related is not known"
        if relation.func(left, right) == false:
            return f"the witness fails: {left} against {right}"
        return None

    def _meets(self, condition: SideCondition) -> bool:
        """Whether the condition holds for all values of its indices."""
        ranges = []
        for index, *ends in condition.ranges:
            low, high = (self._number(end) for end in ends)
            if not (low.is_Integer and high.is_Integer):
                return False
            ranges.append([(index, Integer(value)) for value in range(int(low), int(high) + 1)])
        return all(
            _demanded(self._number(condition.expression.subs(dict(chosen))), condition.demand)
            for chosen in product(*ranges)
        )

    def _number(self, expression: Expr) -> Expr:
        written_out = self._hypotheses.expand(expression).subs(dict(self._sizes)).doit()
        components = {c: _value(self._values.get(str(c.base)), c.indices) for c in written_out.atoms(Indexed)}
        scalars = {
            s: _value(self._values.get(s.name), ()) for s in written_out.free_symbols if isinstance(s, Symbol)
        }
        known = {symbol: number for symbol, number in {**scalars, **components}.items() if number is not None}
        return written_out.xreplace(known).doit()


def _demanded(number: Expr, demand: Demand) -> bool:
    match demand:
        case Demand.POSITIVE:
            return number.is_positive is True
        case Demand.NONNEGATIVE:
            return number.is_nonnegative is True
        case Demand.NONZERO:
            return number.is_real is True and number.is_nonzero is True
    return False


def _value(value: "Value | None", indices: tuple[Expr, ...]) -> Expr | None:
    for index in indices:
        if not isinstance(value, tuple) or not index.is_Integer or not 1 <= index <= len(value):
            return None
        value = value[int(index) - 1]
    return Rational(value.numerator, value.denominator) if isinstance(value, Fraction) else None


PROVERS: Provers = {Existence: prove_existence}
