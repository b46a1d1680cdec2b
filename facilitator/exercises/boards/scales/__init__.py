"""The scales: observable behaviours by principle, rated in silence and looked at together."""

from facilitator.exercises.boards.manifest import Manifest

MANIFEST = Manifest(kind="scales", modes=("choose", "rate", "count", "look", "decide"))
