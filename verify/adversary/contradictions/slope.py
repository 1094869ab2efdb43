"""Contradictions of printed derivatives: the true one in balls, by a power series, where there is no kink."""

from collections.abc import Iterator

from sympy import Derivative

from maxent.problems.statements import Slope
from maxent.verify.adversary.contradictions._contradiction import Contradiction, Extras, Way, Ways
from maxent.verify.arithmetic.truth import free_indices, positions
from maxent.verify.trials.comparison import Comparison, Order
from maxent.verify.trials.trial import Trial


def of_slope(statement: Slope, trial: Trial, _: Extras) -> Iterator[Contradiction]:
    """The printed derivative is apart from the one of the formula."""
    formula, printed = trial.concrete(statement.formula), trial.concrete(statement.slope)
    derivative = Derivative(formula, statement.variable)
    for at in positions(free_indices(trial.evaluator, formula, printed)):
        one, other = trial.evaluator(printed, at), trial.evaluator(derivative, at)
        found = Comparison(one, Order.APART, other)
        yield Contradiction("apart", (found,), "the derivative differs", one, other)


WAYS: Ways = {Slope: Way(of_slope)}
