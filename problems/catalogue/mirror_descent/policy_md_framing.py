"""The per-state KL step is mirror descent on the discounted return.

The return's slope in the policy is the state's discounted visitation times the action value.  With the
KL divergence of each state weighted by the same visitation, the weight cancels in the state's step, and
the mean that the advantage subtracts moves no minimiser.  (Unweighted, the step size in a state would be
eta times its visitation.)
"""

from sympy import Dummy, IndexedBase, Lambda, Symbol, log

from maxent.problems import (
    BellmanFlow,
    Bregman,
    Claim,
    Definition,
    Linear,
    Normalisation,
    Occupancy,
    PolicyGradient,
    RelativeEntropy,
    SameOptimum,
    Simplex,
    Source,
    Verdict,
    maximise,
    minimise,
)
from maxent.problems.documents.sources import THERMODYNAMICS
from maxent.problems.expressions.notation import A, S, a, i, j, n, s, t, total
from maxent.problems.parameters.parameter import discount, distribution, inverse_temperature, positive, real

mu, pi, pi_t = (IndexedBase(name, positive=True) for name in ("mu", "pi", "pi_t"))
rho, d = IndexedBase("rho", positive=True), IndexedBase("d", positive=True)
r, P, Q, V = (IndexedBase(name, real=True) for name in ("r", "P", "Q", "V"))
q, g, advantage = (IndexedBase(name, real=True) for name in ("q", "g", "A_t"))
gamma, eta, visits = (
    Symbol("gamma", nonnegative=True),
    Symbol("eta", positive=True),
    Symbol("d_s", positive=True),
)
u = Dummy("u", positive=True)

RETURN = maximise(
    Occupancy(mu, s, a, t, S, A, policy=pi, action_value=Q),
    Linear(r),
    subject_to=[BellmanFlow(P, gamma, rho, multiplier=V)],
)
STATE, MASS = Simplex(pi, i, n), Normalisation(Symbol("lambda", real=True))

CLAIM = Claim(
    id="policy-md-framing",
    title="The per-state KL step is mirror descent on the return, with KL as Bregman divergence",
    source=Source(THERMODYNAMICS, "4. Policies are distributions"),
    printed=r"\pi_{t+1}(\cdot\mid s)=\arg\max_\pi\left\{\mathbb E_{a\sim\pi}[A_t(s,a)]"
    r"-\tfrac1\eta\,\mathrm{KL}(\pi(\cdot\mid s)\,\|\,\pi_t(\cdot\mid s))\right\}",
    given=(
        *(real(r, S, A), distribution(P, S, A, S), distribution(rho, S), discount(gamma)),
        *(distribution(pi_t, n), real(q, n), positive(visits), inverse_temperature(eta)),
    ),
    definitions=(
        Definition(g[i], -visits * q[i]),
        Definition(advantage[i], q[i] - total(pi_t[j] * q[j], j)),
    ),
    problem=maximise(STATE, Linear(advantage), RelativeEntropy(pi_t, -1 / eta), subject_to=[MASS]),
    statements=(
        PolicyGradient(RETURN, d, d[s] * Q[s, a]),
        SameOptimum(
            minimise(
                STATE,
                Linear(g),
                Bregman(Lambda(u, u * log(u)), pi_t, weight=visits / eta),
                subject_to=[MASS],
            )
        ),
    ),
    expected=Verdict.CONFIRMED,
)
