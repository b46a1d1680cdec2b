"""The first window: start, or carry on with, a workshop."""
