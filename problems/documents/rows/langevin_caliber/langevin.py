"""Langevin dynamics, the Fokker-Planck equation, and maximum caliber."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "maxent-rl-unique-principled-solution",
        "excerpt + opening quote",
        "maximum-entropy RL is the one principled way to control under uncertainty",
        nature=Nature.NOT_MATHEMATICAL,
        reason="'principled' has no criterion by which a solution could be unique",
    ),
    Row(
        "langevin-einstein-mobility",
        "Physics Background / Langevin Dynamics",
        "overdamped motion with D = k_B T / gamma has the Boltzmann law at k_B T",
        printed=r"\dot x=-\nabla V(x)+\sqrt{2D}\,\eta(t),\quad D=k_BT/\gamma,\quad p_\text{eq}(x)="
        r"\frac1Z\exp(-V(x)/k_BT)",
    ),
    Row(
        "langevin-white-noise-correlator",
        "Physics Background / Langevin Dynamics",
        "the noise is uncorrelated in time",
        printed=r"\langle \eta(t)\eta(t')\rangle = \delta(t-t')",
    ),
    Row(
        "langevin-stationary-boltzmann",
        "Physics Background / Langevin Dynamics",
        "the stationary density is the Boltzmann distribution",
        printed=r"p_\text{eq}(x)=\frac1Z\exp\Big(-\frac{V(x)}{k_BT}\Big)",
        claims=("langevin-einstein-mobility-corrected",),
    ),
    Row(
        "langevin-partition-function",
        "Physics Background / Langevin Dynamics",
        "the normaliser is the integral of the Boltzmann weight",
        printed=r"Z=\int dx\,\exp(-V(x)/k_BT)",
    ),
    Row(
        "langevin-low-energy-exponential",
        "Physics Background / Langevin Dynamics",
        "the time spent in a place grows exponentially as its energy falls",
    ),
    Row(
        "temperature-high-flat",
        "Physics Background / Langevin Dynamics",
        "a high temperature flattens the distribution",
    ),
    Row(
        "temperature-low-global-minimum",
        "Physics Background / Langevin Dynamics",
        "a low temperature concentrates it at the global minimum",
    ),
    Row(
        "fokker-planck-form",
        "Physics Background / Fokker-Planck Equation",
        "the density of the Langevin dynamics obeys this equation",
        printed=r"\frac{\partial p}{\partial t}=\nabla\cdot[\nabla V(x)\,p+D\,\nabla p]",
    ),
    Row(
        "fokker-planck-stationary-boltzmann",
        "Physics Background / Fokker-Planck Equation",
        "where the density stands still it is the Boltzmann distribution",
        printed=r"\partial p/\partial t=0",
    ),
    Row(
        "langevin-double-well-figure",
        "Physics Background / Fokker-Planck Equation",
        "in a double well a cold particle stays on one side and a hot one visits both",
    ),
    Row(
        "maxent-exponential-family",
        "Maximum Caliber / Jaynes' Maximum Entropy Principle (Static)",
        "entropy under moment constraints is maximised in the exponential family",
        printed=r"p^*(x)=\frac1Z\exp\Big(-\sum_k\lambda_kf_k(x)\Big)",
    ),
    Row(
        "maxent-least-biased",
        "Maximum Caliber / Jaynes' Maximum Entropy Principle (Static)",
        "the least biased distribution is the one of greatest entropy",
        printed=r"p^*(x)=\arg\max_pH(p)=\arg\max_p\Big(-\int p(x)\log p(x)\,dx\Big)",
    ),
    Row(
        "maxcal-path-gibbs-multiplier",
        "Maximum Caliber / Maximum Caliber (Dynamic)",
        "entropy over paths at a given mean action is maximised by exp(-action)",
        printed=r"P^*[x(t)]\propto\exp\Big(-\int_0^TL(x(t),\dot x(t))\,dt\Big)",
    ),
    Row(
        "maxcal-path-integral-weight",
        "Maximum Caliber / Maximum Caliber (Dynamic)",
        "that law is the path-integral weight",
    ),
    Row(
        "maxcal-rl-gives-maxent-rl",
        "Maximum Caliber / Maximum Caliber (Dynamic)",
        "with minus reward for the action, caliber gives maximum-entropy RL",
    ),
)
