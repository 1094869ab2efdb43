"""Problems of control over finitely many stages in the terminal."""

from maxent.derive.latex.problem import problem_latex
from maxent.problems.catalogue.caliber._control import PATH_GIBBS, UNDER_DYNAMICS
from maxent.problems.catalogue.soft_bellman._horizon import PROBLEM


def test_a_reward_has_the_indices_of_state_and_action_only() -> None:
    for problem in (PATH_GIBBS, UNDER_DYNAMICS, PROBLEM):
        objective, _ = problem_latex(problem)
        assert "{r}_{s,a}" in objective


def test_what_a_law_of_trajectories_is_held_to_is_named() -> None:
    assert r"\text{starts from}" in problem_latex(PATH_GIBBS)[1]
    assert r"\text{follows}" in problem_latex(UNDER_DYNAMICS)[1]
    assert r"\text{follows}" in problem_latex(PROBLEM)[1]
    assert r"\mathrm{KL}" in problem_latex(PATH_GIBBS)[0]
