"""Testing exact expectations by enumerating every sample."""

from itertools import product

from flint import arb

from problems.statement import SampleExpectation
from verify.observation import Observation, fails, holds, inconclusive, show
from verify.relation import NEGLIGIBLE, agree, relative
from verify.trial import Trial

_MOST = 12


def try_sample_expectation(statement: SampleExpectation, trial: Trial) -> list[Observation]:
    """The sum over all 2^K samples of probability times statistic."""
    law = statement.law
    trials, success = trial.evaluator.size(law.trials), trial.evaluator(law.success)
    if trials > _MOST:
        return [inconclusive("enumeration", f"2^{trials} samples are too many")]
    total = arb(0)
    for bits in product((0, 1), repeat=trials):
        probability = arb(1)
        for bit in bits:
            probability *= success if bit else 1 - success
        outcome = tuple(arb(bit) for bit in bits)
        total += probability * trial.evaluator.extended(**{str(law.outcome): outcome})(statement.statistic)
    printed = trial.evaluator(statement.formula)
    same = agree(printed, total)
    if same is None:
        return [inconclusive("enumeration", "the balls are too wide")]
    if same:
        return [holds("enumeration", relative(printed, total), NEGLIGIBLE, f"all {2**trials} samples")]
    return [fails("enumeration", "the expectation differs", show(printed), show(total))]
