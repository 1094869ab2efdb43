"""Parameters of the GRPO row of the approximation ladder: policy, reference, reward and group size."""

from maxent.problems.catalogue.group_relative import _group, _population

GIVEN = (*_group.GIVEN, *(known for known in _population.GIVEN if known not in _group.GIVEN))
NO_TIE = _population.NO_TIE
