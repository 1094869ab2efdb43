"""The parts of a problem in plain text, for saying what a variant changed."""

from sympy import Expr

from maxent.problems.constraint import (
    BellmanFlow,
    Constraint,
    Dynamics,
    InitialLaw,
    Level,
    Moment,
    Normalisation,
    StageFlow,
)
from maxent.problems.problem import Problem
from maxent.problems.space import Space
from maxent.problems.term import (
    Bregman,
    CausalEntropy,
    ClippedSurrogate,
    Entropy,
    FDivergence,
    Linear,
    PathDivergence,
    QuadraticForm,
    RelativeEntropy,
    ReverseRelativeEntropy,
    SquaredDistance,
    Term,
)

NOTHING = "nothing"


def difference(before: Problem, after: Problem) -> tuple[str, str]:
    """The parts of two problems that differ; all parts of a kind where only their order does."""
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


def term_words(term: Term, space: Space) -> str:
    """A term with its weight, e.g. ``-tau KL(p || q)``."""
    return f"{_factor(term.weight)}{_functional(term, space)}"


def _functional(term: Term, space: Space) -> str:  # noqa: C901 - one case a term
    x = space.variable
    match term:
        case Linear(coefficients=c):
            return f"<{c}, {x}>"
        case Entropy() | CausalEntropy():
            return f"H({x})"
        case RelativeEntropy(reference=q):
            return f"KL({x} || {q})"
        case ReverseRelativeEntropy(reference=q):
            return f"KL({q} || {x})"
        case SquaredDistance(centre=c):
            return f"||{x} - {c}||^2"
        case QuadraticForm(matrix=F):
            return f"{x}' {F} {x}"
        case Bregman(centre=c):
            return f"D_psi({x}, {c})"
        case FDivergence(reference=q):
            return f"D_f({x} || {q})"
        case ClippedSurrogate(reference=q, advantage=A, clip=epsilon):
            return f"clipped surrogate of {x} / {q} with {A} and {epsilon}"
        case PathDivergence(kernel=P, initial=rho):
            return f"KL({x} || paths of {P} from {rho})"


def _factor(weight: Expr) -> str:
    if weight in (1, -1):
        return "" if weight == 1 else "-"
    return f"({weight}) " if weight.is_Add else f"{weight} "


def constraint_words(constraint: Constraint, space: Space) -> str:
    """A constraint as a relation, e.g. ``<E, p> = U``."""
    x = space.variable
    match constraint:
        case Normalisation(total=total):
            return f"total {x} = {total}"
        case Moment(statistic=f, value=value, relation=relation):
            return f"<{f}, {x}> {relation.value} {value}"
        case Level(term=term, relation=relation, bound=bound):
            return f"{term_words(term, space)} {relation.value} {bound}"
        case BellmanFlow(kernel=P, discount=gamma, initial=rho):
            return f"flow of {x} under {P} with discount {gamma} from {rho}"
        case StageFlow(kernel=P, initial=rho):
            return f"flow of {x} under {P} from {rho}, stage by stage"
        case InitialLaw(initial=rho):
            return f"first state of {x} from {rho}"
        case Dynamics(kernel=P, initial=rho):
            return f"{x} follows {P} from {rho}"
