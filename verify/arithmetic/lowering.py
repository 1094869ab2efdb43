"""From SymPy expressions to the graph of ``node``: definitions are put in, bound indices become axes.

A formula is lowered once and evaluated at many instances; names get their numbers at evaluation only.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

from sympy import (
    Add,
    Derivative,
    Expr,
    Float,
    Indexed,
    Integer,
    Integral,
    Limit,
    Mul,
    Piecewise,
    Pow,
    Product,
    Rational,
    Subs,
    Sum,
    Symbol,
    oo,
)

from maxent.problems.expressions.extremum import Maximum, Minimum
from maxent.verify.arithmetic.cases import condition_of
from maxent.verify.arithmetic.functions import CONSTANTS, FUNCTIONS
from maxent.verify.arithmetic.lowering_limits import infinite_sum, integral, limit
from maxent.verify.arithmetic.node import Axis, Node, Operation, merged
from maxent.verify.arithmetic.store import Bound, Environment, Store, extended

Definitions = Mapping[str, tuple[tuple[Symbol, ...], Expr]]


_REDUCTIONS: Mapping[type[Expr], str] = {Sum: "sum", Product: "product", Maximum: "max", Minimum: "min"}
_INFINITE = (oo, -oo)
_NONE: frozenset[str] = frozenset()


class Lowering:
    """Translates expressions into nodes under fixed definitions, each expression once."""

    def __init__(self, definitions: Definitions, store: Store | None = None) -> None:
        """``store`` is shared between lowerings, so that equal nodes of both are one object."""
        self.definitions = definitions
        self.store = store or Store()
        self._lowered: dict[tuple[Expr, Environment], Node] = {}
        self._relatives: dict[object, Lowering] = {}

    def __call__(self, expression: Expr, bound: Environment = ()) -> Node:
        """The node of an expression in which the symbols in ``bound`` stand for nodes."""
        key = (expression, bound)
        node = self._lowered.get(key)
        if node is None:
            node = self._lowered[key] = self._lower(expression, bound)
        return node

    def without(self, names: Iterable[str]) -> "Lowering":
        """The lowering in which these names have no definition."""
        gone = frozenset(self.definitions).intersection(names)
        return self.defining({}, gone) if gone else self

    def defining(self, names: Definitions, gone: frozenset[str] = _NONE) -> "Lowering":
        """The lowering with these definitions besides or instead, and without those of the names ``gone``."""
        key = (tuple(names.items()), gone)
        if key not in self._relatives:
            kept = {name: meaning for name, meaning in self.definitions.items() if name not in gone}
            self._relatives[key] = Lowering({**kept, **names}, self.store)
        return self._relatives[key]

    def over(self, expression: Expr, index: Symbol, size: int) -> Node:
        """The expression for index = 1, ..., size as one node, with an axis if it depends on the index."""
        low, high = self._rational(Fraction(1), index), self._rational(Fraction(size), index)
        axis = self.store.axis(index, low, high, ())
        return self(expression, (Bound(index, self._index(axis, index)),))

    def unknown(self, symbol: Symbol) -> Bound:
        """The symbol as a variable that ``Evaluation.set_variable`` sets, under a name of its own."""
        own = f"unknown {symbol.name} {getattr(symbol, 'dummy_index', '')}"
        node = self.store.node(Operation.VARIABLE, symbol, [], own, names=frozenset({own}))
        return Bound(symbol, node, everywhere=True)

    def _lower(self, e: Expr, bound: Environment) -> Node:  # noqa: C901, PLR0912 - one case a type
        match e:
            case int():
                return self._rational(Fraction(e), Integer(e))
            case Rational():
                return self._rational(Fraction(int(e.p), int(e.q)), e)
            case Float():
                return self._rational(Fraction(*map(int, Rational(e).as_numer_denom())), e)
            case Symbol():
                return self._symbol(e, bound)
            case Indexed():
                return self._component(e, bound)
            case Add():
                return self.store.node(Operation.ADD, e, [self(part, bound) for part in e.args])
            case Mul():
                return self.store.node(Operation.MULTIPLY, e, [self(part, bound) for part in e.args])
            case Pow():
                base, exponent = e.args
                if base in CONSTANTS and CONSTANTS[base] == "e":
                    return self.store.node(Operation.FUNCTION, e, [self(exponent, bound)], "exp")
                return self.store.node(Operation.POWER, e, [self(base, bound), self(exponent, bound)])
            case Sum() if any(end in _INFINITE for limit in e.limits for end in limit[1:]):
                return infinite_sum(self, self.store, e, bound)
            case Integral():
                return integral(self, self.store, e, bound)
            case Limit():
                return limit(self, self.store, e, bound)
            case Sum() | Product() | Maximum() | Minimum():
                return self._over_index(e, bound)
            case Subs():
                points = [self(point, bound) for point in e.point]
                moved = (Bound(x, at, everywhere=True) for x, at in zip(e.variables, points, strict=True))
                return self(e.expr, extended(bound, moved))
            case Derivative():
                return self._derivative(e, bound)
            case Piecewise():
                return self._cases(e, bound)
        known = FUNCTIONS.get(type(e))
        if known is not None:
            operands = [self(part, bound) for part in e.args]
            other = None if known.elementary is None else self(known.elementary(*e.args), bound)
            return self.store.node(Operation.FUNCTION, e, operands, known.name, elementary=other)
        if e in CONSTANTS:
            return self.store.node(Operation.CONSTANT, e, [], CONSTANTS[e])
        if e in _INFINITE:
            return self.store.node(Operation.REFUSED, e, [], f"{e} is no number")
        if e.is_number and not e.is_real:
            return self.store.node(Operation.REFUSED, e, [], f"{e} is not real")
        return self._refused(e)

    def _cases(self, e: Piecewise, bound: Environment) -> Node:
        differences: list[Expr] = []
        conditions = [condition_of(condition, differences) for _, condition in e.args]
        if None in conditions:
            return self._refused(e)
        operands = [self(part, bound) for part in (*differences, *(value for value, _ in e.args))]
        return self.store.node(Operation.CASES, e, operands, (len(differences), tuple(conditions)))

    def _refused(self, e: Expr) -> Node:
        return self.store.node(Operation.REFUSED, e, [], f"no rule evaluates {type(e).__name__} in {e}")

    def _rational(self, value: Fraction, e: Expr) -> Node:
        return self.store.node(Operation.RATIONAL, e, [], value)

    def _index(self, axis: Axis, e: Expr) -> Node:
        names = axis.low.names | axis.high.names
        return self.store.node(Operation.INDEX, e, [], axis, axes=merged((axis,), axis.parents), names=names)

    def _symbol(self, symbol: Symbol, bound: Environment) -> Node:
        for known in bound:
            if known.symbol == symbol:
                return known.node
        if symbol.name in self.definitions:
            indices, meaning = self.definitions[symbol.name]
            if not indices:
                return self(meaning, tuple(each for each in bound if each.everywhere))
        return self.store.node(Operation.NAME, symbol, [], symbol.name, names=frozenset({symbol.name}))

    def _component(self, component: Indexed, bound: Environment) -> Node:
        entry = self._entry(component, bound)
        for each in bound:
            if each.array == component.base.name:
                entry = self._moved(entry, component, each, bound)
        return entry

    def _moved(self, entry: Node, component: Indexed, moved: Bound, bound: Environment) -> Node:
        """The entry, with what is added to it where its indices are those of the moved one."""
        if len(component.indices) != len(moved.at):
            return self._refused(component)
        places = [self(index, bound) for index in component.indices]
        pairs = zip(places, moved.at, strict=True)
        same = [self.store.node(Operation.FUNCTION, component, pair, "delta") for pair in pairs]
        added = self.store.node(Operation.MULTIPLY, component, [*same, moved.node])
        return self.store.node(Operation.ADD, component, [entry, added])

    def _entry(self, component: Indexed, bound: Environment) -> Node:
        name = component.base.name
        positions = [self(index, bound) for index in component.indices]
        if name not in self.definitions:
            return self.store.node(Operation.COMPONENT, component, positions, name, names=frozenset({name}))
        indices, meaning = self.definitions[name]
        if len(positions) == 1 < len(indices):
            positions = [self._rank(component, positions[0], place) for place in range(len(indices))]
        if len(positions) != len(indices):
            reason = f"{component} has another number of indices than {name}"
            return self.store.node(Operation.REFUSED, component, [], reason)
        inside = tuple(each for each in bound if each.everywhere)
        return self(meaning, extended(inside, map(Bound, indices, positions)))

    def _rank(self, component: Indexed, number: Node, place: int) -> Node:
        """Index number ``place`` of the outcome with this number, counted row by row.

        The lengths of the rows are those of the arrays in the definition of the component's array.
        """
        indices, meaning = self.definitions[component.base.name]
        arrays = sorted(meaning.atoms(Indexed), key=str)
        lengths = tuple(
            tuple((array.base.name, array.indices.index(index)) for array in arrays if index in array.indices)
            for index in indices
        )
        used = frozenset(name for group in lengths for name, _ in group)
        return self.store.node(Operation.RANK, component, [number], (lengths, place), names=used)

    def _over_index(self, e: Expr, bound: Environment) -> Node:
        """A sum, product or extremum; limits are bound from the last, which in SymPy is the outermost."""
        axes: list[Axis] = []
        for index, low, high in reversed(e.limits):
            axis = self.store.axis(index, self(low, bound), self(high, bound), bound)
            bound = extended(bound, [Bound(index, self._index(axis, index))])
            axes.append(axis)
        body, kind = self(e.function, bound), _REDUCTIONS[type(e)]
        for axis in reversed(axes):
            outer = merged(body.axes, axis.parents)
            left = tuple(other for other in outer if other is not axis)
            names = axis.low.names | axis.high.names
            body = self.store.node(Operation.REDUCE, e, [body], (kind, axis), axes=left, names=names)
        return body

    def _derivative(self, e: Derivative, bound: Environment) -> Node:
        (variable, order), *others = e.variable_count
        entry = isinstance(variable, Indexed)
        if others or not (entry or isinstance(variable, Symbol)) or not order.is_Integer:
            return self.store.node(Operation.REFUSED, e, [], f"no rule differentiates {e}")
        point = self._rational(Fraction(0), e) if entry else self(variable, bound)
        own = f"derivative {len(self.store.nodes)}"
        place = self.store.node(Operation.VARIABLE, variable, [point], own, names=frozenset({own}))
        moved = Bound(variable, place, everywhere=True)
        if entry:
            at = tuple(self(index, bound) for index in variable.indices)
            moved = Bound(Symbol(own), place, everywhere=True, array=variable.base.name, at=at)
        inner = self(e.expr, extended(bound, [moved]))
        operation, payload = Operation.DERIVATIVE, (own, place, inner, int(order))
        return self.store.node(operation, e, [point], payload, axes=inner.axes, names=inner.names - {own})


@lru_cache(maxsize=64)
def lowering_of(definitions: tuple[tuple[str, tuple[Symbol, ...], Expr], ...]) -> Lowering:
    """The lowering for these definitions, shared by all instances of a claim: only their numbers differ."""
    return Lowering({name: (indices, meaning) for name, indices, meaning in definitions})
