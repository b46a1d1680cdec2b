"""The line: a vote along a line between two ends, before and after talking."""

from facilitator.exercises.boards.manifest import Manifest

MANIFEST = Manifest(kind="line", modes=("own", "vote_1", "hear", "vote_2"))
