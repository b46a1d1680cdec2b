"""The drills in the order of their table."""

from drills import disks, kills, strings, system_calls, two_programs
from drills.drill import Drill

DRILLS: tuple[Drill, ...] = (
    *kills.DRILLS,
    *system_calls.DRILLS,
    *disks.DRILLS,
    *two_programs.DRILLS,
    *strings.DRILLS,
)
