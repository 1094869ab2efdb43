"""Results as data: observations, checks, findings with their verdicts, and the coverage of a document."""
