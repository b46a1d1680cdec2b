"""Exercises: files of words over six boards."""
