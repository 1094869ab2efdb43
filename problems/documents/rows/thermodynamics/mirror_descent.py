"""Mirror descent, policies, and the two divergences."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "gd-explicit",
        "1. Gradient descent, viewed sideways",
        "gradient descent",
        printed=r"x_{t+1}=x_t-\eta\nabla f(x_t)",
        claims=("gd-proximal-form",),
    ),
    Row(
        "gd-proximal-form",
        "1. Gradient descent, viewed sideways",
        "gradient descent as the minimiser of a local problem",
        printed=r"x_{t+1}=\arg\min_x\left\{\eta\,\langle\nabla f(x_t),x\rangle+\tfrac12\|x-x_t\|^2\right\}",
    ),
    Row(
        "gd-implicit",
        "1. Gradient descent, viewed sideways",
        "that form is called implicit",
    ),
    Row(
        "euclidean-wrong-on-simplex",
        "1. Gradient descent, viewed sideways",
        "squared distance is the wrong measure away from flat space",
        nature=Nature.NOT_MATHEMATICAL,
        reason="'right' and 'wrong' are not made precise by any criterion",
    ),
    Row(
        "bregman-nonneg",
        "2. Mirror descent: change the geometry",
        "a Bregman divergence is nonnegative and vanishes where its arguments agree",
        printed=r"D_\psi(x,y)=\psi(x)-\psi(y)-\langle\nabla\psi(y),x-y\rangle",
    ),
    Row(
        "bregman-asymmetric",
        "2. Mirror descent: change the geometry",
        "a Bregman divergence is in general asymmetric",
        printed=r"D_\psi(x,y)\ne D_\psi(y,x)",
    ),
    Row(
        "mirror-descent-update",
        "2. Mirror descent: change the geometry",
        "the mirror descent step",
        printed=r"x_{t+1}=\arg\min_x\left\{\langle\nabla f(x_t),x\rangle+\tfrac1\eta D_\psi(x,x_t)\right\}",
    ),
    Row(
        "md-recovers-gd",
        "2. Mirror descent: change the geometry",
        "with half the squared norm it is gradient descent",
        printed=r"\psi(x)=\tfrac12\|x\|^2",
    ),
    Row(
        "negative-entropy-bregman-kl",
        "3. Entropy mirror descent",
        "the Bregman divergence of negative entropy is KL",
        printed=r"D_\psi(x,y)=\sum_ix_i\log(x_i/y_i)=\mathrm{KL}(x\,\|\,y)",
    ),
    Row(
        "exponentiated-gradient",
        "3. Entropy mirror descent",
        "on the simplex the step is an exponentiated gradient",
        printed=r"x_{t+1,i}\propto x_{t,i}\exp(-\eta\,g_{t,i})",
    ),
    Row(
        "eg-positivity-normalisation",
        "3. Entropy mirror descent",
        "the step keeps positivity and normalisation of itself",
    ),
    Row(
        "eg-sign-of-gradient",
        "3. Entropy mirror descent",
        "coordinates of negative gradient grow, those of positive gradient shrink",
    ),
    Row(
        "policy-md-framing",
        "4. Policies are distributions",
        "policy optimisation is mirror descent with KL, state by state",
        printed=r"\pi_{t+1}(\cdot\mid s)=\arg\max_\pi\left\{\mathbb E_{a\sim\pi}[A_t(s,a)"
        r"]-\tfrac1\eta\,\mathrm{KL}\bigl(\pi(\cdot\mid s)\,\|\,\pi_t(\cdot\mid s)\bigr)"
        r"\right\}",
    ),
    Row(
        "exponentiated-advantage-update",
        "4. Policies are distributions (also §6)",
        "its solution multiplies the old policy by exp(eta A)",
        printed=r"\pi_{t+1}(a\mid s)\propto\pi_t(a\mid s)\exp\bigl(\eta\,A_t(s,a)\bigr)",
    ),
    Row(
        "eta-controls-aggressiveness",
        "4. Policies are distributions",
        "a larger eta moves the policy further",
    ),
    Row(
        "bad-suppressed-good-amplified",
        "4. Policies are distributions",
        "bad actions are suppressed and good ones amplified",
    ),
    Row(
        "r-versus-advantage-roles",
        "4. Policies are distributions",
        "reward sets the equilibrium, the advantage is the slope of one step",
    ),
    Row(
        "tau-determines-equilibrium",
        "5. Two KLs",
        "another tau has another optimum",
    ),
    Row(
        "tau-limits",
        "5. Two KLs / §10",
        "large tau keeps to the reference, small tau concentrates on the best",
    ),
    Row(
        "proximal-step-functional",
        "5. Two KLs (proximal KL)",
        "a step minimises the linearised free energy plus a divergence",
        printed=r"\mathcal G_\eta(\pi;\pi_k)=-\mathbb E_\pi[\hat A_k]+\frac1\eta\,\mathrm{KL}(\pi\,"
        r"\|\,\pi_k)",
    ),
    Row(
        "eta-not-equilibrium",
        "5. Two KLs (table)",
        "eta limits one step and has no part in where the steps lead",
    ),
    Row(
        "md-matched-geometry-better",
        "2. Mirror descent / 3 (natural mirror map)",
        "a mirror map that fits the problem does better",
        nature=Nature.NOT_MATHEMATICAL,
        reason="'better' is not said of any quantity",
    ),
    Row(
        "tau-scale-separation",
        "5. Two KLs (summary)",
        "tau chooses the landscape and eta the time step",
    ),
)
