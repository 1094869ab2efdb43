"""The second reading of a problem: into CVXPY, and by coordinates.  Shares no code with ``derive``."""

from maxent.verify.programs.lower import Program, lower

__all__ = ["Program", "lower"]
