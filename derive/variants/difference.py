"""The difference of two problems in plain text."""

from maxent.derive.latex.problem import constraint_words, term_words
from maxent.problems.problem import Problem

NOTHING = "nothing"


def difference(before: Problem, after: Problem) -> tuple[str, str]:
    """The senses, terms and constraints in which two problems differ, before and after.

    Where only the order differs, all terms or all constraints are listed.
    """
    pairs = [
        ([before.sense.value], [after.sense.value]),
        (
            [term_words(term, before.space) for term in before.terms],
            [term_words(term, after.space) for term in after.terms],
        ),
        (
            [constraint_words(constraint, before.space) for constraint in before.constraints],
            [constraint_words(constraint, after.space) for constraint in after.constraints],
        ),
    ]
    changed = [_without_common(old, new) for old, new in pairs if old != new]
    return "; ".join(old for old, _ in changed), "; ".join(new for _, new in changed)


def _without_common(old: list[str], new: list[str]) -> tuple[str, str]:
    gone, come = [part for part in old if part not in new], [part for part in new if part not in old]
    if not gone and not come:
        gone, come = old, new
    return ", ".join(gone) or NOTHING, ", ".join(come) or NOTHING
