"""The maximum-entropy policy and its derivation."""

from maxent.problems.documents.rows.row import Row

ROWS = (
    Row(
        "exp-form-intro",
        "Why the Exponential? (intro)",
        "one exponential shape: of reward over T, and of minus energy over T",
        printed=r"p(x)\propto\exp(\text{logits or reward}(x)/T)\quad\text{or}\quad p(x)"
        r"\propto\exp(-E(x)/T)",
        claims=("maxent-soft-policy", "canonical-ensemble-sign-corrected"),
    ),
    Row(
        "maxent-soft-policy",
        "Optimal-Soft Policy Form",
        "reward plus T times entropy is maximised by the softmax of reward over T",
        printed=r"\pi_{r_\theta,T}^\star=\operatorname*{argmax}_{\pi\in\Pi}\,\mathbb E_{\xi\sim\pi}"
        r"[r_\theta(\xi,s_0)]+T\cdot\mathcal H(\pi)\iff\pi_{r_\theta,T}^\star(\xi\mid s_0)="
        r"\frac{\exp(r_\theta(\xi,s_0)/T)}{Z(r_\theta,s_0,T)}",
    ),
    Row(
        "maxent-partition-function",
        "Optimal-Soft Policy Form / Proof",
        "the partition function sums exp(reward / T) over all trajectories",
        printed=r"Z(r_\theta,s_0,T)=\sum_{\xi'\in\Xi}\exp(r_\theta(\xi',s_0)/T)",
        claims=("maxent-soft-policy",),
    ),
    Row(
        "temperature-exploration-tradeoff",
        "Optimal-Soft Policy Form (bullet on T)",
        "raising T trades expected reward for entropy",
    ),
    Row(
        "entropy-prevents-deterministic",
        "Optimal-Soft Policy Form",
        "with the entropy term no optimal policy is deterministic",
    ),
    Row(
        "maxent-objective-expansion",
        "Proof of Optimal-Soft Form",
        "the objective written out as sums over trajectories",
        printed=r"J(\pi,T)=\mathbb E_{\xi\sim\pi}[r_\theta(\xi,s_0)]+T\cdot\mathcal H(\pi)="
        r"\sum_i\pi_ir_i-T\sum_i\pi_i\log\pi_i",
        claims=("j-strictly-concave-T-positive",),
    ),
    Row(
        "constraint-normalisation-only",
        "Proof of Optimal-Soft Form",
        "the only constraint is that the probabilities sum to one",
        printed=r"\sum_{i=1}^{|\Xi|}\pi_i=1",
    ),
    Row(
        "reward-term-linear",
        "J(pi,T) is a Concave function",
        "expected reward is linear in the policy, hence concave",
        printed=r"R(\pi)=\sum_i\pi_i r_i",
    ),
    Row(
        "entropy-strictly-concave",
        "J(pi,T) is a Concave function",
        "entropy is strictly concave, and so is T times entropy for T > 0",
        printed=r"H(\pi)=-\sum_i\pi_i\log\pi_i",
        claims=("j-strictly-concave-T-positive",),
    ),
    Row(
        "j-strictly-concave-T-positive",
        "J(pi,T) is a Concave function",
        "for T > 0 the regularised objective is strictly concave",
        printed=r"J(\pi,T)=R(\pi)+T\cdot H(\pi)",
    ),
    Row(
        "j-concave-heading",
        "J(pi,T) is a Concave function (heading) / Lagrange section opening",
        "the heading: the regularised objective is concave",
        claims=("j-strictly-concave-T-positive",),
    ),
    Row(
        "stationary-unique-global",
        "J(pi,T) is a Concave function",
        "the stationary point is the one global optimum",
        claims=(
            "j-strictly-concave-T-positive",
            "maxent-soft-policy",
        ),
    ),
    Row(
        "maxent-lagrangian-stationarity",
        "Get The Optimal-Soft Policy Via Method of Lagrange Multipliers",
        "the derivative of the Lagrangian in one probability vanishes",
        printed=r"\partial\mathcal{L}/\partial\pi_i = r_i - T(\log\pi_i+1)-\lambda=0",
    ),
    Row(
        "maxent-log-pi",
        "Get The Optimal-Soft Policy Via Method of Lagrange Multipliers",
        "the stationarity condition, solved for a probability",
        printed=r"\log\pi_i=-1-\lambda/T+r_i/T,\quad \pi_i=\exp(-1-\lambda/T)\exp(r_i/T)",
    ),
    Row(
        "maxent-lambda-normalisation",
        "Get The Optimal-Soft Policy Via Method of Lagrange Multipliers",
        "normalisation turns the multiplier into the partition function",
        printed=r"\sum_{i=1}^{|\Xi|}\pi_{r_\theta}=1,\quad\pi_{r_\theta,T}^\star(\xi\mid s_0)="
        r"\frac{\exp(r_\theta(\xi,s_0)/T)}{Z(r_\theta,s_0,T)}",
    ),
    Row(
        "ebm-identification",
        "Energy-Based Models (EBM)",
        "minus reward is an energy, and the normaliser its partition function",
        printed=r"E(\xi)=-r_\theta(\xi,s_0)",
        claims=("maxent-soft-policy", "canonical-ensemble-sign-corrected"),
    ),
    Row(
        "softmax-identical-boltzmann",
        "Energy-Based Models (EBM)",
        "the softmax of rewards is the Boltzmann distribution of the energies -r",
        claims=("maxent-soft-policy", "canonical-ensemble-sign-corrected"),
    ),
    Row(
        "dpo-equivalence",
        "Maximum Entropy Reinforcement Learning (intro)",
        "preference fitting equals a reward model followed by regularised RL",
    ),
)
