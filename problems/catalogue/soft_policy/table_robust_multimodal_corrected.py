"""The Boltzmann policy has the modes of the action value; a Gaussian actor has one."""

from sympy import Symbol, log

from maxent.problems import Claim, Equivalence, Source, Verdict
from maxent.problems.catalogue.langevin._action import GIVEN as ACTION
from maxent.problems.catalogue.langevin._action import Q, alpha
from maxent.problems.catalogue.soft_policy._gaussian import GIVEN_VARIANCE, LOG_SLOPE, a, mu
from maxent.problems.documents.sources import LANGEVIN_CALIBER_ON_THE_LINE
from maxent.problems.parameters.parameter import positive, real

Z = Symbol("Z", positive=True)
LOG_BOLTZMANN = Q / alpha - log(Z)

CLAIM = Claim(
    id="table-robust-multimodal-corrected",
    title="The Boltzmann policy rises exactly where Q does, a Gaussian policy only left of its mean",
    source=Source(LANGEVIN_CALIBER_ON_THE_LINE, "ML Narrative: Comparison table, class of policies named"),
    printed=r"\pi^*\propto e^{Q/\alpha}:\ \partial_a\log\pi^*>0\iff\partial_aQ>0,\quad"
    r"\partial_a\log\mathcal N(a;\mu,v)>0\iff a<\mu",
    given=(*ACTION, real(a), positive(Z), *GIVEN_VARIANCE),
    statements=(
        Equivalence(LOG_BOLTZMANN.diff(a) > 0, Q.diff(a) > 0),
        Equivalence(LOG_SLOPE > 0, a < mu),
    ),
    expected=Verdict.CONFIRMED,
)
