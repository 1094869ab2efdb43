"""The verdicts on a claim."""

from enum import Enum


class Verdict(Enum):
    """The result of checking a claim; the member's value says in words what it means."""

    CONFIRMED = "the symbolic and the numeric leg are both conclusive and agree"
    CONDITIONAL = "false as stated, confirmed under the named condition, which cannot be dropped"
    SUPPORTED = "the numeric leg holds, the symbolic leg is inconclusive"
    REFUTED = "a witness contradicts the claim"
    UNDECIDED = "no leg is conclusive"
    VACUOUS = "no admissible instance was tested"
    ILL_TYPED = "the statement does not fit its problem or its parameters"
    ERROR = "the check itself failed to run, or its legs contradict each other"

    @property
    def sentence(self) -> str:
        """The meaning of the verdict, in words."""
        return self.value

    @property
    def conclusive(self) -> bool:
        """Whether the verdict says something about the claim rather than about the checker."""
        return self in _CONCLUSIVE


_CONCLUSIVE = frozenset({Verdict.CONFIRMED, Verdict.CONDITIONAL, Verdict.SUPPORTED, Verdict.REFUTED})
