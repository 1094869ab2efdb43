"""The source documents: the conventions of each, and every statement that it makes."""
