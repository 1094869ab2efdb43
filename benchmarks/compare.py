"""Measure maxent beside a bare script, in one run, and print the README's table.

python benchmarks/compare.py [RUNS]

Every row is the median of RUNS processes (5 by default); the rows take turns in each
round, so that a busy machine slows all of them alike.
"""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

BARE = str(Path(__file__).with_name("bare_script.py"))
HEADLINES = ("kl-gibbs-policy", "soft-bellman-q-optimal", "exponentiated-gradient", "tau-c-binary")
MAXENT = (sys.executable, "-c", "from maxent.reports.cli import main; main()")

ROWS: dict[str, Sequence[str]] = {
    "bare script, 4 formulas, one instance each": (sys.executable, BARE),
    "`maxent verify`, the same 4 formulas, `--jobs 1`": (*MAXENT, "verify", *HEADLINES, "--jobs", "1"),
    "`maxent verify`, the same 4 formulas, `--jobs 2`": (*MAXENT, "verify", *HEADLINES, "--jobs", "2"),
    "`maxent verify`, whole catalogue, `--jobs 1`": (*MAXENT, "verify", "--jobs", "1"),
    "`maxent verify`, whole catalogue, `--jobs 2`": (*MAXENT, "verify", "--jobs", "2"),
    "`from maxent import decide`": (sys.executable, "-c", "from maxent import decide"),
    "`import sympy, cvxpy`": (sys.executable, "-c", "import sympy, cvxpy"),
    "`maxent --help`": (*MAXENT, "--help"),
}


def main(runs: int = 5) -> None:
    """Measure every row ``runs`` times and print medians, ranges and ratios."""
    seconds: dict[str, list[float]] = {name: [] for name in ROWS}
    for _ in range(runs):
        for name, command in ROWS.items():
            seconds[name].append(measured(command))
    bare = statistics.median(next(iter(seconds.values())))
    print(f"Median of {runs} runs, Python {platform.python_version()}, {os.cpu_count()} processors.\n")
    print("| what | median | range | against the bare script |")
    print("|---|---:|---:|---:|")
    for name, times in seconds.items():
        middle = statistics.median(times)
        print(f"| {name} | {middle:.2f} s | {min(times):.2f} to {max(times):.2f} | {middle / bare:.2f} |")


def measured(command: Sequence[str]) -> float:
    """How long the command takes; it must succeed."""
    started = time.perf_counter()
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    elapsed = time.perf_counter() - started
    if result.returncode:
        sys.exit(
            f"{' '.join(command)} ended with exit status {result.returncode}:\n{result.stdout}{result.stderr}"
        )
    return elapsed


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
