"""A problem as mathematics: what is optimised, subject to what, with the name of each multiplier."""

from sympy import latex

from maxent.derive.latex.expression import to_latex
from maxent.problems.constraint import (
    BellmanFlow,
    Constraint,
    Dynamics,
    InitialLaw,
    Level,
    Moment,
    Normalisation,
    Relation,
    StageFlow,
)
from maxent.problems.problem import Problem
from maxent.problems.space import Controlled, Occupancy, Simplex, Space, indices_of
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

_RELATIONS = {Relation.EQUAL: "=", Relation.AT_MOST: r"\leq", Relation.AT_LEAST: r"\geq"}


def problem_latex(problem: Problem) -> tuple[str, ...]:
    """The objective and each constraint, a line of LaTeX each."""
    objective = " ".join(
        _weighted(term, problem.space, first=not at) for at, term in enumerate(problem.terms)
    )
    lines = [rf"\text{{{problem.sense.value}}}\ {objective}"]
    for number, constraint in enumerate(problem.constraints):
        words = "and" if number else "subject to"
        multiplier = rf"\qquad\text{{multiplier}}\ {latex(constraint.multiplier)}"
        lines.append(rf"\text{{{words}}}\ {_constraint(constraint, problem.space)}{multiplier}")
    space = problem.space
    if isinstance(space, Simplex) and space.cap is not None:
        lines.append(rf"\text{{and}}\ {_at(latex(space.variable), space)} \leq {to_latex(space.cap)}")
    return tuple(lines)


def _weighted(term: Term, space: Space, *, first: bool) -> str:
    """A term with its weight, as a summand."""
    weight = to_latex(term.weight)
    if term.weight.is_Add:
        weight = rf"\left({weight}\right)"
    negative = weight.startswith("-")
    sign = "-" if negative else ("" if first else "+")
    size = weight.removeprefix("-").strip()
    return f"{sign} {'' if size == '1' else size} {_functional(term, space)}".strip()


def _functional(term: Term, space: Space) -> str:  # noqa: C901 - one case a term
    x = latex(space.variable)
    match term:
        case Linear(coefficients=c):
            return rf"\sum_{{{_indices(space)}}} {_coefficient(latex(c), space)} {_at(x, space)}"
        case Entropy():
            return rf"H({x})"
        case RelativeEntropy(reference=q):
            return rf"\mathrm{{KL}}({x}\,\|\,{latex(q)})"
        case ReverseRelativeEntropy(reference=q):
            return rf"\mathrm{{KL}}({latex(q)}\,\|\,{x})"
        case SquaredDistance(centre=c):
            return rf"\|{x} - {latex(c)}\|^2"
        case QuadraticForm(matrix=F):
            return rf"{x}^\top {latex(F)} {x}"
        case Bregman(centre=c, generator=psi):
            (u,) = psi.variables
            name = rf"D_\psi({x}, {latex(c)})"
            return rf"{name}\ \text{{with}}\ \psi({latex(u)}) = {to_latex(psi.expr)}"
        case FDivergence(reference=q, generator=f):
            (u,) = f.variables
            name = rf"D_f({x} \| {latex(q)})"
            return rf"{name}\ \text{{with}}\ f({latex(u)}) = {to_latex(f.expr)}"
        case ClippedSurrogate(reference=q, advantage=A, clip=epsilon):
            rho, old, gain = (_at(name, space) for name in (r"\rho", latex(q), latex(A)))
            clipped = rf"\operatorname{{clip}}({rho}, 1 - {to_latex(epsilon)}, 1 + {to_latex(epsilon)})"
            ratio = rf"{rho} = {_at(x, space)} / {old}"
            least = rf"\min({rho} {gain}, {clipped} {gain})"
            return rf"\sum_{{{_indices(space)}}} {old} {least}\ \text{{with}}\ {ratio}"
        case CausalEntropy():
            return rf"\sum_{{{_indices(space)}}} {_at(x, space)} \log(1 / {_policy(space)})"
        case PathDivergence(kernel=P):
            return rf"\mathrm{{KL}}({x}\,\|\,\text{{paths of}}\ {latex(P)})"


def _constraint(constraint: Constraint, space: Space) -> str:
    x = latex(space.variable)
    match constraint:
        case Normalisation(total=total):
            return rf"\sum_{{{_indices(space)}}} {_at(x, space)} = {to_latex(total)}"
        case Moment(statistic=f, value=value, relation=relation):
            mean = rf"\sum_{{{_indices(space)}}} {_at(latex(f), space)} {_at(x, space)}"
            return f"{mean} {_RELATIONS[relation]} {to_latex(value)}"
        case Level(term=term, relation=relation, bound=bound):
            return f"{_weighted(term, space, first=True)} {_RELATIONS[relation]} {to_latex(bound)}"
        case BellmanFlow(kernel=P, discount=gamma, initial=rho):
            return _flow(x, latex(P), to_latex(gamma), latex(rho), space)
        case StageFlow(kernel=P, initial=rho) | Dynamics(kernel=P, initial=rho):
            return rf"{x}\ \text{{follows}}\ {latex(P)}\ \text{{from}}\ {latex(rho)}"
        case InitialLaw(initial=rho):
            return rf"{x}\ \text{{starts from}}\ {latex(rho)}"


def _flow(x: str, kernel: str, discount: str, initial: str, space: Space) -> str:
    if not isinstance(space, Occupancy):
        raise TypeError("a Bellman flow belongs to an occupancy measure")
    s, a, t = latex(space.state), latex(space.action), latex(space.next_state)
    arriving = rf"{discount} \sum_{{{s},{a}}} {{{kernel}}}_{{{s},{a},{t}}} {{{x}}}_{{{s},{a}}}"
    return rf"\sum_{{{a}}} {{{x}}}_{{{t},{a}}} = {{{initial}}}_{{{t}}} + {arriving}"


def _indices(space: Space) -> str:
    return ",".join(latex(index) for index in indices_of(space))


def _coefficient(base: str, space: Space) -> str:
    """A reward has the indices of state and action, whatever else the variable has."""
    if not isinstance(space, Controlled):
        return _at(base, space)
    return f"{{{base}}}_{{{latex(space.state)},{latex(space.action)}}}"


def _at(base: str, space: Space) -> str:
    return f"{{{base}}}_{{{_indices(space)}}}"


def _policy(space: Space) -> str:
    if not isinstance(space, Controlled):
        raise TypeError("a causal entropy belongs to an occupancy measure")
    return f"{{{latex(space.policy)}}}_{{{_indices(space)}}}"
