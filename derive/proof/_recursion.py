"""Proof that two finite-horizon problems have the same optimal policy, as their Bellman recursions agree."""

from sympy import Expr, Indexed, IndexedBase, Symbol

from maxent.derive.engine.derivation import Derivation
from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.derive.proof._result import Proof, proved, still_open
from maxent.problems.problem import over
from maxent.problems.spaces.space import Staged

Recursion = tuple[Expr, Expr, Expr]


def prove_same_policy(first: Derivation, second: Derivation, hypotheses: Hypotheses) -> Proof:
    """Prove that action value, value and policy are the same functions of the next stage's value.

    As both values are 0 after the last stage, both policies are then equal at every stage.
    """
    steps = (*first.steps, *second.steps)
    if not over(first.problem, Staged) or not over(second.problem, Staged):
        return still_open("only problems over finitely many stages are compared by their recursion")
    one, other = first.problem.space, second.problem.space
    if not _same_sizes(one, other):
        return still_open("the two problems differ in their stages, states or actions")
    known, renamed = _recursion(first), _renamed(first, second, one, other)
    if known is None or renamed is None:
        return still_open("a policy is not given by its values", *steps)
    names = ("action value", "value", "policy")
    for name, left, right in zip(names, known, renamed, strict=True):
        if not hypotheses.zero(left - right):
            return still_open(f"the two forms of the {name} were not reduced to each other", *steps)
    return proved(
        "both values are 0 after the last stage and go back by one recursion, with one policy", *steps
    )


def _same_sizes(one: Staged, other: Staged) -> bool:
    sizes = [tuple(space.sizes[index] for index in space.choice) for space in (one, other)]
    return sizes[0] == sizes[1]


def _recursion(derivation: Derivation) -> Recursion | None:
    """Q in terms of the next stage's V, V in terms of Q, the policy in terms of Q; None if not derived."""
    if derivation.optimum is None or len(derivation.definitions) != 1 or len(derivation.multipliers) != 1:
        return None
    (action_value,), (value,) = derivation.definitions.values(), derivation.multipliers.values()
    return action_value, value, derivation.optimum


def _renamed(first: Derivation, second: Derivation, space: Staged, other: Staged) -> Recursion | None:
    """The second's recursion with the names and indices of the first."""
    found = _recursion(second)
    if found is None:
        return None
    indices: dict[Symbol, Symbol] = dict(
        zip((*other.choice, other.next_state), (*space.choice, space.next_state), strict=True)
    )
    bases = {other.action_value: space.action_value, _value_of(second): _value_of(first)}
    q, v, policy = (_rebased(expression.subs(indices, simultaneous=True), bases) for expression in found)
    return q, v, policy


def _value_of(derivation: Derivation) -> IndexedBase:
    ((value, _),) = derivation.multipliers.items()
    assert isinstance(value, Indexed)
    return value.base


def _rebased(expression: Expr, bases: dict[IndexedBase, IndexedBase]) -> Expr:
    for old, new in bases.items():
        expression = expression.replace(
            lambda e, old=old: isinstance(e, Indexed) and e.base == old,
            lambda e, new=new: new[e.indices],
        )
    return expression
