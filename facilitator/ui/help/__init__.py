"""The guide inside the program, with the keys."""
