"""Policy-gradient surrogates: likelihood ratios, clipping, directions of update steps."""
