"""What certificates cost: certificate time against solve time, and a million outcomes in closed form.

Run ``python benchmarks/certificates.py``; it prints a Markdown table.  The problem is the
KL-regularised one of ``kl-gibbs-policy``, with rewards in [-2, 2] and random references.
"""

import random
import time
from fractions import Fraction
from statistics import median

import numpy as np
from scipy.special import logsumexp

from maxent.problems.catalogue.gibbs._regularised import PROBLEM
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.precision import exact, precision
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.large import enclose
from maxent.verify.programs.solve import candidates

RUNS = 5


def evaluator(size: int, temperature: Fraction) -> Evaluator:
    """A random instance of this size."""
    rng = random.Random(size)  # noqa: S311 - no secrets
    weights = [rng.randint(1, 30) for _ in range(size)]
    values = {
        "r": tuple(exact(Fraction(rng.randint(-200, 200), 100)) for _ in range(size)),
        "pi_ref": tuple(exact(Fraction(weight, sum(weights))) for weight in weights),
        "tau": exact(temperature),
    }
    return Evaluator(Binding({"n": size}, values))


def solved(size: int, temperature: Fraction) -> str:
    """A row: the first solver's time, the time of the whole certificate (medians), its width."""
    solves, wholes = [], []
    with precision():
        for _ in range(RUNS):
            instance = evaluator(size, temperature)
            started = time.perf_counter()
            next(iter(candidates(PROBLEM, instance)))
            solves.append(time.perf_counter() - started)
            instance = evaluator(size, temperature)
            started = time.perf_counter()
            certificate = certify(PROBLEM, instance)
            wholes.append(time.perf_counter() - started)
    solving, whole = median(solves), median(wholes)
    ratio = (whole - solving) / solving
    label = f"solved, n = {size:,}, tau = {temperature}"
    return f"| {label} | {solving:.3f} s | {whole:.3f} s | {ratio:.1f} | {certificate.width:.0e} |"


def closed(size: int, temperature: float) -> str:
    """A row: the closed form in floating point, its certificate, the width."""
    rng = np.random.default_rng(size)
    rewards, reference = rng.normal(size=size), rng.random(size) + 1e-3
    started = time.perf_counter()
    weights = rewards / temperature + np.log(reference)
    point = np.exp(weights - logsumexp(weights))
    solving = time.perf_counter() - started
    started = time.perf_counter()
    found = enclose(point, rewards, reference, temperature)
    whole = time.perf_counter() - started
    label = f"closed form, n = {size:,}, tau = {temperature:g}"
    return f"| {label} | {solving:.3f} s | {whole:.3f} s | {whole / solving:.0f} | {found.width:.0e} |"


def main() -> None:
    """Print the table, after a run that warms the libraries up."""
    solved(10, Fraction(1))
    rows = [
        "| instance | point | with certificate | certificate / point | relative width |",
        "|---|---:|---:|---:|---:|",
    ]
    rows.extend(solved(size, Fraction(1)) for size in (10, 100, 1_000, 10_000))
    rows.append(solved(10_000, Fraction(1, 40)))
    rows.append(solved(10_000, Fraction(200)))
    rows.extend((closed(1_000_000, 1.0), closed(1_000_000, 0.02)))
    print("\n".join(rows))


if __name__ == "__main__":
    main()
