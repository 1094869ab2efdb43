"""Profiles of instances: generic values, and one profile for each edge case."""

from enum import Enum


class Profile(Enum):
    """The kind of values that an instance has; the member's value is its label in reports."""

    ROUND = "two outcomes, round numbers"
    GENERIC = "generic"
    SINGLE = "one outcome"
    TIES = "ties"
    COLD = "cold"
    HOT = "hot"
    BOUNDARY = "moment at the end of its range"
    LARGE = "many outcomes"
    MIRRORED = "laws that mirror each other"
    ZERO = "nothing to tell the outcomes apart"
    WIDE = "very unequal magnitudes"
    SOME_TIES = "some entries tied"
