"""Errors of estimated values: overestimation by a maximum, and residuals as a measure of error."""
