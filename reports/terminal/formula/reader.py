"""Parsing LaTeX: from text to tokens to the items of a line."""

import re
from unicodedata import normalize

from maxent.reports.terminal.formula.layout import Item, fraction, is_enclosed, line


def _named(signs: str) -> dict[str, str]:
    words = signs.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_OPERATORS = "log log ln ln exp exp max max min min arg arg lim lim sup sup inf inf tanh tanh cosh cosh"
_CIRCULAR = "sin sin cos cos"
_ROLES = {
    "atom": _named(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ "
        "nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ "
        "Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω "
        "partial ∂ nabla ∇ infty ∞ star * top ⊤ ell ℓ ldots … dots …"
    ),
    "operator": _named(f"{_OPERATORS} {_CIRCULAR} sum Σ prod Π int ∫"),
    "relation": _named(
        "propto ∝ sim ~ approx ≈ to → leftarrow ← mapsto ↦ ge ≥ geq ≥ le ≤ leq ≤ neq ≠ ne ≠ equiv ≡ in ∈ "
        "iff ⇔ leftrightarrow ↔ implies ⇒ Rightarrow ⇒ wedge and land and vee or lor or times × pm ±"
    ),
    "bar": _named("mid | cdot · | ‖"),
    "open": _named("langle ⟨ { {"),
    "close": _named("rangle ⟩ } }"),
    "comma": {"\\": ","},
    "space": {",": " ", " ": " ", ";": " ", "quad": "\t", "qquad": "\t"},
}
_COMMANDS = {name: (sign, role) for role, signs in _ROLES.items() for name, sign in signs.items()}
_CHARACTERS = {
    character: role
    for role, characters in _named("sign +- comma ,: bar /| relation =<> open ([ close )]").items()
    for character in characters
} | {":=": "relation"}
_FENCES = {"left": "left", "right": "close", "middle": "", "big": "", "Big": "", "bigl": "", "bigr": ""}
"""The commands that size a delimiter, and the role they give to one without its own, such as |."""
_ACCENTS = {"hat": "\N{COMBINING CIRCUMFLEX ACCENT}", "dot": "\N{COMBINING DOT ABOVE}"}


def _binomial(above: list[Item], below: list[Item]) -> Item:
    return Item(f"binom({line(above)}, {line(below)})", "atom")


_OF_TWO = {"frac": fraction, "tfrac": fraction, "dfrac": fraction, "binom": _binomial}
_STYLES = ("xrightarrow", "mathbb", "mathcal", "mathrm", "operatorname", "bar", "substack", "sqrt")
_LETTERS = {"mathbb E": "𝔼", "mathbb R": "ℝ", "mathbb P": "ℙ"}
_TOKEN = re.compile(r"\s*(\\text\{(?:[^{}\\]|\\ldots)*\}|\\[A-Za-z]+|\\.|:=|\d+|\S)", re.DOTALL)
_UNSCRIPTED = ("group", "fraction", "sign", "relation", "comma", "space")
"""The roles of items that cannot take a subscript or superscript, or only in parentheses."""


class UnknownLatexError(ValueError):
    """The formula has a command or a construction that is not known here."""


class Reader:
    """A recursive-descent parser of the tokens of one formula."""

    def __init__(self, latex: str) -> None:
        self._tokens = _TOKEN.findall(latex)[::-1]

    def items(self, *, until: str = "") -> list[Item]:
        """The items up to a closing token, which is consumed."""
        found: list[Item] = []
        while self._tokens:
            piece = self._tokens.pop()
            if piece == until:
                return found
            if piece in ("_", "^", "'"):
                if not found or found[-1].role in _UNSCRIPTED or (piece == "^" and found[-1].above):
                    raise UnknownLatexError(piece)
                if piece == "_":
                    found[-1].below.append(line(self._argument(), tight=True))
                elif piece == "^":
                    found[-1].above = line(self._argument(), tight=found[-1].name != "e")
                else:
                    found[-1].above += "'"
            else:
                found.append(self._item(piece))
        if until:
            raise UnknownLatexError(f"{until} is missing")
        return found

    def _argument(self) -> list[Item]:
        piece = self._next()
        if piece == "{":
            return self.items(until="}")
        if piece.isdigit():
            self._tokens.extend([piece[1:]] if len(piece) > 1 else [])
            piece = piece[0]
        return [self._item(piece)]

    def _next(self) -> str:
        if not self._tokens:
            raise UnknownLatexError("an argument is missing")
        piece: str = self._tokens.pop()
        return piece

    def _item(self, piece: str) -> Item:
        name = piece[1:] if len(piece) > 1 and piece[0] == "\\" else ""
        if piece == "{":
            return _group(self.items(until="}"))
        if not name and piece not in "}&~#$%\\":
            return Item(piece, _CHARACTERS.get(piece, "atom"))
        if name.startswith("text{"):
            return Item(name[5:-1].replace(r"\ldots", "…"), "words")
        if name in _OF_TWO:
            above, below = self._argument(), self._argument()
            if not above or not below:
                raise UnknownLatexError(piece)
            return _OF_TWO[name](above, below)
        if name in _FENCES:
            fence = self._item(self._next())
            if fence.role not in ("open", "close", "bar"):
                raise UnknownLatexError(fence.name)
            fence.role = _FENCES[name] or fence.role
            return fence
        if name in _STYLES or name in _ACCENTS:
            return self._styled(name)
        if name not in _COMMANDS:
            raise UnknownLatexError(piece)
        return Item(*_COMMANDS[name])

    def _styled(self, name: str) -> Item:
        if name == "operatorname" and self._tokens[-1:] == ["*"]:
            self._tokens.pop()
        argument = self._argument()
        if name in ("mathbb", "mathcal"):
            letter = line(argument)
            return Item(_LETTERS.get(f"{name} {letter}", letter), "atom")
        if name == "bar":
            return Item(f"{line(argument)}_bar", "atom")
        if name == "sqrt":
            return Item(f"√{line(argument)}" if len(argument) == 1 else f"√({line(argument)})", "atom")
        if name in _ACCENTS:
            return Item(normalize("NFC", line(argument) + _ACCENTS[name]), "atom")
        if name == "xrightarrow":
            return Item("→", "relation", [line(argument, tight=True)])
        if name == "substack":
            return Item(line(argument, tight=True), "atom")
        words = "".join(item.text for item in argument)
        return Item(words, "operator" if name == "operatorname" else "atom")


def _group(items: list[Item]) -> Item:
    """The content of a pair of braces as one item: a name with its scripts, or an argument in parentheses."""
    if len(items) == 1:
        return items[0]
    return Item(line(items), "apply" if is_enclosed([item.role for item in items]) else "group")
