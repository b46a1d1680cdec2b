"""One session open: its store, its clock, its two windows, and the keys that both listen to."""

import datetime
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from facilitator.ui.care import Care
from facilitator.ui.console.live_view import LiveView
from facilitator.ui.console.notes import Notes
from facilitator.ui.console.on_wall import OnWall
from facilitator.ui.console.paper_panel import PaperPanel
from facilitator.ui.console.rail import Rail
from facilitator.ui.console.read_back_panel import ReadBackActs, ReadBackPanel
from facilitator.ui.console.stage import ConsoleStage
from facilitator.ui.console.timer_bar import TimerBar
from facilitator.ui.console.top_bar import TopBar
from facilitator.ui.console.window import ConsoleWindow
from facilitator.ui.kit.aloud import Aloud, Mute, Voice
from facilitator.ui.kit.chime import Bell, Chime, Silence
from facilitator.ui.kit.conductor import Conductor
from facilitator.ui.kit.keys import Keys
from facilitator.ui.kit.overhead import Overhead
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.store import Store
from facilitator.ui.kit.theme import Theme
from facilitator.ui.kit.timekeeper import Timekeeper
from facilitator.ui.kit.wakefulness import Mode, Wakefulness
from facilitator.ui.projector.displays import Displays
from facilitator.ui.projector.drawer import Drawer
from facilitator.ui.projector.identify import Identify
from facilitator.ui.projector.overhead_view import OverheadView
from facilitator.ui.projector.overlay import NotesOverlay
from facilitator.ui.projector.room import Room
from facilitator.ui.projector.room_look import RoomLook
from facilitator.ui.projector.stage import Stage
from facilitator.ui.projector.strip import Strip
from facilitator.ui.projector.turning import Turning
from facilitator.ui.projector.wall import WallView
from facilitator.ui.projector.window import ProjectorWindow
from facilitator.words import tr
from facilitator.workshop.clock import Clock
from facilitator.workshop.session import Session

Now = Callable[[], datetime.datetime]


@dataclass(frozen=True)
class Surroundings:
    """What a running session is given from outside, so that a test can give its own."""

    clock: Clock
    now: Now
    displays: Displays
    settings: Settings
    theme: Theme
    wall_theme: Theme
    bell: Bell = field(default_factory=Silence)
    voice: Voice = field(default_factory=Mute)
    awake: Mode = nullcontext  # keeps the computer awake while it is entered


class Running(QObject):
    """Builds and connects the windows of one session."""

    controls_stood = Signal(object)  # a board's controls, newly made, wherever they stand
    print_wanted = Signal()
    plan_wanted = Signal()
    paper_in_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, session: Session, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self.store = Store(session, self)
        self.timekeeper = Timekeeper(self.store, around.clock, self)
        self.conductor = Conductor(self.store, self.timekeeper, self)
        self.aloud = Aloud(self.store, around.voice, self)
        wall = WallView(self.store, self.timekeeper, around.wall_theme, around.now)
        self.projector = ProjectorWindow(Stage(wall, around.wall_theme), around.wall_theme)
        self.look = RoomLook(self.store, self.timekeeper, around.wall_theme, around.settings)
        self.overhead = Overhead(self)
        self.projector.stage.put_up(OverheadView(self.overhead, around.wall_theme))
        actions = self._actions()
        self.console = self._console(actions)
        self.reading = wall.reading
        self.console.stage.put_in("read_back", ReadBackPanel(self.reading, self.conductor))
        self.on_wall = OnWall(self.store, self.overhead, self.console.banner, self.console)
        self._paper: PaperPanel | None = None
        self.room = Room(
            self.projector, self.console, around.displays, around.settings, Identify(around.theme, self)
        )
        self.care = Care(
            *(self.store, self.timekeeper, self.console, self.room, around.clock, around.now),
            Chime(around.settings, around.bell, self),
            Wakefulness(around.awake, self),
            self,
        )
        known = (self.store, self.timekeeper, self.conductor, around.wall_theme, actions)
        self.projector.add_strip(Strip(*known, Turning(wall.one, "strip_one_thing"), self.projector))
        self.console.put_under_picture(Turning(wall.one, "one_thing"))
        self.console.top.follow(self.room)
        Keys(self.console, actions, self.console.stage.key)
        Keys(self.projector, actions)
        self.console.stage.controls_stood.connect(self.controls_stood)
        self.console.rail.chosen.connect(self.conductor.go_to)
        self.store.withdrawn.connect(self._drop_frozen)

    def show(self) -> None:
        """The console first, then the wall where it belongs."""
        self.room.open()

    def close(self) -> None:
        """Take both windows down; the clock's time goes into the session."""
        self.timekeeper.pause()
        self.aloud.close()
        self.projector.put_away()
        self.care.close()
        self.projector.deleteLater()
        self.console.hide()
        self.console.deleteLater()

    def notes(self) -> None:
        """On one display, the step's notes over the wall, or off it again."""
        if self.projector.overlay is not None:
            self.projector.drop_overlay()
        elif self.room.standing == "alone":
            overlay = NotesOverlay(self.store, self.notes)
            self.care.cues.said.connect(overlay.hear)
            self.projector.lay_over(overlay)

    def type_here(self) -> None:
        """To the board's field; on one display, the board's controls under the wall, or away again."""
        if self.projector.drawer is not None:
            self.projector.close_drawer()
        elif self.room.standing == "alone":
            drawer = Drawer(self.store, self._around.wall_theme, self.type_here)
            drawer.controls_stood.connect(self.controls_stood)
            self.projector.open_drawer(drawer)
            drawer.put_in("read_back", ReadBackActs(self.reading, self.conductor))
            drawer.focusNextChild()
        else:
            self.console.stage.type_here()

    def next(self) -> None:
        starting = self.conductor.scene == "welcome"
        self.conductor.next()
        if starting:
            self.room.run_here()

    def toggle(self) -> None:
        starting = self.conductor.scene == "welcome"
        self.conductor.toggle()
        if starting:
            self.room.run_here()

    def note_paper(self) -> None:
        """Open or close the panel for what this step made on paper."""
        if self._paper is None:
            self._paper = PaperPanel(self.store)
            self._paper.closed.connect(self._paper.hide)
            self.console.stage.add_foot(self._paper)
        elif self._paper.isVisible():
            self._paper.hide()
            return
        self._paper.show()
        self._paper.setFocus()

    def _console(self, actions: Mapping[str, Callable[[], object]]) -> ConsoleWindow:
        around = self._around
        return ConsoleWindow(
            self.store,
            TopBar(self.store, self.timekeeper, around.now, actions),
            Rail(self.store),
            ConsoleStage(self.store, around.theme),
            Notes(self.store),
            LiveView(self.projector.stage, self.store, self.timekeeper, around.wall_theme),
            TimerBar(self.store, self.timekeeper, self.conductor, around.theme, actions),
        )

    def _actions(self) -> dict[str, Callable[[], object]]:
        """By name. Room and wall are made after the buttons that speak to them."""
        conductor = self.conductor
        return {
            "next": self.next,
            "back": conductor.back,
            "toggle": self.toggle,
            "more": conductor.more,
            "less": conductor.less,
            "say_time": conductor.say_time,
            "undo": conductor.undo,
            "redo": conductor.redo,
            "blank": self._blank,
            "freeze": self._freeze,
            "wall": self._show_wall,
            "put_away": self._toggle_wall,
            "swap": self._swap,
            "move_back": self._move_back,
            "identify": self._identify,
            "leave": self._leave,
            "aloud": self.aloud.toggle,
            "stuck": self._stuck,
            "notes": self.notes,
            "type": self.type_here,
            "clock": self.look.next_face,
            "room_text": self.look.next_room_text,
            "room_theme": self.look.next_room_theme,
            "calm": self.look.next_calm,
            "pairs": self._pairs,
            "fours": self._fours,
            "order": self._order,
            "rules": self._rules,
            "media": self._media,
            "choose_media": self._choose_media,
            "hold": self.overhead.toggle,
            "turn": self._turn,
            "turn_back": self._turn_back,
            "take_off": self.overhead.take_off,
            "paper": self.note_paper,
            "paper_in": self.paper_in_wanted.emit,
            "print": self.print_wanted.emit,
            "plan": self.plan_wanted.emit,
            "settings": self.settings_wanted.emit,
            "help": self.help_wanted.emit,
            "library": self._to_library,
        }

    def _drop_frozen(self) -> None:
        """A frozen picture may hold words that were just withdrawn: the wall goes blank instead."""
        stage = self.projector.stage
        if stage.frozen:
            stage.blank(True)
            stage.freeze(False)
            self.store.said.emit(tr("The wall is blank: its frozen picture held withdrawn words."))

    def _pairs(self) -> None:
        self.on_wall.pairs()

    def _fours(self) -> None:
        self.on_wall.fours()

    def _order(self) -> None:
        self.on_wall.order()

    def _rules(self) -> None:
        self.on_wall.rules()

    def _media(self) -> None:
        self.on_wall.media()

    def _choose_media(self) -> None:
        self.on_wall.choose()

    def _turn(self) -> None:
        if self.overhead.shown is not None:
            self.on_wall.turn()
        else:
            self._turn_by(1)

    def _turn_back(self) -> None:
        self._turn_by(-1)

    def _turn_by(self, by: int) -> None:
        """The pages of the record, or the things of a calm wall; never both."""
        self.conductor.turn(by)
        self.projector.stage.wall.one.turn(by)

    def _blank(self) -> None:
        self.room.blank()

    def _freeze(self) -> None:
        self.room.freeze()

    def _show_wall(self) -> None:
        self.room.show_wall()

    def _toggle_wall(self) -> None:
        self.room.toggle_wall()

    def _swap(self) -> None:
        self.room.swap()

    def _move_back(self) -> None:
        self.room.move_back()

    def _identify(self) -> None:
        self.room.identify()

    def _leave(self) -> None:
        self.room.leave()

    def _to_library(self) -> None:
        self.console.close()

    def _stuck(self) -> None:
        self.console.notes.toggle_stuck()
