"""Errors of estimated values: overestimation by a maximum, and bounds by Bellman residuals."""
