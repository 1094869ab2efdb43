"""Boltzmann and Gibbs distributions, their origin and the table of ensembles."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "boltzmann-canonical-definition",
        "Boltzmann Distribution and Gibbs Distribution",
        "the canonical distribution, its inverse temperature and partition function",
        printed=r"P(x)=e^{-\beta E(x)}/Z,\ \beta=1/(k_BT),\ Z=\sum_{x'}e^{-\beta E(x')}",
        claims=("canonical-ensemble-sign-corrected", "beta-inverse-temperature"),
    ),
    Row(
        "gibbs-measure-definition",
        "Boltzmann Distribution and Gibbs Distribution / A More General Framework",
        "a Gibbs distribution is one proportional to exp(-beta H)",
        printed=r"p\propto e^{-\beta H}",
    ),
    Row(
        "canonical-origin-chain",
        "The Origin of Boltzmann and Gibbs Distribution",
        "equal probabilities, weak coupling and maximum entropy give Boltzmann",
    ),
    Row(
        "combinatorial-equivalence",
        "The Origin of Boltzmann and Gibbs Distribution",
        "counting arrangements leads to the same entropy",
    ),
    Row(
        "second-law-consistency",
        "The Origin of Boltzmann and Gibbs Distribution",
        "the result agrees with the direction of the second law",
        nature=Nature.NOT_MATHEMATICAL,
        reason="no dynamics and no quantity that evolves is named",
    ),
    Row(
        "boltzmann-entropy",
        "The Origin ... step 1; History 1870s; table Microcanonical row",
        "the entropy of W equally probable states",
        printed=r"S=k_B\ln W",
    ),
    Row(
        "gibbs-entropy-shannon",
        "The Origin ... step 2; History",
        "Gibbs entropy with k_B = 1 is Shannon entropy",
        printed=r"S=-k_B\sum_{x\in\mathcal X}p(x)\ln p(x)",
    ),
    Row(
        "canonical-maxent",
        "The Origin ... step 3 (maximizing Gibbs entropy); History 1957",
        "entropy at mean energy U is maximised by the Boltzmann distribution alone",
        printed=r"\max_{p(x)}-k_B\sum_x p(x)\ln p(x)\ \text{s.t.}\ \sum_x p(x)=1,\ \sum_x p(x)E(x)=U\ "
        r"\Rightarrow\ p(x)=e^{-\beta E(x)}/Z",
    ),
    Row(
        "beta-inverse-temperature",
        "The Origin ... step 3",
        "the multiplier of the energy is the inverse temperature",
        printed=r"\beta=\frac{1}{k_BT}",
    ),
    Row(
        "helmholtz-definition",
        "The Origin ... step 3 (minimizing Helmholtz free energy)",
        "free energy is energy minus T times entropy, written out",
        printed=r"F=U-TS=\sum_x p(x)E(x)+k_BT\sum_x p(x)\ln p(x)",
    ),
    Row(
        "fmin-equals-smax",
        "The Origin ... step 3 (minimizing Helmholtz free energy)",
        "least free energy and greatest entropy at fixed mean energy are one problem",
    ),
    Row(
        "boltzmann-key-assumptions",
        "The Origin ... closing paragraph",
        "the distribution needs weak coupling, many degrees of freedom, ergodicity",
    ),
    Row(
        "partition-core-form",
        "Gibbs Distribution: A More General Framework",
        "every partition function is a sum of exp(-beta energy-like term)",
        printed=r"\sum_{\text{states}}e^{-\beta(\text{Energy-like term})}",
    ),
    Row(
        "table-microcanonical",
        "Ensemble table, row Microcanonical",
        "microcanonical: a count of states and the logarithm of it",
        printed=r"\Omega(E,V,N),\quad S=k_B\ln\Omega",
    ),
    Row(
        "table-canonical",
        "Ensemble table, row Canonical",
        "canonical: the two forms of the free energy agree",
        printed=r"Z=\sum_ie^{-\beta E_i},\quad F=U-TS,\quad F=-k_BT\ln Z",
    ),
    Row(
        "table-grand-canonical-partition",
        "Ensemble table, row Grand Canonical",
        "grand canonical: the partition function over particle numbers and states",
        printed=r"\Xi=\sum_{N,i}e^{-\beta(E_i-\mu N)}",
    ),
    Row(
        "table-grand-potential",
        "Ensemble table, row Grand Canonical",
        "grand canonical: the two forms of the grand potential agree",
        printed=r"\Omega=U-TS-\mu N,\quad\Omega=-k_BT\ln\Xi",
    ),
    Row(
        "table-isobaric-partition",
        "Ensemble table, row Isothermal-Isobaric",
        "isothermal-isobaric: the partition function as an integral over volume",
        printed=r"\Delta=\int e^{-\beta(E+PV)}dV",
    ),
    Row(
        "table-gibbs-free-energy",
        "Ensemble table, row Isothermal-Isobaric",
        "isothermal-isobaric: the two forms of the Gibbs free energy agree",
        printed=r"G=U-TS+PV,\quad G=-k_BT\ln\Delta",
    ),
    Row(
        "z-to-xi",
        "Key Relationships",
        "summing Z over particle numbers gives the grand partition function",
        printed=r"\Xi=\sum_{N=0}^{\infty}e^{\beta\mu N}Z(N,V,T)",
    ),
    Row(
        "z-to-delta",
        "Key Relationships",
        "integrating Z over volume gives the isobaric partition function",
        printed=r"\Delta=\int_0^{\infty}e^{-\beta PV}Z(N,V,T)\,dV",
        claims=("table-isobaric-partition-corrected",),
    ),
    Row(
        "microcanonical-not-gibbs",
        "Ensemble table note [1]",
        "the uniform law on an energy shell is no Gibbs distribution",
        printed=r"P(\text{state})=1/\Omega",
    ),
)
