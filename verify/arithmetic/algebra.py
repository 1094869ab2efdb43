"""The operations that a kind of numbers must provide so that formulas can be evaluated in it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any, Generic, TypeVar

from sympy import Expr

from maxent.verify.arithmetic.arrays import Operand, along, entrywise
from maxent.verify.arithmetic.cases import Condition
from maxent.verify.arithmetic.node import Axis
from maxent.verify.errors import NoAnswerError, UndefinedError, UnevaluableError

V = TypeVar("V")


class Algebra(ABC, Generic[V]):
    """One kind of numbers V: balls, intervals, tails, rationals, floats or power series.

    ``words`` names the kind in messages.  The ``expression`` that methods take is the one being evaluated; it
    serves in messages only.
    """

    words: str

    @abstractmethod
    def rational(self, value: Fraction) -> V:
        """The number that is, or encloses, or rounds this rational number."""

    @abstractmethod
    def constant(self, name: str, expression: Expr) -> V:
        """An irrational constant, by its name in ``functions.CONSTANTS``.

        Raises:
            UnevaluableError: if this kind of numbers has no such constant.
        """

    @property
    @abstractmethod
    def add(self) -> Callable[[V, V], V]:
        """The sum of two numbers."""

    @property
    @abstractmethod
    def multiply(self) -> Callable[[V, V], V]:
        """The product of two numbers; an exact zero times an infinity is zero where 0 log 0 may occur."""

    @abstractmethod
    def power(self, base: V, exponent: V, expression: Expr) -> V:
        """``base`` to the power ``exponent``.

        Raises:
            UndefinedError: if it certainly has no real value.
        """

    @abstractmethod
    def function(self, name: str, expression: Expr) -> Callable[..., V] | None:
        """The function with this name in ``functions.FUNCTIONS``, None where it is not implemented."""

    @abstractmethod
    def reduced(self, kind: str, values: Sequence[V]) -> V:
        """The ``sum``, ``product``, ``max`` or ``min`` of the values; an extremum needs at least one."""

    def sign(self, value: V, expression: Expr) -> int:
        """The sign of the value, which tells the case of a formula with several cases that applies.

        Raises:
            UnevaluableError: if it is not certain, or this kind of numbers has no signs.
        """
        raise UnevaluableError(f"no rule tells the cases of {expression} apart among {self.words}")

    def case(
        self, conditions: Sequence[Condition], differences: Sequence[V], values: Sequence[Any], e: Expr
    ) -> V:
        """The first value whose condition on the signs of the differences holds.

        A value may be the exception that says why it does not exist; it is raised if its case applies.

        Raises:
            UndefinedError: if no condition holds.
        """
        for condition, value in zip(conditions, values, strict=True):
            if condition.holds(lambda k: self.sign(differences[k], e)):
                if isinstance(value, NoAnswerError):
                    raise value
                return value
        raise UndefinedError(f"no case of {e} applies")

    @abstractmethod
    def whole(self, value: V) -> int | None:
        """The integer that the value stands for, None where it stands for none."""

    def whole_power(self, base: V, exponent: int, expression: Expr) -> V:
        """``base`` to an integer power."""
        return self.power(base, self.rational(Fraction(exponent)), expression)

    def to_power(self, exponent: int, expression: Expr) -> Callable[[V], V]:
        """The function that raises a number to an integer power."""
        return lambda base: self.whole_power(base, exponent, expression)

    def lifted(self, value: Any) -> V:
        """A number of the evaluation that this one is based on, mostly a ball, converted to V.

        Raises:
            UnevaluableError: if it cannot be converted.
        """
        raise UnevaluableError(f"{value} is no number among {self.words}")

    def collected(self, value: Any) -> Any:
        """Nested lists of numbers, one level for each axis, in this algebra's own form of arrays."""
        return value

    def read(self, value: Any) -> Any:
        """An instance's value of an array: nested tuples of numbers as nested lists."""
        return [self.read(part) for part in value] if isinstance(value, tuple) else value

    def entrywise(
        self, function: Callable[..., Any], operands: Sequence[Operand], axes: Sequence[Axis]
    ) -> Any:
        """The function of the operands' entries over the axes; see ``arrays.entrywise``."""
        return entrywise(function, operands, axes)

    def along(self, function: Callable[[Sequence[V]], V], value: Any, depth: int) -> Any:
        """The function of the entries along the axis at nesting level ``depth``, 0 being the outermost."""
        return along(function, value, depth)

    def refusal(self, expression: Expr) -> str:
        """The message for an expression that cannot be evaluated in these numbers."""
        return f"no rule evaluates {type(expression).__name__} in {expression} among {self.words}"
