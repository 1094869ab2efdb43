"""Integration of flows, discretisation of diffusions, and densities on grids, in floating point."""
