"""What the ladder's row is about: a group drawn from pi, a flow from pi_ref, one reward."""

from maxent.problems.catalogue.group_relative import _group, _population

GIVEN = (*_group.GIVEN, *(known for known in _population.GIVEN if known not in _group.GIVEN))
NO_TIE = _population.NO_TIE
