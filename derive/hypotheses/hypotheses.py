"""The hypotheses of a claim, and the rewrites of canonical expressions that they justify."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from sympy import (
    Abs,
    Basic,
    Expr,
    Indexed,
    IndexedBase,
    Integer,
    KroneckerDelta,
    Pow,
    Sum,
    Symbol,
    cancel,
    exp,
    log,
)
from sympy.core.relational import StrictGreaterThan, StrictLessThan
from sympy.logic.boolalg import And, Boolean

from maxent.derive.algebra.calculus import (
    carried_out,
    collapse_deltas,
    components,
    formal_slopes,
    substitute,
    with_fresh_indices,
)
from maxent.derive.algebra.canonical import canonical, is_zero
from maxent.derive.algebra.known import Known
from maxent.derive.algebra.signs import on_interval, sign
from maxent.derive.hypotheses.indicators import split_exponential, split_logarithm
from maxent.problems.claims.claim import Claim, Definition
from maxent.problems.expressions.extremum import maximum, minimum
from maxent.problems.expressions.notation import distinct_values
from maxent.problems.parameters.parameter import Domain, Parameter


@dataclass(frozen=True)
class Hypotheses:
    """The parameters with their domains, the definitions and the assumed relations of a claim."""

    given: tuple[Parameter, ...]
    definitions: tuple[Definition, ...]
    relations: tuple[Boolean, ...] = ()

    @classmethod
    def of(cls, claim: Claim, *, inside: bool) -> "Hypotheses":
        """The hypotheses of the claim; ``inside`` adds those of its condition."""
        given, definitions, relations = claim.given, claim.definitions, claim.assumptions
        if inside and claim.condition is not None:
            replaced = {parameter.name for parameter in claim.condition.given}
            given = claim.condition.given + tuple(p for p in given if p.name not in replaced)
            named = {definition.name for definition in claim.condition.definitions}
            definitions = (*(d for d in definitions if d.name not in named), *claim.condition.definitions)
            relations += (claim.condition.holds,)
        return cls(given, definitions, relations)

    def along(self, *varied: Basic) -> "Hypotheses":
        """The same hypotheses, in which a definition that depends on one of the variables is expanded.

        A name with an interval stays in formulas, which is wrong where they are differentiated or taken to a
        limit in a variable that its definition contains.
        """
        moving: list[Basic] = [*varied]
        for _ in self.definitions:
            moving += (
                d.name.base if isinstance(d.name, Indexed) else d.name
                for d in self.definitions
                if d.expression.has(*moving)
            )
        definitions = tuple(
            replace(d, interval=None) if d.expression.has(*moving) else d for d in self.definitions
        )
        return replace(self, definitions=definitions)

    def expand(self, expression: Expr) -> Expr:
        """The expression with every defined name replaced by its definition.

        A name with an interval stays; ``reduced`` replaces its definition by the name instead.
        """
        for _ in self.definitions:
            before = expression
            for definition in self.definitions:
                if definition.interval is None:
                    expression = _expanded(expression, definition)
            if expression == before:
                break
        return carried_out(expression).replace(Abs, self._signed)

    def _signed(self, argument: Expr) -> Expr:
        """|x| as x or -x, where the sign of x follows from the intervals."""
        found = sign(on_interval(argument, self.intervals()))
        return Abs(argument) if found is None else found * argument

    def zero(self, expression: Expr) -> bool:
        """Whether the expression is proven to vanish under the hypotheses."""
        whole = self._split_indicators(formal_slopes(self.expand(expression)))
        return is_zero(whole, self._rewrite, self.known())

    def grants_positive(self, excess: Expr) -> bool:
        """Whether the expression is shown to be positive.

        By itself, as an assumption or the sum of two, or as a positive multiple of an assumption.
        """
        if sign(on_interval(excess, self.intervals())) == 1:
            return True
        known = self.positive()
        if any(sign(on_interval(cancel(excess / assumed), self.intervals())) == 1 for assumed in known):
            return True
        if any(sign(self.reduced(excess - assumed)) == 1 for assumed in known):
            return True
        sums = (one + other for one, other in combinations(known, 2))
        return any(self.zero(assumed - excess) for assumed in (*known, *sums))

    def counted(self, expression: Expr) -> Expr:
        """The expression in canonical form, definitions not expanded, the total masses of laws used."""
        return self._rewrite(canonical(expression, self.known()))

    def normalised(self, expression: Expr) -> Expr:
        """The expression in canonical form, with the total masses 1 of laws and no other hypothesis used."""
        masses = {total: value for total, value in self._totals().items() if value == 1}
        known = self.known()
        return canonical(canonical(expression, known).xreplace(masses), known)

    def reduced(self, expression: Expr) -> Expr:
        """The expression in canonical form, definitions expanded and all hypotheses used."""
        return self._rewrite(canonical(self._split_indicators(self.expand(expression)), self.known()))

    def known(self) -> Known:
        """The intervals and the positive expressions, for rewrites that are valid for positive factors."""
        intervals = tuple((symbol, low, high) for symbol, (low, high) in self.intervals().items())
        discounts = tuple(1 - p.symbol for p in self.given if p.domain is Domain.DISCOUNT)
        return Known(intervals, discounts)

    def intervals(self) -> dict[Symbol, tuple[Expr, Expr]]:
        """The open intervals of the scalar parameters and defined names that are known to lie in one."""
        unit = (Integer(0), Integer(1))
        known = {p.symbol: unit for p in self.given if p.domain is Domain.UNIT_INTERVAL}
        known |= {p.of[0]: unit for p in self.given if p.domain is Domain.TRIAL_LAW}
        known |= {d.name: d.interval for d in self.definitions if d.interval is not None}
        for relation in self.relations:
            known |= _below(relation, known)
        return known

    def positive(self) -> tuple[Expr, ...]:
        """Expressions that are positive by the assumed strict inequalities."""
        parts = [part for relation in self.relations for part in And.make_args(relation)]
        strict = [part for part in parts if isinstance(part, StrictGreaterThan | StrictLessThan)]
        stated = tuple(self.expand(part.gts - part.lts) for part in strict)
        return (*stated, *self._spreads(stated))

    def _spreads(self, known: tuple[Expr, ...]) -> Iterator[Expr]:
        """max - min of every array that is assumed to take more than one value."""
        j = Symbol("j", integer=True)
        vectors = [p for p in self.given if p.domain is Domain.REAL and len(p.shape) == 1]
        for vector in vectors:
            base, size = vector.symbol, vector.shape[0]
            assert isinstance(base, IndexedBase)
            beyond = [canonical(assumed - distinct_values(base, size)) for assumed in known]
            if any(rest.is_Integer and rest <= -1 for rest in beyond):
                yield maximum(base[j], j, size) - minimum(base[j], j, size)

    def _indicators(self, expression: Expr) -> set[Expr]:
        bases = [p.symbol for p in self.given if p.domain is Domain.INDICATOR]
        found: set[Expr] = set(expression.atoms(KroneckerDelta))
        for base in bases:
            found |= components(expression, base)
        return found

    def _split_indicators(self, expression: Expr) -> Expr:
        """exp(b c) = 1 + c (exp(b) - 1) and log g(c) = c log g(1) + (1 - c) log g(0) for c in {0, 1}."""
        for indicator in self._indicators(expression):
            expression = expression.replace(
                lambda e, c=indicator: isinstance(e, exp) and e.args[0].has(c),
                lambda e, c=indicator: split_exponential(e, c),
            ).replace(
                lambda e, c=indicator: isinstance(e, log) and e.args[0].has(c),
                lambda e, c=indicator: split_logarithm(e, c),
            )
        return expression

    def _rewrite(self, expression: Expr) -> Expr:
        indicators = self._indicators(expression)
        totals, known = self._totals(), self.known()
        for _ in range(4):
            before = expression
            expression = expression.replace(
                lambda e: isinstance(e, Pow) and e.base in indicators and e.exp.is_positive is True,
                lambda e: e.base,
            )
            counted = self._symmetric(collapse_deltas(expression)).xreplace(totals)
            expression = canonical(counted.replace(self._is_row, _one), known)
            if expression == before:
                break
        return expression

    def _symmetric(self, expression: Expr) -> Expr:
        """F[j, i] as F[i, j] for symmetric matrices: indices in alphabetical order."""
        bases = [p.symbol for p in self.given if p.domain is Domain.POSITIVE_DEFINITE]
        swapped = {
            entry: base[sorted(entry.indices, key=str)]
            for base in bases
            for entry in components(expression, base)
        }
        return expression.xreplace(swapped)

    def _is_row(self, expression: Expr) -> bool:
        """Whether this is the sum of a kernel or a policy over its last index, which is 1."""
        if not isinstance(expression, Sum) or len(expression.limits) != 1:
            return False
        index, low, high = expression.limits[0]
        entry = expression.function
        if not isinstance(entry, Indexed) or low != 1 or entry.indices[-1] != index:
            return False
        rows = {p.symbol: p.shape[-1] for p in self.given if p.domain is Domain.DISTRIBUTION}
        fixed = not any(index in other.free_symbols for other in entry.indices[:-1])
        return fixed and rows.get(entry.base) == high

    def _totals(self) -> dict[Expr, Expr]:
        """Rewrites: sums of laws to 1, the all-correct mass to q^K, definitions with an interval to names."""
        facts: dict[Expr, Expr] = {
            canonical(d.expression): d.name for d in self.definitions if d.interval is not None
        }
        i = Symbol("i", integer=True)
        for parameter in self.given:
            if parameter.domain not in (Domain.DISTRIBUTION, Domain.TRIAL_LAW) or len(parameter.shape) != 1:
                continue
            assert isinstance(parameter.symbol, IndexedBase)
            facts[canonical(Sum(parameter.symbol[i], (i, 1, parameter.shape[0])))] = Integer(1)
            if parameter.domain is Domain.TRIAL_LAW:
                success, trials = parameter.of
                facts[parameter.symbol[1]] = success**trials
        return facts


def _one(_: Expr) -> Expr:
    return Integer(1)


def _below(relation: Boolean, known: dict[Symbol, tuple[Expr, Expr]]) -> dict[Symbol, tuple[Expr, Expr]]:
    """The interval of x in ``known``, cut off at the number where the relation is x < number."""
    if isinstance(relation, StrictLessThan) and relation.lhs in known and relation.rhs.is_number:
        low, high = known[relation.lhs]
        if low < relation.rhs < high:
            return {relation.lhs: (low, relation.rhs)}
    return {}


def _expanded(expression: Expr, definition: Definition) -> Expr:
    meaning = with_fresh_indices(definition.expression)
    if isinstance(definition.name, Indexed):
        return substitute(expression, definition.name.base, definition.name.indices, meaning)
    return expression.subs(definition.name, meaning)
