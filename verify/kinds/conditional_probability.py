"""Testing conditional probabilities of binary units by enumerating all 2^n configurations."""

from collections.abc import Iterator, Sequence
from itertools import product

from flint import arb
from sympy import IndexedBase, Symbol

from maxent.problems.constraints.normalisation import Normalisation
from maxent.problems.problem import Problem, minimise
from maxent.problems.spaces.space import Simplex
from maxent.problems.statements import ConditionalProbability
from maxent.problems.terms.entropy import Entropy
from maxent.problems.terms.linear import Linear
from maxent.verify.arithmetic.evaluator import Evaluator
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.findings.finding import Outcome
from maxent.verify.findings.observation import Observation, compare, inconclusive
from maxent.verify.kinds._tests import Tests
from maxent.verify.trials.trial import Trial

Bits = tuple[int, ...]
_MOST = 8


def try_conditional_probability(statement: ConditionalProbability, trial: Trial) -> list[Observation]:
    """The formula at every configuration and unit against two laws of the configurations.

    The first is given by the Boltzmann factors exp(-energy / temperature).  If the formula agrees with it,
    the second is the certified minimiser of the free energy over all distributions on the configurations.
    INCONCLUSIVE for more than eight units.
    """
    units = trial.evaluator.size(statement.size)
    if units > _MOST:
        return [inconclusive("enumeration", f"2^{units} configurations are too many")]
    configurations = list(product((0, 1), repeat=units))
    energies = [_at(trial, statement, bits)(statement.energy) for bits in configurations]
    temperature = trial.evaluator(statement.temperature)
    lowest = min(energies, key=lambda energy: float(energy.mid()))
    factors = [((lowest - energy) / temperature).exp() for energy in energies]
    listed = dict(zip(configurations, factors, strict=True))
    found = list(_compared("enumeration", statement, trial, listed))
    if any(each.outcome is Outcome.FAILS for each in found):
        return found
    solved = trial.once(("law", statement.energy), lambda: _solved(trial, statement, energies))
    law = dict(zip(configurations, solved, strict=True))
    return [*found, *_compared("solved law", statement, trial, law)]


def _compared(
    check: str, statement: ConditionalProbability, trial: Trial, law: dict[Bits, arb]
) -> Iterator[Observation]:
    words = f"all {len(law)} configurations"
    for bits in law:
        here = _at(trial, statement, bits)
        for unit in range(len(bits)):
            on, off = (law[(*bits[:unit], value, *bits[unit + 1 :])] for value in (1, 0))
            printed = here(statement.formula, {statement.unit: unit + 1})
            yield compare(check, printed, on / (on + off), f"{words}, unit {unit + 1} of {_text(bits)}")


def _at(trial: Trial, statement: ConditionalProbability, bits: Bits) -> Evaluator:
    return trial.evaluator.extended(**{str(statement.configuration): tuple(arb(bit) for bit in bits)})


def _solved(trial: Trial, statement: ConditionalProbability, energies: Sequence[arb]) -> Sequence[arb]:
    """The certified minimiser of mean energy - temperature * entropy: a ball for each configuration."""
    law, each, count = IndexedBase("law", positive=True), Symbol("each", integer=True), Symbol("count")
    energy, mass = IndexedBase("energy", real=True), Symbol("mass", real=True)
    problem: Problem = minimise(
        Simplex(law, each, count),
        Linear(energy),
        Entropy(-statement.temperature),
        subject_to=[Normalisation(mass)],
    )
    evaluator = trial.evaluator.extended(energy=tuple(energies), count=arb(len(energies)))
    return optimiser(certify(problem, evaluator))


def _text(bits: Bits) -> str:
    return "".join(map(str, bits))


TESTS: Tests = {ConditionalProbability: try_conditional_probability}
