"""Normal forms of flows and iterations on the simplex, which give solutions and rest points."""
