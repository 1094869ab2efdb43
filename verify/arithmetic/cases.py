"""The conditions of a formula with several cases, on the signs of differences."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sympy import And, Expr, Not, Or
from sympy.core.relational import Relational
from sympy.logic.boolalg import Boolean, BooleanFalse, BooleanTrue

_SIGNS = {"<": (-1,), "<=": (-1, 0), ">": (1,), ">=": (0, 1), "==": (0,), "!=": (-1, 1)}


@dataclass(frozen=True)
class Condition:
    """A relation on the sign of the difference number ``difference``, or "and", "or", "not" of ``parts``."""

    word: str
    difference: int = 0
    parts: tuple["Condition", ...] = ()

    def holds(self, sign: Callable[[int], int]) -> bool:
        """Whether it holds, where ``sign`` gives the sign of each difference."""
        match self.word:
            case "and":
                return all(part.holds(sign) for part in self.parts)
            case "or":
                return any(part.holds(sign) for part in self.parts)
            case "not":
                return not self.parts[0].holds(sign)
        return sign(self.difference) in _SIGNS[self.word]


def condition_of(boolean: Boolean, differences: list[Expr]) -> Condition | None:
    """The condition, None if it is of no known kind; the differences of its sides are appended."""
    match boolean:
        case BooleanTrue():
            return Condition("and")
        case BooleanFalse():
            return Condition("or")
        case And() | Or() | Not():
            words = "and" if isinstance(boolean, And) else "or" if isinstance(boolean, Or) else "not"
            parts: Sequence[Condition | None] = [condition_of(part, differences) for part in boolean.args]
            known = tuple(part for part in parts if part is not None)
            return Condition(words, parts=known) if len(known) == len(parts) else None
        case Relational() if boolean.rel_op in _SIGNS:
            differences.append(boolean.lhs - boolean.rhs)
            return Condition(boolean.rel_op, len(differences) - 1)
    return None
