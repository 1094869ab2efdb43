"""Statements with their definitions written out, for provers that differentiate.

The derivative of a defined name is 0 to SymPy, whatever the name's definition contains.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from sympy import Expr, Symbol
from sympy.core.relational import Relational

from maxent.derive.hypotheses.hypotheses import Hypotheses
from maxent.problems.spaces.diffusion import Diffusion, GradientFlow
from maxent.problems.spaces.motion import Flow, Iteration

WrittenT = TypeVar("WrittenT")
HIDDEN = "a name that was not written out depends on what is varied"


def written_out(stated: WrittenT, hypotheses: Hypotheses, *varied: Symbol) -> WrittenT | None:
    """The statement with every defined name written out in its formulas and in those of its motions.

    A name with an interval stays; None where such a name depends on one of the ``varied`` symbols.

    Raises:
        TypeError: if it is no dataclass.
    """
    kept = (definition.expression for definition in hypotheses.definitions if definition.interval is not None)
    if any(hypotheses.expand(expression).has(*varied) for expression in kept):
        return None
    if not is_dataclass(stated) or isinstance(stated, type):
        raise TypeError(f"{stated} has no fields")
    changed = {f.name: _written(getattr(stated, f.name), hypotheses) for f in fields(stated) if f.init}
    return replace(stated, **changed)


def _written(part: Any, hypotheses: Hypotheses) -> Any:
    if isinstance(part, Flow | Iteration):
        return replace(part, law=hypotheses.expand(part.law))
    if isinstance(part, Diffusion | GradientFlow):
        return written_out(part, hypotheses)
    if isinstance(part, Relational):
        return part.func(*(hypotheses.expand(side) for side in part.args))
    return hypotheses.expand(part) if isinstance(part, Expr) else part
