"""What a running session has around it on a real computer: its clocks, displays, sound and voice."""

import datetime

from facilitator.ui.kit.aloud import SystemVoice
from facilitator.ui.kit.chime import SystemBell
from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.wakefulness import presenting
from facilitator.ui.projector.displays import Displays
from facilitator.ui.running import Surroundings
from facilitator.workshop.clock import SystemClock


def of_this_computer(displays: Displays, settings: Settings, looks: Looks) -> Surroundings:
    return Surroundings(
        clock=SystemClock(),
        now=datetime.datetime.now,
        displays=displays,
        settings=settings,
        theme=looks.console,
        wall_theme=looks.wall,
        bell=SystemBell(),
        voice=SystemVoice(),
        awake=presenting,
    )
