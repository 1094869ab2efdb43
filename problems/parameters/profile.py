"""What instances probe: generic numbers are asymmetric, and each edge case has a profile of its own."""

from enum import Enum


class Profile(Enum):
    """What an instance probes."""

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
