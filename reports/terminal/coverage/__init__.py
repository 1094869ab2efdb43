"""The report of ``maxent coverage`` in the terminal."""
