"""What a claim is given: parameters with their domains, and the instances that are drawn from them."""
