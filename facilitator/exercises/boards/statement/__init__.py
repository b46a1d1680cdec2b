"""The statement: a text that the room writes together, with its drafts and how far it is agreed."""

from facilitator.exercises.boards.manifest import Manifest

MANIFEST = Manifest(kind="statement", modes=("frame", "write", "agree"))
