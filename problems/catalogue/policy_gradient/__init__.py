"""Policy-gradient surrogates: likelihood ratios, clipping, the direction of a step."""
