"""The certificate of a trial as a check: how narrow the enclosure of the optimal value is."""

from maxent.verify.findings.observation import Observation, holds, inconclusive
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
        return inconclusive("certificate", f"the enclosure is {certificate.width:.0e} wide")
    return holds("certificate", certificate.width, CERTIFIED, certificate.solution.solver)
