"""Layout of a formula in one line: spaces, subscripts, superscripts, fractions with a slash."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

_LOW = str.maketrans("aehijklmnoprstuvx0123456789+-=βγρφχ", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀₁₂₃₄₅₆₇₈₉₊₋₌ᵦᵧᵨᵩᵪ")
_HIGH = str.maketrans("0123456789+-nijkK⊤", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱʲᵏᴷᵀ")
_SPACES = re.compile(r" {2,}|[ \t]*\t[ \t]*")
_OPENING = ("open", "left")
_ENDS = ("atom", "group", "apply", "fraction", "close", "words")
_FACTORS = ("atom", "group", "apply", "operator", "fraction", "open", "left")
_FUNCTIONS = ("log", "ln", "exp", "tanh", "cosh", "sinh")


@dataclass
class Item:
    """A piece of a formula; its ``role`` decides on spaces and parentheses."""

    name: str
    role: str
    below: list[str] = field(default_factory=list)
    above: str = ""

    @property
    def text(self) -> str:
        """The name with its subscripts and superscript, in LaTeX notation where Unicode lacks a character."""
        if self.name == "e" and self.above.strip("*'") and not self.below:
            return f"exp({self.above})"
        below, above = ",".join(self.below), self.above
        if above and above.strip("*'"):
            above = _script(above, _HIGH, "^")
        if below:
            below = _script(below, _LOW, "_")
        # The star comes first where the subscript is in LaTeX notation: Q*_soft.
        starred = below.startswith("_") and not above.strip("*'")
        return f"{self.name}{above}{below}" if starred else f"{self.name}{below}{above}"


def fraction(above: list[Item], below: list[Item]) -> Item:
    """A fraction on one line, with a slash and the parentheses that it needs."""
    if above[0].text in ("d", "∂") and below[0].text in ("d", "∂"):
        slope = "/".join("".join(item.text for item in items) for items in (above, below))
        return Item(slope, "fraction" if len(above) == 1 else "atom")
    top, bottom = line(above), line(below)
    if _is_sum(above) or _is_open(above) or any(item.role == "fraction" for item in above):
        top = f"({top})"
    if not _is_one(below):
        bottom = f"({bottom})"
    slash = "/" if " " not in top + bottom else " / "
    return Item(f"{top}{slash}{bottom}", "fraction")


def _is_sum(items: Sequence[Item]) -> bool:
    """Whether there is a sign or a relation outside all parentheses, after the first item."""
    depth = 0
    for position, item in enumerate(items):
        depth += (item.role in _OPENING) - (item.role == "close")
        if position and depth == 0 and item.role in ("sign", "relation"):
            return True
    return False


def _is_open(items: Sequence[Item]) -> bool:
    """Whether an operator such as a sum would extend over what follows the last item."""
    following = [item.role for item in items[1:]] + ["close"]
    return any(
        item.role == "operator" and after not in ("apply", *_OPENING)
        for item, after in zip(items, following, strict=True)
    )


def _is_one(items: Sequence[Item]) -> bool:
    """Whether a denominator needs no parentheses: a symbol, |x|, log(x), Z(s), pi(a|s)."""
    roles = [item.role for item in items]
    if roles in (["atom"], ["operator", "apply"]) or is_enclosed(roles):
        return True
    if roles[0] == roles[-1] == "bar" and "bar" not in roles[1:-1]:
        return True
    # With a symbol f, f(x - 1) could be a product; with an operator it cannot.
    called = roles[0] == "operator" or (roles[0] == "atom" and not {"sign", "fraction"}.intersection(roles))
    return called and is_enclosed(roles[1:])


def is_enclosed(roles: Sequence[str]) -> bool:
    """Whether one pair of parentheses encloses all items."""
    depths = list(accumulate((role in _OPENING) - (role == "close") for role in roles))
    return len(roles) > 1 and depths.count(0) == 1 and depths[-1] == 0


def line(items: Sequence[Item], *, tight: bool = False) -> str:
    """The items as text, spaced as in mathematics; ``tight`` (in subscripts, superscripts) has no spaces."""
    text, previous = "", Item("", "open")
    for position, item in enumerate(items):
        shown, gap = item.text, _gap(previous, item, tight=tight)
        before = (*_FUNCTIONS, "/")
        if item.role == "fraction" and (previous.name in before or _is_factor(items[position + 1 :])):
            shown, gap = f"({shown})", "" if previous.name in before else gap
        elif item.role == "relation" or (item.role == "sign" and previous.role in _ENDS):
            shown, gap = (shown, "") if tight else (f"{shown} ", " ")
        elif item.role == "comma" and not tight:
            shown += " "
        elif item.role == "words":
            shown = shown.strip()
        text += gap + shown
        previous = item
    return _SPACES.sub(lambda run: "   " if "\t" in run.group() else " ", text)


def _is_factor(following: Sequence[Item]) -> bool:
    """Whether the next item other than a thin space would be read as part of a denominator."""
    item = next((item for item in following if item.name != " "), Item("", "close"))
    return item.role in _FACTORS or item.name == "‖"


def _gap(previous: Item, item: Item, *, tight: bool) -> str:
    """The space between two adjacent items, neither of them a relation."""
    if "words" in (previous.role, item.role):
        apart = previous.role not in _OPENING and item.role not in ("close", "comma")
        return " " if apart and not item.name.startswith((",", ".", ";")) else ""
    if item.role == "sign":
        return " " if previous.role == "operator" else ""
    if previous.role not in _ENDS and previous.role != "operator":
        return ""
    if item.role == "left":
        return "" if previous.name in (*_FUNCTIONS, "𝔼", "O") else " "
    if previous.name in ("∂", "∇") or (tight and (previous.text + item.text).isascii()):
        return ""
    return " " if item.role in ("atom", "group", "operator", "fraction") else ""


def _script(text: str, table: dict[int, int], mark: str) -> str:
    moved = text.translate(table)
    if all(before != after or before == "'" for before, after in zip(text, moved, strict=True)):
        return moved
    plain = len(text) == 1 or (text.isascii() and text.isalnum())
    return f"{mark}{text}" if plain else f"{mark}{{{text}}}"
