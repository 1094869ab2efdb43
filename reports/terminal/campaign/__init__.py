"""The report of ``maxent mutate`` in the terminal."""
