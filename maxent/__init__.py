"""A derivation checker for maximum-entropy results: state a claim, derive it, solve it, decide it.

``from maxent import ...`` gives the classes and functions with which claims are stated, and those that
derive and decide a claim.  Each name is defined in ``maxent.problems``, ``maxent.derive`` or
``maxent.verify``, and imported when it is first used, because the solvers take a second to load.
"""

import importlib
import os.path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maxent.derive.engine.engine import derivation_of as derivation_of
    from maxent.problems import *  # noqa: F403 - the vocabulary is listed in one place, problems/__init__.py
    from maxent.problems.catalogue import Entry as Entry
    from maxent.problems.expressions.notation import *  # noqa: F403
    from maxent.problems.parameters.parameter import *  # noqa: F403
    from maxent.problems.statements import *  # noqa: F403 - mypy does not see through the star in problems
    from maxent.verify.deciding.decide import decide as decide
    from maxent.verify.deciding.decide_at import decide_at as decide_at
    from maxent.verify.running.isolated import decide_isolated as decide_isolated

_VOCABULARY = (
    "maxent.problems",
    "maxent.problems.expressions.notation",
    "maxent.problems.parameters.parameter",
)
_ELSEWHERE = {
    "Entry": "maxent.problems.catalogue",
    "decide": "maxent.verify.deciding.decide",
    "decide_at": "maxent.verify.deciding.decide_at",
    "decide_isolated": "maxent.verify.running.isolated",
    "derivation_of": "maxent.derive.engine.engine",
}
_ROOMS = ("problems", "derive", "verify", "reports")

_FOLDER = os.path.dirname(__file__)
if not os.path.isdir(os.path.join(_FOLDER, _ROOMS[0])):
    # In a checkout the four packages stand beside this folder; in an installed package they are inside it.
    __path__.append(os.path.dirname(_FOLDER))  # noqa: F405 - every package has it


def __getattr__(name: str) -> Any:
    if name in _ELSEWHERE:
        return getattr(importlib.import_module(_ELSEWHERE[name]), name)
    if name not in _ROOMS and not name.startswith("_"):
        for home in map(importlib.import_module, _VOCABULARY):
            if name in home.__all__:
                return getattr(home, name)
    raise AttributeError(f"maxent has no name {name!r}")


def __dir__() -> list[str]:
    homes = map(importlib.import_module, _VOCABULARY)
    return sorted({*_ROOMS, *_ELSEWHERE, *(name for home in homes for name in home.__all__)})
