"""Systems that move: diffusions, gradient flows, flows of laws, iterations.  Nothing is integrated here."""
