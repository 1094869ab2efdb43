"""The parameters of a claim with their domains, and instances: values for all parameters of a claim."""
