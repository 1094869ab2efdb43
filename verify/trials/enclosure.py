"""The check that the optimal value at an instance is enclosed narrowly enough."""

from maxent.verify.findings.finding import CERTIFICATE
from maxent.verify.findings.observation import Observation, encloses, inconclusive
from maxent.verify.trials.trial import Trial

CERTIFIED = 1e-9
"""The largest relative width of an enclosure that supports a verdict.

Solvers run at 1e-12; a narrower bound would test the solver and not the claim.
"""


def enclosure(trial: Trial) -> Observation:
    """HOLDS if the enclosure of the optimal value has a relative width of at most 1e-9, else INCONCLUSIVE.

    Raises:
        NoAnswerError: where ``maxent.verify.certificates.certificate.certify`` does.
    """
    certificate = trial.certificate
    if certificate.width > CERTIFIED:
        return inconclusive(CERTIFICATE, f"the enclosure is {certificate.width:.0e} wide")
    words, solver = "relative width of the enclosure of the optimal value", certificate.solution.solver
    return encloses(CERTIFICATE, certificate.width, CERTIFIED, words, solver=solver)
