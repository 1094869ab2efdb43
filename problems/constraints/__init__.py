"""The constraints: one module each, with the dataclass and its printed form."""
