"""The population objective with rewards centred by the mean of G draws, at a learning rate eta."""

from sympy import Symbol

from maxent.problems.catalogue.group_relative import _objective
from maxent.problems.catalogue.group_relative._objective import penalised
from maxent.problems.parameters.parameter import positive, sample_size

G = Symbol("G", integer=True, positive=True)
eta = Symbol("eta", positive=True)
SECTION = "8. GRPO"

GIVEN = (*_objective.GIVEN, sample_size(G), positive(eta))
AT_LEAST_TWO = G > 1
FACTOR = 1 - 1 / G
SHRUNKEN = penalised(FACTOR, eta)
