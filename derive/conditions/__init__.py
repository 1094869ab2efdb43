"""What has to hold of the parameters for a formula to have a value, and whether the hypotheses grant it."""
