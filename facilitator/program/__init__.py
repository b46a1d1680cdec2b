"""The running program: the library, the session opened from it, and what joins windows to files."""
