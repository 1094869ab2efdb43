"""One claim at one instance: its names bound to balls, and what it takes to test a statement there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from random import Random
from typing import Any, TypeVar

from flint import arb
from sympy import Derivative, Expr, Indexed, Lambda, Subs, Symbol
from sympy.core.function import AppliedUndef
from sympy.logic.boolalg import Boolean

from maxent.problems.claims.claim import Claim, Definition
from maxent.problems.constraint import Constraint
from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.parameter import Parameter
from maxent.problems.problem import Problem
from maxent.problems.statements import Unknown
from maxent.problems.term import Term
from maxent.problems.terms.bregman import Bregman
from maxent.problems.terms.f_divergence import FDivergence
from maxent.verify.arithmetic.bracket import positive_root, real_root
from maxent.verify.arithmetic.evaluator import Binding, Evaluator, Nested
from maxent.verify.arithmetic.exact_evaluator import ExactEvaluator
from maxent.verify.arithmetic.precision import exact
from maxent.verify.arithmetic.truth import decide, free_indices, positions
from maxent.verify.certificates.certificate import Certificate, certify
from maxent.verify.certificates.optimal_quantities import at_optimum, multiplier
from maxent.verify.errors import NoRootError, UndefinedError, UnevaluableError

T = TypeVar("T")


@dataclass(frozen=True)
class Trial:
    """The claim at the instance; ``inside`` grants the claim's condition."""

    claim: Claim
    instance: Instance
    inside: bool = False

    @cached_property
    def problem(self) -> Problem:
        """The claim's problem, with the instance's functions as its generators.

        Raises:
            TypeError: if it has none.
        """
        if self.claim.problem is None:
            raise TypeError(f"a statement of kind {self.claim.kind} needs a problem")
        terms = tuple(self._concrete_term(term) for term in self.claim.problem.terms)
        return replace(self.claim.problem, terms=terms)

    def _concrete_term(self, term: Term) -> Term:
        if not isinstance(term, Bregman | FDivergence):
            return term
        (u,) = term.generator.variables
        return replace(term, generator=Lambda(u, self.concrete(term.generator.expr)))

    @cached_property
    def evaluator(self) -> Evaluator:
        """Formulas at this instance."""
        numbers = {name: v for name, v in self.instance.values.items() if not isinstance(v, Lambda)}
        values = {name: _balls(value) for name, value in numbers.items()}
        definitions = self.claim.definitions
        if self.inside and self.claim.condition is not None:
            definitions += self.claim.condition.definitions
        named = {
            name: (indices, self.concrete(expression))
            for name, (indices, expression) in map(_named, definitions)
        }
        kept = {name: value for name, value in values.items() if name not in named}
        return Evaluator(Binding(self.instance.sizes, kept, named))

    @cached_property
    def exact(self) -> ExactEvaluator:
        """Formulas at this instance, in exact rationals as far as they go."""
        definitions = self.evaluator.binding.definitions
        return ExactEvaluator(self.instance.values, self.instance.sizes, definitions)

    @property
    def certificate(self) -> Certificate:
        """The solved problem with its enclosure; raises what ``certify`` raises."""
        return self.certified(self.problem)

    def certified(self, problem: Problem) -> Certificate:
        """A problem at this instance with its enclosure, solved once; raises what ``certify`` raises."""
        return self.once(("certificate", problem), lambda: certify(problem, self.evaluator))

    @cached_property
    def solved(self) -> Evaluator:
        """Formulas at the enclosed optimum: variable, multipliers, policy and action value bound."""
        return at_optimum(self.problem, self.evaluator, self.certificate)

    def multiplier(self, constraint: Constraint) -> arb:
        """The constraint's multiplier, enclosed once."""
        return self.once(
            ("multiplier", constraint),
            lambda: multiplier(self.problem, self.evaluator, constraint, self.certificate),
        )

    @cached_property
    def _memory(self) -> dict[object, Any]:
        return {}

    def once(self, key: object, compute: Callable[[], T]) -> T:
        """What ``compute`` gives, computed at the first call with this key: solving is dear."""
        if key not in self._memory:
            self._memory[key] = compute()
        return self._memory[key]

    def random(self, purpose: str) -> Random:
        """Random numbers that depend on nothing but the claim, the instance and what they are for."""
        return Random(f"{self.claim.id}/{self.instance.label}/{purpose}")  # noqa: S311 - no secrets

    def concrete(self, expression: Expr) -> Expr:
        """The expression with the instance's functions in place of the claim's."""
        functions = {n: v for n, v in self.instance.values.items() if isinstance(v, Lambda)}
        for name, value in functions.items():
            expression = expression.replace(
                lambda e, name=name: isinstance(e, AppliedUndef) and e.func.__name__ == name,
                lambda e, value=value: value(*e.args),
            )
        if not functions:
            return expression
        return expression.replace(lambda e: isinstance(e, Derivative | Subs), lambda e: e.doit())

    def admissible(self) -> bool | None:
        """Whether the assumptions hold, the condition too if granted; None if undecided."""
        relations: tuple[Boolean, ...] = self.claim.assumptions
        if self.inside and self.claim.condition is not None:
            relations += (self.claim.condition.holds,)
        answers = [self._everywhere(relation) for relation in relations]
        if False in answers:
            return False
        return None if None in answers else True

    def _everywhere(self, relation: Boolean) -> bool | None:
        """For every value of the free indices of the relation."""
        relation = self.concrete(relation)
        indices = free_indices(self.evaluator, *_sides(relation))
        answers = [decide(relation, self.evaluator, at) for at in positions(indices)]
        if False in answers:
            return False
        return None if None in answers else True

    def with_unknowns(self, unknowns: tuple[Unknown, ...]) -> Evaluator:
        """The evaluator with every unknown bound to the root of its equation.

        Raises:
            NoRootError: if an equation has no root.
        """
        evaluator = self.evaluator
        for unknown in unknowns:
            difference, name = unknown.equation.lhs - unknown.equation.rhs, unknown.symbol.name

            def at(value: arb, base: Evaluator = evaluator, name: str = name, e: Expr = difference) -> arb:
                try:
                    return base.extended(**{name: value})(e)
                except UndefinedError:
                    return arb.nan()  # the search may leave the domain; the root does not

            if unknown.symbol.is_positive:
                root = positive_root(at)
            else:
                try:
                    root = real_root(at)
                except NoRootError:
                    root = positive_root(at)
            evaluator = evaluator.extended(**{name: root})
        return evaluator


def random_distribution(random: Random, size: int) -> tuple[arb, ...]:
    """An interior point of the simplex, rational."""
    weights = [random.randint(1, 40) for _ in range(size)]
    return tuple(exact(Fraction(weight, sum(weights))) for weight in weights)


def _named(definition: Definition) -> tuple[str, tuple[tuple[Symbol, ...], Expr]]:
    if isinstance(definition.name, Indexed):
        return str(definition.name.base), (definition.name.indices, definition.expression)
    return definition.name.name, ((), definition.expression)


def _balls(value: Value) -> Nested:
    if isinstance(value, tuple):
        return tuple(_balls(part) for part in value)
    if isinstance(value, Fraction):
        return exact(value)
    raise UnevaluableError("a function is not a number")


def _sides(relation: Boolean) -> list[Expr]:
    if hasattr(relation, "lhs"):
        return [relation.lhs, relation.rhs]
    return [side for part in relation.args for side in _sides(part)]


def given_of(claim: Claim, *, inside: bool) -> tuple[Parameter, ...]:
    """The parameters to draw, narrowed by the condition if it is granted."""
    if not inside or claim.condition is None:
        return claim.given
    replaced = {parameter.name for parameter in claim.condition.given}
    return claim.condition.given + tuple(p for p in claim.given if p.name not in replaced)


def text_of(instance: Instance, claim: Claim) -> Mapping[str, str]:
    """The instance for people: "1/2", "(1, 0)"."""
    defined = {_named(definition)[0] for definition in claim.definitions}
    return {name: _text(value) for name, value in instance.values.items() if name not in defined}


def _text(value: Value) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(_text(part) for part in value) + ")"
    return str(value.expr) if isinstance(value, Lambda) else str(value)
