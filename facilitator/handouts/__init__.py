"""Turns a session into paper."""
