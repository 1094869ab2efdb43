"""TRPO and PPO."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "trpo-trust-region",
        "6. TRPO",
        "the trust-region problem",
        printed=r"\max_\pi\,\mathbb E_{a\sim\pi}[\hat A(a)]\quad\text{s.t.}\quad\mathrm{KL}(\pi\,\|\,"
        r"\pi_\text{old})\le\delta",
    ),
    Row(
        "kl-forward-matches-md",
        "6. TRPO",
        "its divergence has the direction that mirror descent has",
        printed=r"\mathrm{KL}(\pi\,\|\,\pi_\text{old})",
    ),
    Row(
        "trpo-constraint-binds",
        "6. TRPO",
        "without the constraint all mass goes to the best action, so it binds",
    ),
    Row(
        "trpo-multiplier-equivalence",
        "6. TRPO",
        "the constrained optimum solves a problem with a penalty",
        printed=r"\max_\pi\left\{\mathbb E_{a\sim\pi}[\hat A(a)]-\lambda^*\,\mathrm{KL}(\pi\,\|\,"
        r"\pi_\text{old})\right\},\quad\lambda^*>0",
    ),
    Row(
        "trpo-lambda-specific",
        "6. TRPO",
        "only one coefficient does, the multiplier of the constraint",
    ),
    Row(
        "trpo-eta-inverse-lambda",
        "6. TRPO",
        "with eta = 1 / lambda* the solution is the exponentiated advantage",
        printed=r"\eta=\frac1{\lambda^*},\quad\pi_\text{new}(a)\propto\pi_\text{old}(a)\exp(\eta\,"
        r"\hat A(a))",
    ),
    Row(
        "trpo-is-mirror-descent",
        "6. TRPO",
        "so trust-region steps are mirror descent",
        claims=("trpo-eta-inverse-lambda", "exponentiated-advantage-update"),
    ),
    Row(
        "trpo-linear-surrogate",
        "6. TRPO",
        "the surrogate to first order in the parameters",
        printed=r"L(\theta)\approx L(\theta_k)+g^\top(\theta-\theta_k)",
    ),
    Row(
        "kl-fisher-second-order",
        "6. TRPO",
        "the divergence to second order is the Fisher metric",
        printed=r"\mathrm{KL}(\pi_{\theta_k}\,\|\,\pi_\theta)\approx\frac12(\theta-\theta_k)^\top "
        r"F_k(\theta-\theta_k)",
    ),
    Row(
        "natural-gradient-step",
        "6. TRPO",
        "the step is along the natural gradient, to the edge of the region",
        printed=r"\Delta\theta\propto F_k^{-1}g,\qquad\|\Delta\theta\|_{F_k}^2=2\delta",
    ),
    Row(
        "reverse-kl-not-tilt",
        "6. TRPO (also §12)",
        "under the reverse divergence the optimum is no exponential tilt",
        printed=r"\mathrm{KL}(\pi_\text{old}\,\|\,\pi)",
    ),
    Row(
        "kl-agree-second-order",
        "6. TRPO (also §12)",
        "both divergences have the same second-order expansion",
    ),
    Row(
        "lambda-not-tau",
        "6. TRPO",
        "the multiplier is a step scale and no thermodynamic temperature",
    ),
    Row(
        "free-energy-advantage",
        "6. TRPO",
        "the steps follow the free energy only with its own advantage",
        printed=r"r(a)-\tau\log\frac{\pi_k(a)}{\pi_\text{ref}(a)}-\text{baseline}",
    ),
    Row(
        "bare-reward-not-gibbs",
        "6. TRPO",
        "with reward alone they do not follow it",
    ),
    Row(
        "critic-claims",
        "6-7. TRPO/PPO",
        "a biased and noisy critic limits how well the steps follow",
        nature=Nature.NOT_MATHEMATICAL,
        reason="bias and noise of the critic are not quantified",
    ),
    Row(
        "ppo-ratio-clip-definition",
        "7. PPO",
        "the clipped surrogate",
        printed=r"L^\text{CLIP}(\theta)=\mathbb E_t\left[\min\left(\rho_t(\theta)\hat A_t,"
        r"\operatorname{clip}(\rho_t(\theta),1-\epsilon,1+\epsilon)\hat A_t\right)\right],"
        r"\quad\rho_t(\theta)=\frac{\pi_\theta(a_t\mid s_t)}{\pi_{\theta_\text{old}}(a_t\mid "
        "s_t)}",
    ),
    Row(
        "ppo-clip-stops-rewarding",
        "7. PPO",
        "outside the interval, on the improving side, the clip stops rewarding",
    ),
    Row(
        "ppo-no-trust-region",
        "7. PPO (also §12)",
        "clipping does not enforce a trust region",
    ),
    Row(
        "ppo-not-natural-gradient",
        "7. PPO",
        "the step is not along the natural gradient",
    ),
    Row(
        "ppo-tracks-flow-condition",
        "7. PPO",
        "it follows the flow only as well as its advantage estimates allow",
        nature=Nature.NOT_MATHEMATICAL,
        reason="'as well as' is not made a bound on anything",
    ),
)
