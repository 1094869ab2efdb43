"""Rotating by position: the score depends on the distance of two positions alone."""

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.attention._rotation import GIVEN, m, phase_score, position, score, shift
from maxent.problems.documents.sources import NUTSHELL

CLAIM = Claim(
    id="table-rotary-embedding-corrected",
    title="Rotating by position gives the score the phase (m - n) theta, unchanged by a common shift",
    source=Source(NUTSHELL, "Quick reference table, row Rotary Embedding, with m - n in place of m n"),
    printed=r"\exp(i\,(m-n)\cdot\theta)",
    given=GIVEN,
    statements=(
        Identity(score(m, position), phase_score(m - position)),
        Identity(score(m + shift, position + shift), score(m, position)),
    ),
    expected=Verdict.CONFIRMED,
)
