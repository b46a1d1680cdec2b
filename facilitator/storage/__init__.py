"""Keeps sessions on this computer. The only room that knows TinyDB."""
