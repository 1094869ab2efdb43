"""The terms: one module each, with the dataclass and its printed form."""
