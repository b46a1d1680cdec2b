"""Photographs, pictures and films that people bring. No Qt."""
