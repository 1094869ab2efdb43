"""Maximum entropy, maximum caliber, and the table of analogies."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "maxent-jaynes-002",
        "4. Maximum entropy / maximum caliber",
        "choose the distribution of greatest entropy that meets the moments",
        printed=r"p^*=\arg\max_pH(p)\quad\text{s.t.}\quad\mathbb E_p[f_k(x)]=c_k",
    ),
    Row(
        "maxent-lagrangian-duality-002",
        "4. Maximum entropy / maximum caliber",
        "by Lagrangian duality it lies in the exponential family",
        printed=r"p^*(x)=\frac1{Z(\lambda)}\exp\Big(-\sum_k\lambda_kf_k(x)\Big)",
    ),
    Row(
        "maxcal-generalisation-002",
        "4. Maximum entropy / maximum caliber",
        "for paths, entropy over trajectories is maximised under constraints on them",
    ),
    Row(
        "softmax-layer-exponential-family",
        "4. Maximum entropy / maximum caliber",
        "a linear layer with a softmax is an exponential family",
    ),
    Row(
        "cross-entropy-mle-maxent",
        "4. Maximum entropy / maximum caliber",
        "cross-entropy training is maximum likelihood and agrees with maximum entropy",
    ),
    Row(
        "maxent-rl-is-maxcal-002",
        "4. Maximum entropy / maximum caliber",
        "the regularised objective is maximum caliber over trajectories",
        printed=r"J(\pi)=\mathbb E[R]+\alpha H(\pi)",
        claims=("maxcal-rl-gives-maxent-rl-corrected",),
    ),
    Row(
        "comment-softmax-ce-from-maxent",
        "4. Maximum entropy / maximum caliber",
        "softmax with cross-entropy follows from maximum entropy (in Chinese)",
    ),
    Row(
        "comment-reward-entropy-maxcal",
        "4. Maximum entropy / maximum caliber",
        "reward and entropy in one objective are caliber over paths (in Chinese)",
        claims=("maxcal-rl-gives-maxent-rl-corrected",),
    ),
    Row(
        "table-softmax-attention",
        "Quick reference table",
        "softmax attention: a Boltzmann factor over a local partition function",
        printed=r"\alpha_{ij}=\exp(q\cdot k)/Z",
    ),
    Row(
        "table-ar-lm-boltzmann",
        "Quick reference table",
        "a language model is a Boltzmann distribution over sequences",
        printed=r"p_\theta(\text{seq})\propto e^{-E_\theta(\text{seq})}",
    ),
    Row(
        "table-rotary-embedding",
        "Quick reference table",
        "rotary embedding multiplies by a phase of the two positions",
        printed=r"\exp(i\,m\cdot n\cdot\theta)",
    ),
    Row(
        "table-rotary-u1-invariance",
        "Quick reference table",
        "rotary embedding is invariant as under U(1)",
        claims=("table-rotary-embedding-corrected",),
    ),
    Row(
        "table-label-smoothing-map",
        "Quick reference table",
        "label smoothing mixes the target with the uniform distribution",
        printed=r"p\to(1-\varepsilon)p+\varepsilon\,\text{uniform}",
    ),
    Row(
        "table-label-smoothing-temperature",
        "Quick reference table",
        "label smoothing is a correction for finite temperature",
    ),
    Row(
        "table-maxent-rl",
        "Quick reference table",
        "MaxEnt RL: Langevin and caliber in policy space",
        printed=r"J=R+\alpha H(\pi)",
    ),
    Row(
        "table-ppo-relativistic",
        "Quick reference table",
        "a trust region is like a relativistic speed limit",
        nature=Nature.NOT_MATHEMATICAL,
        reason="the table itself marks it as a metaphor",
    ),
    Row(
        "attention-learned-kernel",
        "2. Nadaraya-Watson kernel regression",
        "attention replaces a fixed kernel by a learned dot product",
    ),
)
