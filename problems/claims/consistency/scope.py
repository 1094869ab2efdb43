"""The names that formulas may use, and whether a formula uses them as they are declared."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sympy import IndexedBase, Symbol

from maxent.problems.claims.consistency.formulas import Formula
from maxent.problems.claims.consistency.granted import excess, written
from maxent.problems.claims.consistency.occurrences import Binding, Use, occurrences
from maxent.problems.expressions.name import COUNTING, Name, text_of

_ALIKE = (
    frozenset({"the variable", "the state", "the policy", "the optimiser"}),
    frozenset({"a multiplier", "the value", "the action value"}),
)
"""Roles that one name may have in different problems and motions, whose laws or values are compared."""
_GIVEN, _DEFINED, _SIZE, _INDEX = "a parameter", "a definition", "a size", "an index"


@dataclass(frozen=True)
class Scope:
    """Names by their text.  With ``numbered``, one index, the number of an outcome, may stand for several."""

    names: Mapping[str, Name] = field(default_factory=dict)
    numbered: bool = False

    def extended(self, more: Iterable[Name]) -> "Scope":
        """The scope with further names, which take the place of earlier ones."""
        return Scope({**self.names, **{name.text: name for name in more}}, self.numbered)

    def collisions(self, more: Iterable[Name], *, apart: bool = False) -> Iterator[str]:
        """What two of the names, old or new, have against each other.

        ``apart`` says that the new ones belong to one problem, in which each role has a name of its own.
        """
        known = dict(self.names)
        for name in more:
            other = known.setdefault(name.text, name)
            if other is not name:
                yield from _collision(other, name, apart=apart)
                if name.role == _GIVEN or other.may_be_given:
                    known[name.text] = name

    def moved(self, name: Name) -> Name:
        """The name with what holds of it as a parameter too, where it may run over integers only."""
        known = self.names.get(name.text)
        if name.whole and known is not None and known.grants == COUNTING:
            return replace(name, grants=COUNTING)
        return name

    def misuses(self, formulas: Sequence[Formula], bound: tuple[Symbol, ...] = ()) -> Iterator[str]:
        """How formulas that belong together use names otherwise than they are declared.

        A symbol that stands in an index of one of them is a free index of all.
        """
        found = [(f, each) for f in formulas for each in occurrences(f.expression, bound)]
        indices = {use.symbol for _, use in found if isinstance(use, Use) and use.places}
        for formula, each in found:
            if isinstance(each, Binding):
                yield from self._bound(each, formula.place)
            else:
                yield from self._used(each, formula.place, indices, alone=formula.is_name)

    def _bound(self, binding: Binding, place: str) -> Iterator[str]:
        name, known = binding.symbol.name, self.names.get(binding.symbol.name)
        if known is not None and known.role != _INDEX and not binding.moved:
            yield (
                f"{name} is {known.role}, and {binding.by} in {place} binds it as well; "
                "give the bound one another name"
            )
        if binding.grants is not None:
            more = excess(binding.symbol, binding.grants)
            if more is not None:
                instead = written(binding.symbol, binding.grants)
                yield f"{name}, which {binding.by} in {place} binds, is assumed {more}; make it {instead}"

    def _used(self, use: Use, place: str, indices: set[object], *, alone: bool) -> Iterator[str]:
        text = text_of(use.symbol)
        known = self.names.get(text)
        if use.hidden:
            yield f"{text} in {place} is bound, and another symbol of that name stands inside; use one symbol"
        elif known is None:
            yield from _undeclared(use, text, place, indices)
        elif known.symbol != use.symbol:
            yield f"{text} in {place} is not the {text} that is {known.role}: {_difference(known, use)}"
        elif isinstance(use.symbol, IndexedBase):
            if use.rank is None:
                if not alone:
                    yield f"the array {text} stands in {place} without an index; write an entry of it"
            elif use.rank != known.rank and not (self.numbered and use.rank == 1):
                yield (
                    f"{text} has {_indices(use.rank)} in {place} and {_indices(known.rank)} as {known.role}; "
                    "use it with one number of indices"
                )


def _undeclared(use: Use, text: str, place: str, indices: set[object]) -> Iterator[str]:
    if use.symbol not in indices:
        what = {True: "array", False: "symbol"}[isinstance(use.symbol, IndexedBase)]
        what = "function" if isinstance(use.symbol, type) else what
        yield f"nothing declares the {what} {text} in {place}; give it as a parameter, or define it"
        return
    more = excess(use.symbol, COUNTING) if isinstance(use.symbol, Symbol) else None
    if more is not None:
        yield f"the index {text} in {place} is assumed {more}; make it {written(use.symbol, COUNTING)}"


def _collision(one: Name, other: Name, *, apart: bool) -> Iterator[str]:
    """What is wrong with two names of one text; nothing if one may be the other."""
    text, roles = one.text, {one.role, other.role}
    shared = roles in ({_INDEX}, {_SIZE})
    shared |= not apart and (len(roles) == 1 or any(roles <= group for group in _ALIKE))
    moved = roles == {_GIVEN, one.role if one.may_be_given else other.role} and (
        one.may_be_given or other.may_be_given
    )
    counted = roles == {_GIVEN, _SIZE} and all(name.grants == COUNTING for name in (one, other))
    if roles == {_GIVEN}:
        yield f"{text} is declared twice among the parameters; keep one declaration"
    elif roles == {_DEFINED}:
        yield f"{text} is defined twice; keep one definition"
    elif not (shared or moved or counted):
        yield f"{text} is {one.role} and {other.role} at once; give one of them another name"
    elif one.symbol != other.symbol:
        use = Use(other.symbol, None, places=False, hidden=False)
        yield f"{text}, {other.role}, is not the {text} that is {one.role}: {_difference(one, use)}"


def _difference(known: Name, use: Use) -> str:
    kinds = {_kind(known.symbol), _kind(use.symbol)}
    if len(kinds) > 1:
        return f"one is {_kind(known.symbol)}, the other {_kind(use.symbol)}; give one of them another name"
    return "SymPy tells them apart by their assumptions; use one and the same symbol"


def _kind(symbol: object) -> str:
    if isinstance(symbol, IndexedBase):
        return "an array"
    return "a function" if isinstance(symbol, type) else "a single number"


def _indices(rank: int | None) -> str:
    return "no index" if not rank else "1 index" if rank == 1 else f"{rank} indices"
