"""The grid: people and groups placed by how often they have a say and how often it impacts them."""

from facilitator.exercises.boards.manifest import Manifest

MANIFEST = Manifest(kind="grid", modes=("list", "now", "missing", "should_be"))
