"""Why there is no answer: one base, so that a test that has none is undecided and never an error."""

from maxent.problems.problem import Problem


class NoAnswerError(ValueError):
    """What a test may raise where it has no answer at an instance; the message is its reason."""


class UnevaluableError(NoAnswerError):
    """A formula that cannot be evaluated at an instance: a symbol without a value, or an undecided case."""


class UndefinedError(UnevaluableError):
    """A formula that certainly has no value at an instance: a logarithm of a negative number, 1/0."""


class NoValueOnGridError(UndefinedError):
    """A formula that has no value where it was evaluated, in floating point, at the points of a grid."""


class UnintegrableError(UnevaluableError):
    """The integrator found no solution as far as it was asked to go."""


class NoRootError(NoAnswerError):
    """No sign change was found."""


class TooNearError(NoAnswerError):
    """The reach is too long, or the function outside the known scales: nothing is known near the end."""


class NoDensityError(NoAnswerError):
    """The formula is no probability density up to its normaliser; the message says why."""


class UnloweredError(NoAnswerError):
    """A term or constraint that CVXPY cannot be given."""


class NoConjugateError(NoAnswerError):
    """A coordinate function that is not concave, or whose conjugate has no closed form here."""


class UnrepairableError(NoAnswerError):
    """No feasible point was found near the solver's."""


class NotConvexError(NoAnswerError):
    """CVXPY's curvature analysis rejects the problem in its stated sense."""

    def __init__(self, problem: Problem) -> None:
        """Remember which problem it was."""
        self.problem = problem
        super().__init__(f"CVXPY finds the problem not convex: {problem.sense.value} is the wrong sense")


class UnsolvedError(NoAnswerError):
    """No rung of the ladder gave a point."""


class NoOptimumError(UnsolvedError):
    """Every rung, with every solver, reports the problem infeasible, or every one unbounded."""

    def __init__(self, problem: Problem, status: str) -> None:
        """Remember which problem it was: a status is a hint where to look for a proof."""
        self.problem = problem
        super().__init__(f"every solver reports that the problem is {status}")


class IllTypedError(TypeError):
    """A component beyond the end of its array: an index that runs over something else."""
