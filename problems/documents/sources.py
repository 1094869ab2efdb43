"""The five source documents, each with the conventions that it assumes throughout."""

from maxent.problems.claims.source import Document

_FINITE = "every set of outcomes, states and actions is finite, so that Z is finite"
_POSITIVE = "temperatures and regularisation weights are positive and finite"
_FULL_SUPPORT = "reference distributions have full support"
_DISCOUNT = "0 <= gamma < 1, rewards are bounded and no state is terminal"
_ALL_LAWS = "the optimisation is over all distributions, not over a parametric family"

BOLTZMANN = Document(
    "000_263716809e20f9cf.txt",
    "Why the Exponential? From Max-Entropy RL to the Boltzmann Distribution",
    (_FINITE, _POSITIVE, _ALL_LAWS),
)
LANGEVIN_CALIBER = Document(
    "001_f81f80b46aa78476.txt",
    "Maximum-Entropy RL: Langevin Dynamics + Maximum Caliber",
    (_FINITE, _POSITIVE, _ALL_LAWS, _DISCOUNT),
)
NUTSHELL = Document(
    "002_6d27602d294f0935.txt",
    "Transformer and Reinforcement Learning in a Nutshell",
    (_FINITE, _POSITIVE, _ALL_LAWS),
)
THERMODYNAMICS = Document(
    "003_4c9d7dfde892fdb4.txt",
    "The thermodynamics of KL-regularized RL: from mirror descent to phase transitions",
    (_FINITE, _POSITIVE, _FULL_SUPPORT, _ALL_LAWS),
)
MAXENT_RL = Document(
    "004_ccdeb6a7c929686a.txt",
    "Maximum Entropy Reinforcement Learning",
    (_FINITE, _POSITIVE, _ALL_LAWS, _DISCOUNT),
)

_LINE = "a state, or an action, is a point of the line, and its density is smooth and positive"
_CONFINING = "potentials rise fast enough at both ends that Z is finite and no probability is lost"

LANGEVIN_CALIBER_ON_THE_LINE = Document(
    LANGEVIN_CALIBER.key, LANGEVIN_CALIBER.title, (_LINE, _CONFINING, _POSITIVE)
)
THERMODYNAMICS_ON_THE_LINE = Document(
    THERMODYNAMICS.key, THERMODYNAMICS.title, (_LINE, _CONFINING, _POSITIVE)
)
MAXENT_RL_ON_THE_LINE = Document(MAXENT_RL.key, MAXENT_RL.title, (_LINE, _CONFINING, _POSITIVE, _DISCOUNT))
