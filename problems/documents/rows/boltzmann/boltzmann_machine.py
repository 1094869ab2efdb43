"""The first energy-based models."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "hopfield-energy-history",
        "Hopfield Network",
        "who first gave neural networks an energy",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a statement about the history of a field",
    ),
    Row(
        "bm-encoder-dataset",
        "Boltzmann Machine / Problem Setting",
        "four copied one-hot patterns, eight visible and two hidden units",
        printed=r"v^L\in\{0,1\}^L",
    ),
    Row(
        "bm-energy-threshold",
        "The Energy Function of Boltzmann Machine",
        "the energy of a configuration, in which theta is called a threshold",
        printed=r"E=-\sum_{i<j}w_{ij}s_is_j-\sum_i\theta_i s_i",
    ),
    Row(
        "bm-ratio",
        "The Probability Distribution of Boltzmann Machine",
        "the odds of two states depend on their energy difference over T",
        printed=r"P_\alpha/P_\beta=e^{-(E_\alpha-E_\beta)/T}",
    ),
    Row(
        "bm-ratio-implies-boltzmann",
        "The Probability Distribution of Boltzmann Machine",
        "the odds of all pairs of states determine the Boltzmann law",
        printed=r"P_\alpha=e^{-E_\alpha/T}/\sum_{\alpha'}e^{-E_{\alpha'}/T}=e^{-E_\alpha/T}/Z",
    ),
    Row(
        "bm-kl-equals-mle",
        "Optimization of Boltzmann Machine",
        "the divergence from data to model is least where the likelihood is greatest",
        printed=r"G=\sum_\alpha P(V_\alpha)\log\frac{P(V_\alpha)}{P'(V_\alpha)}",
    ),
    Row(
        "bm-sgd",
        "Optimization of Boltzmann Machine",
        "how the divergence was minimised, and what that led to",
        nature=Nature.NOT_MATHEMATICAL,
        reason="it tells how others proceeded; no formula is given for their gradient",
    ),
)
