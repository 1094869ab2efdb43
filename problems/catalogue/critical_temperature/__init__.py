"""Critical temperature: where the Gibbs policy turns from the reference to the reward."""
