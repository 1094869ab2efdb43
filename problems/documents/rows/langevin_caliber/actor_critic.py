"""The soft Bellman equation, the optimal policy, and Soft Actor-Critic."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "sac-state-of-the-art",
        "Algorithm: SAC (intro)",
        "how Soft Actor-Critic ranks among algorithms",
        nature=Nature.EMPIRICAL,
        reason="a ranking of algorithms is a matter of benchmarks",
    ),
    Row(
        "soft-bellman-q-optimal",
        "Soft Bellman Equation",
        "the optimal action value: reward plus discounted value of the next state",
        printed=r"Q^*(s,a)=r(s,a)+\gamma\,\mathbb E_{s'\sim p(\cdot|s,a)}[V^*(s')]",
    ),
    Row(
        "soft-value-policy-form-optimal",
        "Soft Bellman Equation",
        "the optimal value in terms of the optimal policy",
        printed=r"V^*(s)=\mathbb E_{a\sim\pi^*(\cdot|s)}[Q^*(s,a)-\alpha\log\pi^*(a|s)]",
    ),
    Row(
        "soft-value-logsumexp-continuous",
        "Soft Bellman Equation",
        "the optimal value as a log-partition function",
        printed=r"V^*(s)=\alpha\log\int\exp\Big(\frac1\alpha Q^*(s,a)\Big)da",
        claims=("soft-bellman-q-optimal",),
    ),
    Row(
        "soft-max-limit-alpha-zero",
        "Soft Bellman Equation",
        "it is a soft maximum and tends to the maximum as alpha tends to 0",
        printed=r"V^*(s)=\max_aQ^*(s,a)",
    ),
    Row(
        "optimal-policy-boltzmann",
        "Optimal Policy",
        "the optimal policy is proportional to exp(Q / alpha)",
        printed=r"\pi^*(a|s)=\frac1{Z(s)}\exp\Big(\frac1\alpha Q^*(s,a)\Big),\quad Z(s)="
        r"\int\exp(Q^*(s,a)/\alpha)da",
        claims=("optimal-policy-boltzmann-004",),
    ),
    Row(
        "boltzmann-energy-dictionary",
        "Optimal Policy",
        "its energy is minus Q and its temperature alpha",
        printed=r"\text{Energy}=-Q^*(s,a),\quad\text{Temperature}=\alpha",
        claims=("optimal-policy-boltzmann-004", "canonical-ensemble-sign-corrected"),
    ),
    Row(
        "alpha-zero-deterministic",
        "Optimal Policy",
        "as alpha tends to 0 the policy becomes deterministic",
        printed=r"\alpha\to0",
    ),
    Row(
        "alpha-infinity-uniform",
        "Optimal Policy",
        "as alpha grows the policy becomes uniform",
        printed=r"\alpha\to\infty",
        claims=("tau-limits",),
    ),
    Row(
        "alpha-entropy-monotone",
        "Optimal Policy",
        "a higher alpha gives a policy of higher entropy",
    ),
    Row(
        "sac-clipped-double-q",
        "SAC Algorithm",
        "two critics are kept and the smaller estimate is used",
    ),
    Row(
        "sac-polyak-targets",
        "SAC Algorithm",
        "target networks follow slowly, by averaging",
        nature=Nature.EMPIRICAL,
        reason="that averaging steadies training is an observation; no formula is given",
    ),
    Row(
        "sac-critic-loss",
        "SAC Algorithm",
        "the critic's loss is the squared soft Bellman error",
        printed=r"L_Q(\phi)=\mathbb E_{(s,a,r,s')\sim\mathcal D}\Big[\big(Q_\phi(s,a)-y\big)^2\Big]",
    ),
    Row(
        "sac-critic-target",
        "SAC Algorithm",
        "the critic's target",
        printed=r"y=r+\gamma\Big(\min_{i=1,2}Q_{\phi_i'}(s',a')-\alpha\log\pi_\theta(a'|s')\Big),"
        r"\quad a'\sim\pi_\theta(\cdot|s')",
    ),
    Row(
        "sac-actor-loss",
        "SAC Algorithm",
        "the actor's loss",
        printed=r"L_\pi(\theta)=\mathbb E_{s\sim\mathcal D,a\sim\pi_\theta(\cdot|s)}"
        r"\Big[\alpha\log\pi_\theta(a|s)-Q_\phi(s,a)\Big]",
    ),
    Row(
        "sac-actor-kl",
        "SAC Algorithm",
        "minimising the actor's loss is minimising a divergence",
        printed=r"\text{KL}\Big(\pi_\theta(\cdot|s)\,\Big\|\,\frac1{Z(s)}\exp\big(Q_\phi(s,\cdot)"
        r"/\alpha\big)\Big)",
    ),
    Row(
        "sac-temperature-loss",
        "SAC Algorithm",
        "the loss by which alpha is tuned to a target entropy",
        printed=r"L_\alpha=-\mathbb E_{a\sim\pi_\theta}\Big[\alpha\big(\log\pi_\theta(a|s)+\bar H\big)"
        r"\Big]",
    ),
)
