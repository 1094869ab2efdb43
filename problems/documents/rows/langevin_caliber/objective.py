"""The objective, its value function and its free energy."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "standard-rl-objective",
        "Maximum-Entropy RL / Standard RL Objective",
        "the expected discounted return",
        printed=r"J(\pi)=\mathbb E_{\tau\sim\pi}\Big[\sum_{t=0}^T\gamma^tr_t\Big]",
    ),
    Row(
        "standard-rl-deterministic-optimum",
        "Maximum-Entropy RL / Standard RL Objective",
        "maximising return alone tends to give a deterministic policy",
    ),
    Row(
        "standard-rl-brittle-poor-exploration",
        "Maximum-Entropy RL / Standard RL Objective",
        "such policies overfit, explore badly and break under perturbation",
        nature=Nature.EMPIRICAL,
        reason="it is about trained agents; only training runs could tell",
    ),
    Row(
        "maxent-objective-discounted",
        "MaxEnt RL Objective",
        "the discounted return with an entropy bonus in every state",
        printed=r"J_\text{MaxEnt}(\pi)=\mathbb E_{\tau\sim\pi}\Big[\sum_{t="
        r"0}^T\gamma^t\big(r_t+\alpha H(\pi(\cdot|s_t))\big)\Big],\quad H(\pi(\cdot|s))="
        r"-\sum_a\pi(a|s)\log\pi(a|s)",
    ),
    Row(
        "maxent-tiebreak-most-random",
        "MaxEnt RL Objective",
        "of two policies with the same reward the more random one is preferred",
    ),
    Row(
        "maxent-no-collapse",
        "MaxEnt RL Objective",
        "the optimal policy keeps every action",
    ),
    Row(
        "maxent-robustness-transfer",
        "MaxEnt RL Objective",
        "mass is spread over all good actions, and skills carry over",
    ),
    Row(
        "maxent-value-function",
        "Connection to Langevin Dynamics",
        "the value of a policy, entropy included",
        printed=r"V^\pi(s)=\mathbb E_\pi\Big[\sum_{t=0}^\infty\gamma^t(r_t+\alpha H(\pi(\cdot|s_t)))"
        r"\Big|s_0=s\Big]",
    ),
    Row(
        "free-energy-definition",
        "Connection to Langevin Dynamics",
        "minus the value is a free energy",
        printed=r"F^\pi(s)=-V^\pi(s)=-\mathbb E[R]-\alpha H(\pi)",
    ),
    Row(
        "free-energy-variational-principle",
        "Connection to Langevin Dynamics",
        "the optimal policy minimises this free energy",
    ),
    Row(
        "policy-gradient-flow-001",
        "Connection to Langevin Dynamics",
        "the policy follows the gradient of reward plus entropy",
        printed=r"\frac{\partial\pi}{\partial t}\propto-\nabla_\pi F(\pi)=\nabla_\pi\Big(\mathbb "
        r"E_\pi[R]+\alpha H(\pi)\Big)",
        claims=("policy-gradient-flow-sign-002-corrected",),
    ),
    Row(
        "policy-flow-is-langevin",
        "Connection to Langevin Dynamics",
        "that flow is Langevin dynamics in the space of policies",
    ),
    Row(
        "energy-temperature-dictionary-001",
        "Connection to Langevin Dynamics",
        "energy stands for minus reward, temperature for alpha",
        printed=r"\text{Energy}\leftrightarrow-R,\quad\text{Temperature}\leftrightarrow\alpha",
    ),
)
