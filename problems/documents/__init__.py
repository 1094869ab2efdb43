"""The source documents: what each takes for granted, and every statement that it makes."""
