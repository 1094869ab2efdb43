"""The numerical checks of claims: certificates, tests at instances, witnesses and verdicts."""
