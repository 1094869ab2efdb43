"""The connection to physics and the takeaways."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "boltzmann-unique-maximiser",
        "Connection to Physics",
        "the Boltzmann policy is the one maximiser of expected Q plus alpha entropy",
        printed=r"\pi^*(a|s)\propto\exp\Big(\frac{Q^*(s,a)}\alpha\Big),\quad\max_\pi\,\mathbb "
        r"E_\pi[Q(s,\cdot)]+\alpha H(\pi)",
        claims=("maxent-soft-policy",),
    ),
    Row(
        "canonical-ensemble-sign",
        "Connection to Physics",
        "the canonical ensemble maximises mean energy minus entropy over beta",
        printed=r"\max_p\,\mathbb E_p[E]-\frac1\beta H(p)\quad\Rightarrow\quad p^*(x)\propto "
        r"e^{-\beta E(x)}",
    ),
    Row(
        "sac-is-physics",
        "Connection to Physics",
        "Soft Actor-Critic is physics, not an analogy to it",
        nature=Nature.NOT_MATHEMATICAL,
        reason="whether an algorithm 'is' physics is a manner of speaking",
    ),
    Row(
        "takeaway-sac-update-is-langevin",
        "Key Takeaways",
        "the update of Soft Actor-Critic is Langevin dynamics in policy space",
    ),
    Row(
        "takeaway-entropy-constraint",
        "Key Takeaways",
        "the Boltzmann policy alone maximises return under an entropy constraint",
        printed=r"\pi(a|s)\propto\exp(Q(s,a)/\alpha)",
    ),
    Row(
        "takeaway-maxcal-derivation",
        "Key Takeaways",
        "MaxEnt RL follows from caliber as the canonical ensemble from entropy",
        claims=("maxcal-rl-gives-maxent-rl-corrected",),
    ),
    Row(
        "takeaway-alpha-thermodynamic-temperature",
        "Key Takeaways",
        "alpha is the thermodynamic temperature of the policy",
    ),
    Row(
        "takeaway-soft-bellman-smooths",
        "Key Takeaways",
        "the soft value is the maximum, smoothed by temperature",
        printed=r"V(s)=\alpha\log\int e^{Q(s,a)/\alpha}da",
        claims=("soft-bellman-q-optimal", "soft-max-limit-alpha-zero"),
    ),
    Row(
        "takeaway-reduces-overestimation",
        "Key Takeaways",
        "smoothing the maximum reduces its overestimation",
    ),
    Row(
        "takeaway-boltzmann-universal",
        "Key Takeaways",
        "the Boltzmann distribution is a common language",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a summary of the text's point of view",
    ),
    Row(
        "further-reading-labels",
        "Further Reading",
        "what the cited works are about",
        nature=Nature.NOT_MATHEMATICAL,
        reason="a list of references",
    ),
    Row(
        "takeaway-alpha-controls-exploration",
        "Key Takeaways",
        "high alpha explores more, low alpha exploits more",
    ),
)
