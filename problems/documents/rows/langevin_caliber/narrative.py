"""The comparison with standard RL and the training results."""

from maxent.problems.documents.rows.row import Nature, Row

ROWS = (
    Row(
        "table-policy-type",
        "ML Narrative: Comparison table",
        "standard RL is deterministic or epsilon-greedy, MaxEnt RL is Boltzmann",
    ),
    Row(
        "table-exploration-type",
        "ML Narrative: Comparison table",
        "standard RL explores by added noise, MaxEnt RL of itself",
        nature=Nature.NOT_MATHEMATICAL,
        reason="it names two ways to explore and asserts nothing of either",
    ),
    Row(
        "table-standard-bellman",
        "ML Narrative: Comparison table",
        "the Bellman equation of standard RL",
        printed=r"Q(s,a)=r+\gamma\max_{a'}Q(s',a')",
    ),
    Row(
        "table-soft-bellman-softmax",
        "ML Narrative: Comparison table",
        "the soft Bellman equation, with a softmax over next actions",
        printed=r"Q(s,a)=r+\gamma\,\mathbb E[\text{softmax}_\alpha Q(s',\cdot)]",
        claims=("soft-bellman-q-optimal",),
    ),
    Row(
        "max-operator-overestimates",
        "ML Narrative: Comparison table",
        "the maximum of noisy estimates is biased upwards",
    ),
    Row(
        "soft-max-less-biased",
        "ML Narrative: Comparison table",
        "the soft maximum is less biased than the maximum",
    ),
    Row(
        "table-robust-multimodal",
        "ML Narrative: Comparison table",
        "the policy is robust because it has several modes",
    ),
    Row(
        "empirical-sample-efficiency",
        "Empirical Advantages",
        "Soft Actor-Critic needs no more samples than PPO and DDPG",
        nature=Nature.EMPIRICAL,
        reason="sample efficiency is measured on benchmarks",
    ),
    Row(
        "empirical-entropy-smooths",
        "Empirical Advantages",
        "entropy keeps the policy from collapsing and smooths the optimisation",
    ),
    Row(
        "empirical-off-policy",
        "Empirical Advantages",
        "old data can be used again",
    ),
    Row(
        "empirical-no-exploration-tuning",
        "Empirical Advantages",
        "exploration noise needs no tuning by hand",
        nature=Nature.EMPIRICAL,
        reason="what needs tuning in practice is a matter of experience",
    ),
    Row(
        "pendulum-returns",
        "Training Results on Pendulum-v1",
        "the episode rewards of an untrained and of a trained agent",
        nature=Nature.EMPIRICAL,
        reason="it reports one training run",
    ),
    Row(
        "pendulum-zero-optimal",
        "Training Results on Pendulum-v1",
        "rewards are negative costs, and zero, upright and at rest, is the best",
    ),
    Row(
        "entropy-nonzero-means-stochastic",
        "Training Results on Pendulum-v1",
        "an entropy other than zero shows that the policy is still stochastic",
    ),
    Row(
        "loss-plateau-means-convergence",
        "Training Results on Pendulum-v1",
        "losses that level off show that learning has converged",
    ),
    Row(
        "entropy-decreases-with-confidence",
        "Training Results on Pendulum-v1",
        "entropy falls as the agent grows confident",
        nature=Nature.EMPIRICAL,
        reason="it describes a training curve",
    ),
    Row(
        "pendulum-policy-observations",
        "Learned Policy and Value Function",
        "the learned control is smooth and the value highest near upright",
        nature=Nature.EMPIRICAL,
        reason="it describes a plot of a trained network",
    ),
)
