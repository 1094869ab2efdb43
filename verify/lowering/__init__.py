"""The second reading of a problem: into CVXPY.  Shares no code with ``derive``."""

from verify.lowering.program import Program, lower

__all__ = ["Program", "lower"]
