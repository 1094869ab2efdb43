"""The parameters of a claim: "let r be a real vector over n outcomes, q a distribution, tau > 0"."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from sympy import Function, IndexedBase, Symbol

__all__ = [
    "Domain",
    "Parameter",
    "bounded_function",
    "confining_potential",
    "convex_function",
    "convex_potential",
    "count",
    "discount",
    "distribution",
    "entropy_level",
    "horizon",
    "indicator",
    "inverse_temperature",
    "moment",
    "positive",
    "positive_definite",
    "probability",
    "real",
    "sample_size",
    "temperature",
    "trial_law",
]


class Domain(Enum):
    """The set of a parameter's admissible values; each member's value describes it in error messages."""

    REAL = "real"
    POSITIVE = "positive"
    TEMPERATURE = "positive, a temperature"
    INVERSE_TEMPERATURE = "positive, an inverse temperature or step size"
    UNIT_INTERVAL = "strictly between 0 and 1"
    DISCOUNT = "at least 0 and less than 1"
    DISTRIBUTION = "nonnegative with full support, summing to 1 over the last index"
    INDICATOR = "0 or 1, both occurring"
    MOMENT = "between the smallest and the largest value of a statistic"
    ENTROPY_LEVEL = "strictly between 0 and the logarithm of the number of outcomes"
    CONVEX_FUNCTION = "a differentiable, strictly convex function on the positive half-line"
    CONVEX_POTENTIAL = "a smooth, strictly convex function on the line"
    CONFINING_POTENTIAL = "a smooth function on the line that grows at least linearly at both ends"
    BOUNDED_FUNCTION = "a smooth bounded function on the line"
    COUNT = "a positive integer"
    HORIZON = "a positive integer, the number of stages"
    SAMPLE_SIZE = "a positive integer, the number of independent draws"
    POSITIVE_DEFINITE = "a symmetric, positive definite matrix"
    TRIAL_LAW = "the law of all 2^K outcomes of K independent trials, the all-correct one first"


@dataclass(frozen=True)
class Parameter:
    """A symbol with its domain; ``shape`` holds the symbolic sizes of its indices.

    ``of`` holds the symbols that the domain depends on: the statistic of a MOMENT; the success probability
    and the number of trials of a TRIAL_LAW; the number of outcomes of one draw for a SAMPLE_SIZE; the
    numbers of states and of actions for a HORIZON.
    """

    symbol: Symbol | IndexedBase | type[Function]
    domain: Domain
    shape: tuple[Symbol, ...] = ()
    of: tuple[Symbol | IndexedBase, ...] = ()

    @cached_property
    def name(self) -> str:
        """The name under which an instance holds the value; kept, as SymPy takes long to print it."""
        return self.symbol.name if isinstance(self.symbol, Symbol) else str(self.symbol)


def real(symbol: IndexedBase | Symbol, *shape: Symbol) -> Parameter:
    """A real number or array, such as rewards, energies, advantages or gradients (reward units)."""
    return Parameter(symbol, Domain.REAL, shape)


def positive(symbol: IndexedBase | Symbol, *shape: Symbol) -> Parameter:
    """A positive number or array."""
    return Parameter(symbol, Domain.POSITIVE, shape)


def temperature(symbol: Symbol) -> Parameter:
    """A positive temperature (reward units per nat); instances include 1/40 and 200."""
    return Parameter(symbol, Domain.TEMPERATURE)


def inverse_temperature(symbol: Symbol) -> Parameter:
    """A positive inverse temperature or step size (nats per reward unit)."""
    return Parameter(symbol, Domain.INVERSE_TEMPERATURE)


def distribution(symbol: IndexedBase, *shape: Symbol) -> Parameter:
    """An array of probabilities that sum to 1 over its last index: a law, a policy or a kernel.

    They are positive, unless the symbol is declared nonnegative only.
    """
    return Parameter(symbol, Domain.DISTRIBUTION, shape)


def positive_definite(symbol: IndexedBase, size: Symbol) -> Parameter:
    """A symmetric, positive definite matrix: a metric, a Fisher matrix."""
    return Parameter(symbol, Domain.POSITIVE_DEFINITE, (size, size))


def probability(symbol: Symbol) -> Parameter:
    """A number strictly between 0 and 1."""
    return Parameter(symbol, Domain.UNIT_INTERVAL)


def discount(symbol: Symbol) -> Parameter:
    """A discount factor in [0, 1)."""
    return Parameter(symbol, Domain.DISCOUNT)


def indicator(symbol: IndexedBase, size: Symbol) -> Parameter:
    """The indicator vector of a set of outcomes, neither empty nor everything."""
    return Parameter(symbol, Domain.INDICATOR, (size,))


def moment(symbol: Symbol, statistic: IndexedBase, size: Symbol) -> Parameter:
    """A mean that some law gives to the statistic f: a number in [min f, max f]."""
    return Parameter(symbol, Domain.MOMENT, (size,), (statistic,))


def entropy_level(symbol: Symbol, size: Symbol) -> Parameter:
    """A target entropy, in (0, log size) nats."""
    return Parameter(symbol, Domain.ENTROPY_LEVEL, (size,))


def convex_function(symbol: type[Function]) -> Parameter:
    """A differentiable, strictly convex function of a positive real."""
    return Parameter(symbol, Domain.CONVEX_FUNCTION)


def convex_potential(symbol: type[Function]) -> Parameter:
    """A smooth, strictly convex function of a real number."""
    return Parameter(symbol, Domain.CONVEX_POTENTIAL)


def confining_potential(symbol: type[Function]) -> Parameter:
    """A smooth V on the line that grows at least linearly at both ends: exp(-c V) is integrable for c > 0."""
    return Parameter(symbol, Domain.CONFINING_POTENTIAL)


def bounded_function(symbol: type[Function]) -> Parameter:
    """A smooth function on the line whose values are bounded."""
    return Parameter(symbol, Domain.BOUNDED_FUNCTION)


def count(symbol: Symbol) -> Parameter:
    """A positive integer that is not the size of an index."""
    return Parameter(symbol, Domain.COUNT)


def sample_size(symbol: Symbol, *outcomes: Symbol) -> Parameter:
    """The number of independent draws; ``outcomes`` is the number of outcomes of one draw, by default 2.

    Instances keep the number of different samples small, so that all of them can be enumerated.
    """
    return Parameter(symbol, Domain.SAMPLE_SIZE, of=outcomes)


def trial_law(symbol: IndexedBase, size: Symbol, success: Symbol, trials: Symbol) -> Parameter:
    """The law of all 2^trials outcomes of independent trials with one success probability."""
    return Parameter(symbol, Domain.TRIAL_LAW, (size,), (success, trials))


def horizon(symbol: Symbol, states: Symbol, actions: Symbol) -> Parameter:
    """A number of stages; instances have so few stages that every trajectory can be listed."""
    return Parameter(symbol, Domain.HORIZON, of=(states, actions))
