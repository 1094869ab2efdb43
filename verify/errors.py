"""Exceptions of tests that have no answer at an instance; all share one base, which is reported as undecided.

Only ``IllTypedError``, for a formula that makes no sense at any instance, stands apart.
"""

from maxent.problems.problem import Problem


class NoAnswerError(ValueError):
    """A test has no answer at an instance; the message is the reason that reports give."""


class UnevaluableError(NoAnswerError):
    """A formula cannot be evaluated at an instance, e.g. for a symbol without a value or balls too wide."""


class UndefinedError(UnevaluableError):
    """A formula certainly has no value at an instance, e.g. a logarithm of a negative number, or 1/0."""


class NoValueOnGridError(UndefinedError):
    """A formula evaluated in floating point has no value at some point of a grid."""


class UnintegrableError(UnevaluableError):
    """The integrator did not reach the end of the time interval."""


class NoRootError(NoAnswerError):
    """A root was searched for and no sign change was found."""


class TooNearError(NoAnswerError):
    """An asymptotic expansion has no rigorous bound: its reach is too long, or a scale is not supported."""


class NoDensityError(NoAnswerError):
    """A formula is not a probability density even up to a factor; the message says why."""


class UnloweredError(NoAnswerError):
    """A term or constraint has no form in CVXPY over its problem's space."""


class NoConjugateError(NoAnswerError):
    """No dual bound is known: a summand is not concave, or its conjugate has no closed form here."""


class UnrepairableError(NoAnswerError):
    """No exactly feasible point was found near the solver's point."""


class NotConvexError(NoAnswerError):
    """CVXPY's rules do not accept the problem as convex in its stated sense."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem for a search for better points."""
        self.problem = problem
        super().__init__(f"CVXPY finds the problem not convex: {problem.sense.value} is the wrong sense")


class UnsolvedError(NoAnswerError):
    """No solver returned a point, under any formulation."""


class NoOptimumError(UnsolvedError):
    """Every solver, under every formulation, reports the problem infeasible, or every one unbounded."""

    def __init__(self, problem: Problem, status: str) -> None:
        """Keep the problem, as a solver's status is no proof and one must be looked for."""
        self.problem = problem
        super().__init__(f"every solver reports that the problem is {status}")


class IllTypedError(TypeError):
    """A claim or a formula makes no sense as it is written, e.g. for an index out of its array's bounds."""
