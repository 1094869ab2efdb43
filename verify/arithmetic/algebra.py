"""What evaluating a formula asks of the numbers that it is evaluated in."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Generic, TypeVar

from sympy import Expr

from maxent.verify.arithmetic.arrays import Operand, along, entrywise
from maxent.verify.arithmetic.node import Axis
from maxent.verify.errors import UnevaluableError

V = TypeVar("V")


class Algebra(ABC, Generic[V]):
    """Numbers of one sort: balls, ranges, tails, exact numbers, floats, power series.

    ``words`` says in messages which sort it is.  Rules get the expression that they evaluate, for messages.
    """

    words: str

    @abstractmethod
    def rational(self, value: Fraction) -> V:
        """A rational number."""

    @abstractmethod
    def constant(self, name: str, expression: Expr) -> V:
        """An irrational number, by its name in ``functions.CONSTANTS``.

        Raises:
            UnevaluableError: if it is not known here.
        """

    @property
    @abstractmethod
    def add(self) -> Callable[[V, V], V]:
        """The sum of two numbers."""

    @property
    @abstractmethod
    def multiply(self) -> Callable[[V, V], V]:
        """The product; an exact zero makes it zero also beside what is infinite, for 0 log 0."""

    @abstractmethod
    def power(self, base: V, exponent: V, expression: Expr) -> V:
        """The power.

        Raises:
            UndefinedError: if it certainly has no value.
        """

    @abstractmethod
    def function(self, name: str, expression: Expr) -> Callable[..., V] | None:
        """The rule for a function by its name in ``functions.FUNCTIONS``, None where there is none."""

    @abstractmethod
    def reduced(self, kind: str, values: Sequence[V]) -> V:
        """The ``sum``, ``product``, ``max`` or ``min`` of the values, of which the last two have some."""

    @abstractmethod
    def whole(self, value: V) -> int | None:
        """The integer that the value certainly is, None where it is none."""

    def whole_power(self, base: V, exponent: int, expression: Expr) -> V:
        """The power to a known integer."""
        return self.power(base, self.rational(Fraction(exponent)), expression)

    def lifted(self, value: Any) -> V:
        """A number of the algebra beneath as one of this.

        Raises:
            UnevaluableError: if it cannot be one.
        """
        raise UnevaluableError(f"{value} is no number among {self.words}")

    def collected(self, value: Any) -> Any:
        """Nested lists of numbers over axes, as this algebra keeps them."""
        return value

    def read(self, value: Any) -> Any:
        """What an instance has for a name, entry by entry; a tuple of values becomes a list."""
        return [self.read(part) for part in value] if isinstance(value, tuple) else value

    def entrywise(
        self, function: Callable[..., Any], operands: Sequence[Operand], axes: Sequence[Axis]
    ) -> Any:
        """The function of the operands, at every place of the axes."""
        return entrywise(function, operands, axes)

    def along(self, function: Callable[[Sequence[V]], V], value: Any, depth: int) -> Any:
        """The function of the entries along the axis at this depth."""
        return along(function, value, depth)

    def refusal(self, expression: Expr) -> str:
        """The one sentence for what has no rule."""
        return f"no rule evaluates {type(expression).__name__} in {expression} among {self.words}"
