"""Facilitator runs a workshop in a real room."""

__version__ = "0.1.0"
