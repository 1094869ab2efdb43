"""What a claim lets a proof assume, and what follows from that alone."""
