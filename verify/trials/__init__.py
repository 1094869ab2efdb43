"""Claims at instances: which instances are tried, and the smallest one at which a claim fails."""
