"""The adversary: a search, over the admissible instances, for one at which a statement fails."""
