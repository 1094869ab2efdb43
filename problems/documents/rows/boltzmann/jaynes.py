"""Jaynes's principle, its history, and the conclusion."""

from maxent.problems.documents.rows.row import Row

ROWS = (
    Row(
        "jaynes-principle",
        "Jaynes's Principle of Maximum Entropy",
        "the most entropic law that meets the constraints has Gibbs form",
        claims=("canonical-maxent",),
    ),
    Row(
        "jaynes-entropy-free-energy",
        "Jaynes's Principle of Maximum Entropy (summary) / History 1957",
        "maximum entropy amounts to minimum free energy",
        claims=("fmin-equals-smax",),
    ),
    Row(
        "gibbs-1902-canonical",
        "History (1902 Gibbs)",
        "the canonical distribution over discrete states, as of 1902",
        printed=r"p_i=e^{-\beta E_i}/Z,\ Z=\sum_ie^{-\beta E_i}",
        claims=("canonical-ensemble-sign-corrected",),
    ),
    Row(
        "shannon-entropy-definition",
        "History (1948 Shannon)",
        "the entropy of a distribution, as of 1948",
        printed=r"H=-\sum_xp(x)\ln p(x)",
    ),
    Row(
        "entropy-implies-gibbs-always",
        "Conclusion",
        "wherever entropy regularises or constrains, the optimum is Gibbs",
    ),
    Row(
        "entropy-as-constraint",
        "Conclusion",
        "entropy as a constraint leads to the Gibbs distribution",
    ),
)
