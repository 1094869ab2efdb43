"""Everything the five documents state, row by row: what the catalogue is measured against."""

from maxent.problems.documents.rows import boltzmann, langevin_caliber, maxent_rl, nutshell, thermodynamics
from maxent.problems.documents.rows.row import Inventory, Nature, Row
from maxent.problems.documents.sources import BOLTZMANN, LANGEVIN_CALIBER, MAXENT_RL, NUTSHELL, THERMODYNAMICS

INVENTORIES = (
    Inventory("boltzmann", BOLTZMANN, boltzmann.ROWS),
    Inventory("langevin-caliber", LANGEVIN_CALIBER, langevin_caliber.ROWS),
    Inventory("nutshell", NUTSHELL, nutshell.ROWS),
    Inventory("thermodynamics", THERMODYNAMICS, thermodynamics.ROWS),
    Inventory("maxent-rl", MAXENT_RL, maxent_rl.ROWS),
)

__all__ = ["INVENTORIES", "Inventory", "Nature", "Row"]
