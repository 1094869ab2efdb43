"""Testing that a relation holds at some instance: at the statement's own witness, and at random ones."""

from dataclasses import replace

from sympy.core.relational import Relational

from maxent.problems.parameters.drawing import Value
from maxent.problems.parameters.instance import Instance
from maxent.problems.parameters.validation.instances import InvalidInstanceError, instance_of
from maxent.problems.statements import Existence
from maxent.verify.arithmetic.truth import decide
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.observation import Observation, certain, fails, inconclusive, show, vacuous
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial


def try_existence(statement: Existence, trial: Trial) -> list[Observation]:
    """Whether the relation holds at the statement's witness, and whether it holds at the trial's instance.

    Only the first can fail; the second is VACUOUS where the relation does not hold.
    """
    named = replace(trial, instance=_named(statement, trial))
    sides = _sides(named, statement.relation)
    match named.admissible() and decide(statement.relation, named.evaluator):
        case True:
            found = certain("named witness", sides)
        case False:
            words = ", ".join(f"{symbol} = {_text(value)}" for symbol, value in statement.witness)
            found = fails("named witness", f"it does not hold at {words}", str(statement.relation), sides)
        case _:
            found = inconclusive("named witness", "the balls are too wide")
    return [found, _at_instance(statement, trial)]


def _at_instance(statement: Existence, trial: Trial) -> Observation:
    try:
        answer = decide(statement.relation, trial.evaluator)
    except UnevaluableError as failure:
        return inconclusive("found witness", str(failure))
    match answer:
        case True:
            return certain("found witness", "instances drawn at random have it")
        case False:
            return vacuous("found witness", "no instance drawn has it")
        case _:
            return inconclusive("found witness", "the balls are too wide")


def _named(statement: Existence, trial: Trial) -> Instance:
    """The witness as an instance.

    Raises:
        UnevaluableError: if it is none of the claim's parameters; the message says why.
    """
    values = {str(symbol): value for symbol, value in statement.witness}
    try:
        return replace(instance_of(trial.claim.given, values), label="the named witness")
    except InvalidInstanceError as failure:
        raise UnevaluableError(f"the named witness is no instance: {failure}") from failure


def _text(value: Value) -> str:
    return "(" + ", ".join(map(_text, value)) + ")" if isinstance(value, tuple) else str(value)


def _sides(trial: Trial, relation: Relational) -> str:
    left, right = trial.evaluator(relation.lhs), trial.evaluator(relation.rhs)
    return f"{show(left)} against {show(right)}"


TESTS: Tests = {Existence: try_existence}
