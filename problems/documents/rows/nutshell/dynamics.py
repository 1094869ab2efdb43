"""Langevin dynamics and its echo in reinforcement learning."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "langevin-beta-stationary",
        "3. Langevin dynamics",
        "Langevin dynamics at beta has the Boltzmann law as its stationary law",
        printed=r"\dot x=-\nabla E(x)+\sqrt{2\beta^{-1}}\,\eta(t),\quad p^*(x)\propto e^{-\beta E(x)}",
        claims=("langevin-einstein-mobility-corrected",),
    ),
    Row(
        "langevin-asymptotic-sampling",
        "3. Langevin dynamics",
        "descent with thermal noise samples the target in the end",
    ),
    Row(
        "ula-mala-discretisations",
        "3. Langevin dynamics",
        "known samplers are discretisations of these dynamics",
    ),
    Row(
        "maxent-objective-002",
        "3. Langevin dynamics",
        "the objective: return plus alpha times entropy",
        printed=r"J(\pi)=\mathbb E_\pi[R]+\alpha H(\pi)",
    ),
    Row(
        "policy-gradient-flow-sign-002",
        "3. Langevin dynamics",
        "the gradient flow of the policy",
        printed=r"\dot\pi\propto-\nabla_\pi\Big(\mathbb E_\pi[-R]+\beta^{-1}H(\pi)\Big)",
    ),
    Row(
        "maxent-langevin-function-space",
        "3. Langevin dynamics",
        "this ties soft RL to maximum entropy and Langevin-like dynamics",
        nature=Nature.NOT_MATHEMATICAL,
        reason="the text itself calls it a heuristic; no dynamics are written down",
    ),
    Row(
        "ppo-trpo-step-size",
        "3. Langevin dynamics",
        "trust regions control the step, so that a quadratic model stays valid",
    ),
    Row(
        "langevin-step-second-order",
        "3. Langevin dynamics",
        "a Langevin step has to be small for the same reason",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a reminiscence, without a step size or an error",
    ),
)
