"""The second reading of a problem: into CVXPY.  Shares no code with ``derive``."""

from maxent.verify.programs.lower import Program, lower

__all__ = ["Program", "lower"]
