"""The wall: cards in columns."""

from facilitator.exercises.boards.manifest import Manifest

MANIFEST = Manifest(kind="wall", modes=("collect", "look_back", "read", "sort", "vote", "ranked"))
