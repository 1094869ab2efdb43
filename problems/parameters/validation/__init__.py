"""Instances that a user gives by hand, checked against the parameters' domains."""
