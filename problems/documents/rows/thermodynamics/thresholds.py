"""Support thresholds, empirical crossings, and the limits of the analogy."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "binary-success-probability",
        "10. The attractor",
        "the success probability under a binary reward",
        printed=r"P^*(\text{correct})=\frac{p\,e^{\Delta/\tau}}{p\,e^{\Delta/\tau}+1-p}",
    ),
    Row(
        "logistic-in-inverse-tau",
        "10. The attractor",
        "it is a logistic function of 1 / tau",
    ),
    Row(
        "binary-midpoint",
        "10. The attractor",
        "at the midpoint the tilted mass equals the rest",
        printed=r"p\,e^{\Delta/\tau}=1-p",
    ),
    Row(
        "k-step-support",
        "10. The attractor",
        "the support of a task of K independent steps",
        printed="p_K=q^K",
    ),
    Row(
        "tau-c-extensive-reward",
        "10. The attractor",
        "with a reward that grows with K, tau_c tends to a limit",
        printed=r"\tau_c\approx\frac{K\delta}{K|\log q|}=\frac\delta{|\log q|}",
    ),
    Row(
        "critical-scale-finite-sharpens",
        "10. The attractor",
        "the critical scale stays finite and the crossover sharpens",
        printed=r"K\to\infty",
    ),
    Row(
        "tau-c-fixed-delta",
        "10. The attractor",
        "with a fixed reward, tau_c tends to 0",
        printed=r"\tau_c\to0",
    ),
    Row(
        "tau-c-increasing-in-p",
        "10. The attractor",
        "more support raises the critical temperature",
    ),
    Row(
        "tau-c-increasing-in-q",
        "10. The attractor",
        "more competence per step raises it",
    ),
    Row(
        "no-support-no-amplification",
        "10. The attractor",
        "mass that is not there cannot be amplified",
    ),
    Row(
        "support-threshold-mass",
        "13. Target, flow, trajectory",
        "amplification needs enough mass, or a colder system",
    ),
    Row(
        "colder-equals-weaker-kl",
        "11. From equilibrium to empirical crossings",
        "a lower temperature is a weaker penalty",
    ),
    Row(
        "crossing-signatures",
        "11. From equilibrium to empirical crossings",
        "success, entropy, KL and pass@k change sharply at the crossing",
    ),
    Row(
        "crossing-depends-on-support",
        "11. From equilibrium to empirical crossings",
        "with more support the crossing is at a weaker reward tilt",
    ),
    Row(
        "target-computable-synthetic",
        "11. From equilibrium to empirical crossings",
        "in a small enough problem the target can be computed",
        claims=("kl-gibbs-policy",),
    ),
    Row(
        "shared-equilibrium-optimizers",
        "11. From equilibrium to empirical crossings",
        "optimisers of one objective may share one equilibrium",
    ),
    Row(
        "boundary-belongs-to-free-energy",
        "11-13",
        "the boundary belongs to the landscape, the path to the optimiser",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a slogan; what it rests on are rows of their own",
    ),
    Row(
        "kl-direction-finite-step",
        "12. What the analogy does not claim (also §6)",
        "in a finite step the two divergences have different optima",
    ),
    Row(
        "parameter-vs-distribution-geometry",
        "12. What the analogy does not claim",
        "far away, parameters and distributions differ in geometry",
        nature=Nature.NOT_MATHEMATICAL,
        reason="no distance and no measure of the difference is named",
    ),
    Row(
        "literally-boltzmann",
        "13. Target, flow, trajectory",
        "the closed-form optimum is literally a Boltzmann distribution",
        claims=("kl-gibbs-policy", "tau-sits-as-temperature"),
    ),
)
