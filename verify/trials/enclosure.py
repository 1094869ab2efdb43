"""The certificate of a trial as a check: how narrow the enclosure of the optimal value is."""

from maxent.verify.findings.finding import CERTIFICATE
from maxent.verify.findings.observation import Observation, encloses, inconclusive
from maxent.verify.trials.trial import Trial

CERTIFIED = 1e-9
"""The relative width that a certificate must have to back a verdict.

Solvers run at 1e-12; a narrower bound would test the solver and not the claim.
"""


def enclosure(trial: Trial) -> Observation:
    """The relative width of the enclosure of the optimal value, from the solved program.

    Raises:
        What ``maxent.verify.certificates.certificate.certify`` raises.
    """
    certificate = trial.certificate
    if certificate.width > CERTIFIED:
        return inconclusive(CERTIFICATE, f"the enclosure is {certificate.width:.0e} wide")
    words, solver = "relative width of the enclosure of the optimal value", certificate.solution.solver
    return encloses(CERTIFICATE, certificate.width, CERTIFIED, words, solver=solver)
