"""GRPO and the approximation ladder."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "grpo-contextual-bandit",
        "8. GRPO",
        "RL of language models is a contextual bandit",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a choice of model, not a consequence of one",
    ),
    Row(
        "grpo-advantage-definition",
        "8. GRPO",
        "the group-relative advantage",
        printed=r"\hat A_i=\frac{r(x,y_i)-\bar r_G}{\sigma_G+\varepsilon},\quad\bar r_G="
        r"\tfrac1G\sum_jr(x,y_j),\quad\sigma_G^2=\tfrac1G\sum_j(r(x,y_j)-\bar r_G)^2",
    ),
    Row(
        "grpo-mean-estimates-value",
        "8. GRPO",
        "the group mean estimates the value of the prompt",
        printed=r"V^\pi(x)=\mathbb E_{y\sim\pi(\cdot\mid x)}[r(x,y)]",
    ),
    Row(
        "grpo-shrinkage",
        "8. GRPO",
        "a sample's part in the mean shrinks the estimate",
        printed="1-1/G",
    ),
    Row(
        "grpo-loo",
        "8. GRPO",
        "leaving the sample out removes the factor",
    ),
    Row(
        "grpo-shrinkage-absorbed",
        "8. GRPO",
        "the learning rate absorbs the factor",
    ),
    Row(
        "grpo-mean-variance",
        "8. GRPO",
        "the variance of the group mean falls with the group size",
        printed="1/G",
    ),
    Row(
        "grpo-loss",
        "8. GRPO",
        "the loss: clipped surrogate minus a reference penalty",
        printed=r"L_\text{GRPO}(\theta)=\mathbb E\left[\min\bigl(\rho_i(\theta)\hat A_i,\mathrm{clip}"
        r"(\rho_i(\theta),1-\epsilon,1+\epsilon)\hat A_i\bigr)\right]-\beta\,\mathrm{KL}"
        r"(\pi_\theta\,\|\,\pi_\text{ref})",
    ),
    Row(
        "grpo-beta-plays-tau",
        "8. GRPO",
        "beta has the role of tau",
    ),
    Row(
        "grpo-scale-invariance",
        "8. GRPO",
        "multiplying all rewards leaves the gradient unchanged",
    ),
    Row(
        "grpo-comparable-across-prompts",
        "8. GRPO",
        "advantages are comparable from prompt to prompt",
    ),
    Row(
        "grpo-all-tie-no-signal",
        "8. GRPO",
        "a group of equal rewards gives no signal",
    ),
    Row(
        "grpo-not-strict-lambda",
        "8. GRPO",
        "the normalisation is not strictly the trust-region multiplier",
    ),
    Row(
        "grpo-equilibrium-unaffected",
        "8. GRPO",
        "the normalisation changes the path and not the equilibrium",
    ),
    Row(
        "grpo-is-ppo-with-other-advantage",
        "8. GRPO",
        "it is PPO with another advantage estimate",
    ),
    Row(
        "ladder-md-row",
        "The approximation ladder",
        "the ladder: mirror descent keeps the exact flow and drops nothing",
    ),
    Row(
        "ladder-trpo-row",
        "The approximation ladder",
        "the ladder: TRPO keeps the divergence to second order",
        claims=("kl-fisher-second-order", "natural-gradient-step"),
    ),
    Row(
        "ladder-ppo-row",
        "The approximation ladder",
        "the ladder: the direction of PPO can differ from mirror descent",
    ),
    Row(
        "ladder-grpo-row",
        "The approximation ladder / 8 / 11",
        "the ladder: GRPO keeps the equilibrium, with a shrunken baseline",
        printed=r"\sim(1-1/G)",
    ),
    Row(
        "grpo-higher-variance",
        "The approximation ladder",
        "the ladder: the advantage of GRPO has a higher variance",
    ),
)
