"""The drills in the order of their table."""

from drills import (
    disks,
    four_hours,
    kept_by_tests,
    kills,
    little_room,
    network,
    reopened,
    strings,
    system_calls,
    titles,
    two_programs,
    withdrawn,
)
from drills.drill import Drill

DRILLS: tuple[Drill, ...] = (
    *kills.DRILLS,
    *system_calls.DRILLS,
    *disks.DRILLS,
    *little_room.DRILLS,
    *two_programs.DRILLS,
    *reopened.DRILLS,
    *titles.DRILLS,
    *strings.DRILLS,
    *withdrawn.DRILLS,
    *network.DRILLS,
    *four_hours.DRILLS,
    *kept_by_tests.DRILLS,
)
