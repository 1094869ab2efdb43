"""An action gains mass exactly where its advantage exceeds a threshold, which is at least the mean."""

from sympy import Integer, exp, log

from problems import Claim, Equivalence, Inequality, Source, Verdict
from problems.catalogue.mirror_descent._centred import CENTRED, GIVEN
from problems.catalogue.mirror_descent._policy import NEXT, A, eta, pi_k
from problems.documents import THERMODYNAMICS
from problems.notation import i, j, total

THRESHOLD = log(total(pi_k[j] * exp(eta * A[j]), j)) / eta

CLAIM = Claim(
    id="bad-suppressed-good-amplified-corrected",
    title="Actions whose advantage exceeds its soft maximum gain mass; bad ones lose it",
    source=Source(THERMODYNAMICS, "4. Policies are distributions, corrected"),
    printed=r"\pi_{t+1}(a)>\pi_t(a)\iff A_t(a)>\tfrac1\eta\log\sum_b\pi_t(b)\,e^{\eta A_t(b)}\ \ge 0",
    given=GIVEN,
    definitions=(CENTRED,),
    statements=(Equivalence(NEXT > pi_k[i], A[i] > THRESHOLD), Inequality(THRESHOLD, Integer(0))),
    expected=Verdict.CONFIRMED,
)
