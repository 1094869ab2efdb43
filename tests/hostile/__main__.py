"""Decide every hostile statement and print how many the checker got wrong.

python -m tests.hostile [--jobs N] [--timeout SECONDS] [--only TEXT] [--json FILE]
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from maxent.problems.claims.verdict import Verdict
from tests.hostile.campaign import WRONG, decide_all
from tests.hostile.stated import Stated, collected


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__.splitlines()[0])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=120.0)
    parser.add_argument("--only", default="", help="statements whose name contains this text")
    parser.add_argument("--json", type=Path, help="write the verdict and reason of each statement here")
    options = parser.parse_args()
    chosen = [stated for stated in collected() if options.only in stated.claim.id]
    decided = decide_all(chosen, jobs=options.jobs, timeout=options.timeout)
    if options.json is not None:
        rows = [
            {
                "name": s.claim.id,
                "holds": s.holds,
                "aim": s.aim.name,
                "kind": s.claim.kind,
                "verdict": decided[s.claim.id][0].name,
                "reason": decided[s.claim.id][1],
                "seconds": decided[s.claim.id][2],
            }
            for s in chosen
        ]
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return report(chosen, decided)


def report(chosen: list[Stated], decided: dict[str, tuple[Verdict, str, float]]) -> int:
    """Print the counts, and each statement whose verdict is wrong; 1 if there are any, else 0."""
    wrong = []
    for holds in (False, True):
        own = [stated for stated in chosen if stated.holds is holds]
        counts = Counter(decided[stated.claim.id][0].name for stated in own)
        sys.stdout.write(f"{len(own)} {'true' if holds else 'false'} statements: {dict(counts)}\n")
        wrong += [stated for stated in own if decided[stated.claim.id][0] in WRONG[holds]]
    for stated in wrong:
        verdict, reason, _ = decided[stated.claim.id]
        sys.stdout.write(f"WRONG: {stated.claim.id} is {verdict.name}: {reason} ({stated.because})\n")
    slipped = [s for s in chosen if not s.holds and decided[s.claim.id][0] is Verdict.SUPPORTED]
    for aim, number in Counter(stated.aim for stated in slipped).most_common():
        sys.stdout.write(f"false and SUPPORTED: {number} aimed at {aim.name.lower()}: {aim.value}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
