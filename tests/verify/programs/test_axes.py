"""Programs and certificates over outcomes that are tuples of indices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sympy import IndexedBase, Symbol

from maxent.problems import Claim
from maxent.problems.catalogue.ensembles._isobaric import GIBBS_FREE_ENERGY, OVER_BOTH, OVER_VOLUMES, E, i
from maxent.verify.arithmetic.evaluator import Binding, Evaluator
from maxent.verify.arithmetic.indexing import numbered
from maxent.verify.arithmetic.precision import precision
from maxent.verify.certificates.certificate import certify
from maxent.verify.certificates.optimal_quantities import optimiser
from maxent.verify.errors import UnevaluableError
from maxent.verify.findings.finding import Outcome
from maxent.verify.kinds import observe
from maxent.verify.trials.trial import Trial

CELLS, WIDTH = 400, "1/20"
VOLUMES = tuple(f"{2 * cell + 1}/40" for cell in range(CELLS))


def test_outcomes_are_numbered_row_by_row() -> None:
    assert [numbered(number, (2, 3)) for number in (1, 3, 4, 6)] == [(1, 1), (1, 3), (2, 1), (2, 3)]
    assert numbered(5, (9,)) == (5,)
    assert numbered(6, (1, 2, 3)) == (1, 2, 3)


def test_a_number_stands_for_its_indices_in_arrays_and_in_definitions(
    bind: Callable[..., Evaluator],
) -> None:
    x, k = Symbol("x", integer=True), Symbol("k", integer=True)
    g, V = IndexedBase("g", real=True), IndexedBase("V", real=True)
    here = bind({"n": 2, "M": 3}, E=((1, 2, 3), (4, 5, 6)), V=(7, 8, 9))
    defined = here.defining({"g": ((i, k), V[k])})
    assert [float(here(E[x], {x: number})) for number in range(1, 7)] == [1, 2, 3, 4, 5, 6]
    assert [float(defined(g[x], {x: number})) for number in range(1, 7)] == [7, 8, 9, 7, 8, 9]
    unknown = Evaluator(Binding({}, {}, {"g": ((i, k), 2 * Symbol("u"))}))
    with pytest.raises(UnevaluableError):
        unknown(g[x], {x: 1})


@pytest.fixture(scope="module")
def gas() -> Callable[..., Evaluator]:
    """Levels as a function of the volume, at beta = P = 1."""

    def at(bind: Callable[..., Evaluator], *levels: tuple[str, ...]) -> Evaluator:
        return bind({"n": len(levels), "M": CELLS}, E=levels, V=VOLUMES, w=(WIDTH,) * CELLS, P=1, beta=1)

    return at


def test_two_levels_that_do_not_depend_on_the_volume(
    bind: Callable[..., Evaluator], gas: Callable[..., Evaluator]
) -> None:
    """1 + 1/e in all, and 1 or 1/e without the sum over states."""
    here = gas(bind, ("0",) * CELLS, ("1",) * CELLS)
    assert float(here(OVER_BOTH).mid()) == pytest.approx(1.367879, abs=2e-4)
    assert float(here(OVER_VOLUMES, {i: 1}).mid()) == pytest.approx(1, abs=2e-4)
    assert float(here(OVER_VOLUMES, {i: 2}).mid()) == pytest.approx(0.367879, abs=1e-4)


def test_levels_that_fall_with_the_square_of_the_volume(
    bind: Callable[..., Evaluator], gas: Callable[..., Evaluator]
) -> None:
    volumes = [(2 * cell + 1) / 40 for cell in range(CELLS)]
    levels = [tuple(f"{round(q * q / v**2, 9)}" for v in volumes) for q in (1, 2, 3)]
    here = gas(bind, *levels)
    assert float(here(OVER_BOTH).mid()) == pytest.approx(0.458547, abs=2e-4)
    assert float(here(OVER_VOLUMES, {i: 1}).mid()) == pytest.approx(0.293127, abs=2e-4)


def test_the_solved_law_of_state_and_volume(claim: Callable[..., Claim], trial: Callable[..., Trial]) -> None:
    values = {"E": ((0, 1, 2), (1, 0, "1/2")), "V": (1, 2, 3), "w": (1, "1/2", 2), "P": 1, "beta": "3/2"}
    with precision():
        right = trial(claim("table-isobaric-partition-corrected"), {"n": 2, "M": 3}, **values)
        assert {found.outcome for found in observe(right.claim.statements[0], right)} == {Outcome.HOLDS}
        assert len(optimiser(certify(GIBBS_FREE_ENERGY, right.evaluator))) == 6
        wrong = trial(claim("table-isobaric-partition"), {"n": 2, "M": 3}, **values)
        (found,) = observe(wrong.claim.statements[0], wrong)
        assert (found.check, found.outcome) == ("feasible", Outcome.FAILS)
        one = {**values, "E": ((0, 1, 2),)}
        alone = trial(claim("table-isobaric-partition"), {"n": 1, "M": 3}, **one)
        assert {seen.outcome for seen in observe(alone.claim.statements[0], alone)} == {Outcome.HOLDS}
