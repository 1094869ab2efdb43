"""Problems at an instance as CVXPY programs and as sums over coordinates; shares no code with ``derive``."""

from maxent.verify.programs.lower import Program, lower

__all__ = ["Program", "lower"]
