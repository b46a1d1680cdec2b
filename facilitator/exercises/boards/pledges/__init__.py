"""Pledges: who does what by when, in rows that may start from another board."""

from facilitator.exercises.boards.manifest import Manifest

MANIFEST = Manifest(kind="pledges", modes=("write", "check"))
