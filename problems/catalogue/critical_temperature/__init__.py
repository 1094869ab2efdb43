"""Critical temperature: below it the Gibbs policy puts most of its mass on high rewards."""
