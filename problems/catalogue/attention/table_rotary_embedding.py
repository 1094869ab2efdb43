"""The phase that a rotary embedding gives to the score of two positions, as the table prints it."""

from maxent.problems import Claim, Identity, Source, Verdict
from maxent.problems.catalogue.attention._rotation import GIVEN, m, phase_score, position, score
from maxent.problems.documents.sources import NUTSHELL

CLAIM = Claim(
    id="table-rotary-embedding",
    title="Rotating by position gives the score of positions m and n the phase m n theta",
    source=Source(NUTSHELL, "Quick reference table, row Rotary Embedding"),
    printed=r"\exp(i\,m\cdot n\cdot\theta)",
    given=GIVEN,
    statements=(Identity(score(m, position), phase_score(m * position)),),
    expected=Verdict.REFUTED,
    corrected_by="table-rotary-embedding-corrected",
)
