"""The constraints: a module each, with its dataclass and how it is written."""
