"""The introduction and the Gibbs equilibrium."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "kl-gibbs-policy",
        "Why does RL post-training look like statistical physics? (also §5, §10, §11, §13)",
        "reward minus tau times KL is maximised by the tilted reference",
        printed=r"\pi^*(y\mid x)=\frac1Z\,\pi_\text{ref}(y\mid x)\exp(r(x,y)/\tau),\quad Z="
        r"\sum_y\pi_\text{ref}(y\mid x)\exp(r(x,y)/\tau)",
    ),
    Row(
        "tau-sits-as-temperature",
        "Why does RL ... statistical physics?",
        "this is a Boltzmann distribution in which tau has the place of kT",
        printed=r"p\propto e^{-E/kT}",
    ),
    Row(
        "melting-metaphor",
        "Introductory paragraph",
        "training melts the pretrained distribution, the more the hotter",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a metaphor; nothing is said of what melts at which temperature",
    ),
    Row(
        "kl-lagrangian-display",
        "Why does RL ... (calculus of variations)",
        "the optimum makes the Lagrangian stationary",
        printed=r"\frac\delta{\delta\pi(y|x)}\left[\sum_y\pi(y|x)r(x,y)-\tau\sum_y\pi(y|x)"
        r"\log\frac{\pi(y|x)}{\pi_\text{ref}(y|x)}-\lambda\left(\sum_y\pi(y|x)-1\right)"
        r"\right]=0",
    ),
    Row(
        "kl-stationarity",
        "Why does RL ...",
        "the stationarity condition, written out",
        printed=r"r(x,y)-\tau\log\frac{\pi(y\mid x)}{\pi_\text{ref}(y\mid x)}-\tau-\lambda=0",
    ),
    Row(
        "kl-lambda-normalisation",
        "Why does RL ...",
        "normalisation fixes the multiplier and leaves Z",
    ),
    Row(
        "binary-sigmoid-crossover",
        "Why does RL ...",
        "the success probability rises from about p to about 1 around tau_c",
        printed=r"\text{sigmoidal in }1/\tau",
    ),
    Row(
        "tau-c-binary",
        "Why does RL ... and §10",
        "the critical temperature of a binary reward",
        printed=r"\tau_c(p)=\frac\Delta{\log((1-p)/p)}\qquad(p<1/2)",
    ),
    Row(
        "smooth-crossover-fixed-p",
        "Why does RL ... / §10",
        "at fixed p the crossover is smooth",
    ),
    Row(
        "richer-rewards-smoother",
        "Why does RL ...",
        "richer rewards give a smoother crossover without a clean midpoint",
    ),
    Row(
        "temperature-concentration",
        "Why does RL ...",
        "temperature controls how far the optimum concentrates on high reward",
    ),
    Row(
        "large-task-phase-transition",
        "Introductory paragraph / §10",
        "with large tasks the crossover becomes a phase transition",
    ),
    Row(
        "free-energy-minimisation",
        "Why does RL ... (roles, item 1) / §5 / §10",
        "the free energy is minimised by the Gibbs distribution",
        printed=r"\mathcal F_\tau(\pi)=-\mathbb E_\pi[r]+\tau\,\mathrm{KL}(\pi\,\|\,\pi_\text{ref})",
    ),
    Row(
        "md-gives-gradient-flow",
        "Why does RL ... (roles, item 2)",
        "mirror descent on the free energy gives its gradient flow",
    ),
)
