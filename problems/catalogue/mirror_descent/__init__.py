"""Mirror descent: proximal steps, Bregman divergences, exponentiated updates."""
