"""What evaluating a formula in balls costs: against a loop over the same balls, written by hand.

Run ``python benchmarks/formulas.py``; it prints a Markdown table.  Each time is the best of several runs at
an instance that nothing has been evaluated at; lowering the formula, once for all instances, is not in it.
"""

import time
from collections.abc import Callable, Sequence
from fractions import Fraction

from flint import arb
from sympy import Expr, IndexedBase, Symbol, exp, log

from maxent.problems.expressions.notation import i, total
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.precision import exact, precision

RUNS = 30
p, q, r = (IndexedBase(name, positive=True) for name in "pqr")
tau = Symbol("tau", positive=True)
Balls = Sequence[arb]


def entropy(p: Balls, q: Balls, r: Balls, tau: arb) -> arb:
    """-sum p log p."""
    return -sum((x * x.log() for x in p), arb(0))


def relative_entropy(p: Balls, q: Balls, r: Balls, tau: arb) -> arb:
    """Sum p log(p / q)."""
    return sum((x * (x / y).log() for x, y in zip(p, q, strict=True)), arb(0))


def soft_value(p: Balls, q: Balls, r: Balls, tau: arb) -> arb:
    """Tau log sum q exp(r / tau)."""
    return tau * sum((y * (z / tau).exp() for y, z in zip(q, r, strict=True)), arb(0)).log()


FORMULAS: Sequence[tuple[str, Expr, Callable[..., arb]]] = (
    ("entropy", -total(p[i] * log(p[i]), i), entropy),
    ("relative entropy", total(p[i] * log(p[i] / q[i]), i), relative_entropy),
    ("soft value", tau * log(total(q[i] * exp(r[i] / tau), i)), soft_value),
)


def binding(size: int) -> Binding:
    """An instance of this size."""
    mass = size * (size + 1) // 2
    return Binding(
        {"n": size},
        {
            "p": tuple(exact(Fraction(k, mass)) for k in range(1, size + 1)),
            "q": tuple(exact(Fraction(1, size)) for _ in range(size)),
            "r": tuple(exact(Fraction(k % 17, 7)) for k in range(size)),
            "tau": exact(Fraction(2, 3)),
        },
    )


def best(work: Callable[[], arb]) -> float:
    """The shortest time in milliseconds."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return 1000 * min(times)


def row(name: str, formula: Expr, by_hand: Callable[..., arb], size: int) -> str:
    """The formula's time, the loop's, and their ratio; both must give the same number."""
    here = binding(size)
    values = [here.values[letter] for letter in ("p", "q", "r", "tau")]
    assert Evaluator(here)(formula).overlaps(by_hand(*values))
    formulas, loop = best(lambda: Evaluator(here)(formula)), best(lambda: by_hand(*values))
    return f"| {name}, n = {size:,} | {formulas:.2f} ms | {loop:.2f} ms | {formulas / loop:.2f} |"


def main() -> None:
    """Print the table."""
    print("| formula | evaluated | loop by hand | ratio |")
    print("|---|---:|---:|---:|")
    with precision():
        for size in (3, 300, 10_000):
            for name, formula, by_hand in FORMULAS:
                print(row(name, formula, by_hand, size))


if __name__ == "__main__":
    main()
