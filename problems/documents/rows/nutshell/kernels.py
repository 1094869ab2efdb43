"""Partition functions, kernel regression and attention."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "transformers-partition-machines",
        "title quote",
        "transformers are machines for partition functions",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a motto; no property of transformers is named",
    ),
    Row(
        "partition-function-discrete",
        "1. Partition function & Boltzmann distribution",
        "the canonical partition function",
        printed=r"Z(T)=\sum_{s\in\Omega}\exp\Big(-\frac{E[s]}{k_BT}\Big)",
    ),
    Row(
        "boltzmann-equilibrium",
        "1. Partition function & Boltzmann distribution",
        "the equilibrium distribution at temperature T",
        printed=r"p_T(s)=\frac1{Z(T)}\exp\Big(-\frac{E[s]}{k_BT}\Big)",
        claims=("canonical-ensemble-sign-corrected",),
    ),
    Row(
        "boltzmann-first-principles-definition",
        "1. Partition function & Boltzmann distribution",
        "this is what a distribution under energy and temperature is",
        nature=Nature.NOT_MATHEMATICAL,
        reason="it names a definition and says how basic it is",
    ),
    Row(
        "lower-energy-exponentially-likelier",
        "1. Partition function & Boltzmann distribution",
        "a lower energy means an exponentially higher probability",
    ),
    Row(
        "z-just-normalisation",
        "1. Partition function & Boltzmann distribution",
        "the partition function only normalises",
    ),
    Row(
        "mle-energy-identity",
        "1. Partition function & Boltzmann distribution",
        "minus log-probability is an energy, of which the model is the Boltzmann law",
        printed=r"E_\theta(\sigma):=-\log p_\theta(\sigma),\quad p_\theta(\sigma)"
        r"\propto\exp\big(-E_\theta(\sigma)\big)",
    ),
    Row(
        "attention-local-boltzmann",
        "1. Partition function & Boltzmann distribution",
        "attention weights are a Boltzmann distribution over the keys",
        printed=r"\alpha_{ij}=\frac{\exp(s_{ij})}{\sum_k\exp(s_{ik})}",
        claims=("maxent-soft-policy", "canonical-ensemble-sign-corrected"),
    ),
    Row(
        "nw-estimator",
        "2. Nadaraya-Watson kernel regression",
        "the Nadaraya-Watson estimate is a kernel-weighted mean of the labels",
        printed=r"\hat y(x_*)=\frac{\sum_{i=1}^nK_h(x_*,x_i)\,y_i}{\sum_{i=1}^nK_h(x_*,x_i)}",
    ),
    Row(
        "nw-gaussian-kernel",
        "2. Nadaraya-Watson kernel regression",
        "the Gaussian kernel of bandwidth h",
        printed=r"K_h(x_*,x_i)=\exp\Big(-\frac{\|x_*-x_i\|^2}{2h^2}\Big)",
    ),
    Row(
        "nw-boltzmann-form",
        "2. Nadaraya-Watson kernel regression",
        "the kernel as a Boltzmann factor: squared distance, k_B T = 2 h^2",
        printed=r"E_i=\|x_*-x_i\|^2,\quad k_BT=2h^2,\quad Z(x_*,T)=\sum_{i=1}^n\exp\Big(-\frac{E_i}"
        r"{k_BT}\Big)",
        claims=("nw-temperature-inconsistent-corrected",),
    ),
    Row(
        "nw-temperature-inconsistent",
        "2. Nadaraya-Watson kernel regression",
        "the weights as a Boltzmann distribution at temperature T = h^2",
        printed=r"\hat y(x_*)=\sum_{i=1}^n\frac{\exp(-E_i/T)}{Z(x_*,T)}\,y_i,\quad T=h^2",
    ),
    Row(
        "nw-monotone-weights",
        "2. Nadaraya-Watson kernel regression",
        "closer points weigh more",
    ),
    Row(
        "nw-large-h",
        "2. Nadaraya-Watson kernel regression",
        "a large bandwidth averages over everything",
    ),
    Row(
        "nw-small-h",
        "2. Nadaraya-Watson kernel regression",
        "a small bandwidth takes the nearest neighbour",
    ),
    Row(
        "attention-formula",
        "2. Nadaraya-Watson kernel regression",
        "attention is an exponentially weighted mean of the values",
        printed=r"\text{Attention}(q,K,V)=\frac{\sum_i\exp\big(q^\top k_i/\sqrt d\big)\,v_i}"
        r"{\sum_i\exp\big(q^\top k_i/\sqrt d\big)}",
    ),
    Row(
        "attention-is-nadaraya-watson",
        "2. Nadaraya-Watson kernel regression",
        "attention has the form of Nadaraya-Watson with an exponential kernel",
        printed=r"K(q,k_i)=\exp\Big(\frac{q^\top k_i}{\sqrt d}\Big)",
    ),
    Row(
        "attention-sqrt-d-temperature",
        "2. Nadaraya-Watson kernel regression",
        "dividing by the root of d sets a temperature and steadies gradients",
        printed=r"\sqrt d",
    ),
    Row(
        "attention-rediscovered-1964",
        "2. Nadaraya-Watson kernel regression",
        "attention found an idea of 1964 again",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a statement about the history of an idea",
    ),
)
