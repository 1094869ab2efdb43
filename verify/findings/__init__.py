"""What is reported: observations, findings, the verdict they amount to, the coverage of a document."""
