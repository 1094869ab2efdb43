"""Inequalities between sums over outcomes and between scalars, proved from a few theorems.

A difference is shown to be at least 0 by writing it as a combination, with nonnegative factors, of excesses
that theorems make nonnegative: the log-sum inequality, Jensen's, Pinsker's, and tangents for each outcome.
"""
