"""The rows of MAXENT_RL."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "intro-random-as-possible",
        "Introduction",
        "the entropy bonus asks for randomness as far as reward allows",
    ),
    Row(
        "maxent-objective-undiscounted",
        "Framework / Entropy-Augmented Objective",
        "the objective: a sum over a finite horizon, without discount",
        printed=r"J(\pi)=\sum_{t=0}^T\mathbb E[r(s_t,a_t)+\alpha\mathcal H(\pi(\cdot|s_t))]",
    ),
    Row(
        "policy-entropy-definition",
        "Framework / Entropy-Augmented Objective",
        "the entropy of the policy in a state",
        printed=r"\mathcal H(\pi(\cdot|s))=-\mathbb E_{a\sim\pi}[\log\pi(a|s)],\quad\alpha>0",
    ),
    Row(
        "soft-q-equation",
        "Soft Bellman Equations",
        "the soft action value: reward plus discounted soft value",
        printed=r"Q_\text{soft}(s,a)=r(s,a)+\gamma\,\mathbb E_{s'}[V_\text{soft}(s')]",
        claims=("soft-bellman-q-optimal",),
    ),
    Row(
        "soft-v-policy-form",
        "Soft Bellman Equations",
        "the soft value as an expectation under the policy",
        printed=r"V_\text{soft}(s)=\mathbb E_{a\sim\pi}[Q_\text{soft}(s,a)-\alpha\log\pi(a|s)]",
        claims=("soft-value-policy-form-optimal",),
    ),
    Row(
        "soft-value-lse-equivalence",
        "Soft Bellman Equations",
        "equivalently, the soft value is alpha times a log-sum-exp",
        printed=r"V_\text{soft}(s)=\alpha\log\sum_a\exp\Big(\frac1\alpha Q_\text{soft}(s,a)\Big)",
    ),
    Row(
        "optimal-policy-boltzmann-004",
        "Optimal Policy",
        "the optimal policy is exp(Q / alpha) over its partition function",
        printed=r"\pi^*(a|s)=\frac{\exp(Q_\text{soft}^*(s,a)/\alpha)}{Z(s)},\quad Z(s)="
        r"\sum_a\exp(Q_\text{soft}^*(s,a)/\alpha)",
    ),
    Row(
        "benefit-exploration",
        "Benefits of Maximum Entropy",
        "the bonus keeps the policy stochastic, so that exploration goes on",
    ),
    Row(
        "benefit-robustness",
        "Benefits of Maximum Entropy",
        "a stochastic policy withstands perturbed dynamics and rewards",
    ),
    Row(
        "benefit-multimodal",
        "Benefits of Maximum Entropy",
        "strategies of similar reward are all kept",
    ),
    Row(
        "benefit-inference",
        "Benefits of Maximum Entropy",
        "the framework is connected to probabilistic inference",
    ),
    Row(
        "alpha-zero-standard-rl",
        "Temperature Parameter",
        "as alpha tends to 0, standard RL",
        printed=r"\alpha\to0",
    ),
    Row(
        "alpha-infinity-uniform-004",
        "Temperature Parameter",
        "as alpha grows, the uniform policy",
        printed=r"\alpha\to\infty",
    ),
    Row(
        "alpha-intermediate-balance",
        "Temperature Parameter",
        "in between, exploration and reward are balanced",
    ),
    Row(
        "auto-tuning-argmin",
        "Automatic Tuning",
        "the tuned alpha minimises the expected -alpha log pi at a given entropy",
        printed=r"\alpha^*=\arg\min_{\alpha>0}\mathbb E_\pi[-\alpha\log\pi(a|s)]\ \text{s.t.}\ "
        r"\mathcal H(\pi)\geq\bar{\mathcal H}",
    ),
    Row(
        "auto-tuning-maintains-entropy",
        "Automatic Tuning",
        "tuning by the dual keeps the entropy at its target",
    ),
    Row(
        "soft-policy-evaluation",
        "Soft Policy Iteration",
        "iterating the soft Bellman operator evaluates a policy",
    ),
    Row(
        "soft-policy-improvement",
        "Soft Policy Iteration",
        "moving towards the soft-optimal distribution improves a policy",
    ),
    Row(
        "soft-policy-iteration-convergence",
        "Soft Policy Iteration",
        "soft policy iteration converges to the optimal policy",
    ),
    Row(
        "app-exploration-bonus",
        "Applications Beyond SAC",
        "entropy-like terms make behaviour diverse",
        nature=Nature.EMPIRICAL,
        reason="whether behaviour becomes diverse is seen in experiments",
    ),
    Row(
        "app-maxent-irl",
        "Applications Beyond SAC",
        "rewards can be learned from demonstrations by maximum entropy",
    ),
    Row(
        "app-diayn",
        "Applications Beyond SAC",
        "skills can be discovered by maximising entropy over them",
    ),
    Row(
        "app-robust-margins",
        "Applications Beyond SAC",
        "entropy regularisation gives robustness margins",
    ),
    Row(
        "summary-qualitative",
        "Summary",
        "the framework balances reward and exploration in a principled way",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a summary; each of its points is a row of its own",
    ),
)
