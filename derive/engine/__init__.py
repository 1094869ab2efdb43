"""From a problem to its derivation: Lagrangian, stationarity, multipliers, value, second order."""
