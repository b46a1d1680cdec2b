"""Typing paper back in: a pile of sheets, a code, and a line for each thing that was written."""
