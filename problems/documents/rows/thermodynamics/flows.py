"""From steps to probability flows."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "md-small-step-expansion",
        "9. From mirror-descent steps to probability flows",
        "one small step, to first order",
        printed=r"\pi_{k+1}(a)-\pi_k(a)\approx\eta\,\pi_k(a)\bigl(A(a)-\mathbb E_{\pi_k}[A]\bigr)",
    ),
    Row(
        "replicator-limit",
        "9. From mirror-descent steps to probability flows",
        "in continuous time, the replicator equation",
        printed=r"\partial_t\pi_t(a)=\pi_t(a)\bigl(A(a)-\mathbb E_{\pi_t}[A]\bigr)",
    ),
    Row(
        "replicator-above-average",
        "9. From mirror-descent steps to probability flows",
        "actions better than the average gain mass, the others lose it",
    ),
    Row(
        "replicator-natural-gradient",
        "9. From mirror-descent steps to probability flows",
        "it is the natural-gradient flow of the free energy",
    ),
    Row(
        "replicator-bare-reward",
        "9. From mirror-descent steps to probability flows",
        "with reward alone the flow concentrates on the best",
        printed=r"\arg\max r",
    ),
    Row(
        "replicator-gibbs-fixed-point",
        "9. From mirror-descent steps to probability flows",
        "with the regularised advantage its fixed point is the Gibbs policy",
    ),
    Row(
        "ppo-saturating-response",
        "9. From mirror-descent steps to probability flows",
        "clipping makes the response to advantage saturate",
        nature=Nature.NOT_MATHEMATICAL,
        reason="the text calls it an analogy and writes no flow down",
    ),
    Row(
        "wasserstein-fokker-planck",
        "9. From mirror-descent steps to probability flows",
        "in Wasserstein geometry the flow is Fokker-Planck with the same law",
    ),
    Row(
        "equilibrium-geometry-independent",
        "9. From mirror-descent steps to probability flows",
        "geometry shapes the flow and not the equilibrium",
    ),
)
