"""What every exercise and every board must do: a newcomer is tested before its author writes a test."""

from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec
import pypdfium2
import pytest

from facilitator import assets
from facilitator.exercises import boards, catalogue
from facilitator.exercises.exercise import Exercise, begin
from facilitator.exercises.making.checks import wrong_with
from facilitator.exercises.making.on_wall import too_long
from facilitator.exercises.making.record import record_of
from facilitator.exercises.making.unknown import unknown_in
from facilitator.exercises.parts.account import Brief
from facilitator.handouts import packs
from facilitator.storage.session_file import SessionFile
from facilitator.workshop.board import Carried
from facilitator.workshop.session import Here, Session
from facilitator.workshop.step import Minutes, Step

KINDS = sorted(boards.manifests())
SECRET = "Marker Seventeen"
CARRIED = (Carried("one", SECRET), Carried("two", "Drivers & <b>others</b>"), Carried("three", "نوجوان"))


def settings_of(kind: str) -> dict[str, Any]:
    """How a shipped exercise starts that kind of board."""
    shipped = catalogue.shipped().exercises.values()
    return next(dict(s) for e in shipped for s in e.boards.values() if s["kind"] == kind)


def throw_away(kind: str) -> Exercise:
    """An exercise nobody wrote: the board as it begins, and one step for each thing that it can do."""
    modes = enumerate(boards.manifest(kind).modes)
    steps = tuple(
        Step(id=f"s{i}", title=mode, prompt="What now?", minutes=Minutes(3), board="it", mode=mode)
        for i, mode in modes
    )
    settings = {"kind": kind, **boards.manifest(kind).making().begin()}
    return Exercise(id=f"made-up-{kind}", title=kind, boards={"it": settings}, steps=steps)


def filled(exercise: Exercise) -> Session:
    """A session of that exercise with something on every board."""
    activity = begin(exercise, boards.start)
    states = {name: state.receiving(CARRIED) for name, state in activity.boards.items()}
    here = Here(activity.id, activity.steps[0].id)
    return Session(title="Made up", activities=(replace(activity, boards=states),), here=here, began=True)


EVERY = [*catalogue.shipped().exercises.values(), *map(throw_away, KINDS)]
every_exercise = pytest.mark.parametrize("exercise", EVERY, ids=lambda e: e.id)
every_board = pytest.mark.parametrize("kind", KINDS)


def unseen(session: Session) -> list[str]:
    """The kinds of board that have no picture."""
    kinds = {kind for activity in session.activities for kind in activity.board_kinds.values()}
    parts = [(kind, f"{boards.__name__}.{kind}.{part}") for kind in kinds for part in ("view", "controls")]
    return [kind for kind, part in parts if find_spec(part) is None]


# Every exercise


@every_exercise
def test_it_starts_and_says_where_it_comes_from(exercise: Exercise) -> None:
    activity = begin(exercise, boards.start)
    assert activity.steps
    assert activity.boards.keys() == exercise.boards.keys()
    assert exercise.source or exercise.id.startswith("made-up")


@every_exercise
def test_every_step_fits_its_board(exercise: Exercise) -> None:
    for step in exercise.steps:
        if step.board:
            assert step.mode in boards.manifest(exercise.board_kinds()[step.board]).modes


@every_exercise
def test_to_the_room_we_speak_plainly(exercise: Exercise) -> None:
    for step in exercise.steps:
        assert "stakeholder" not in f"{step.prompt} {step.title}".lower()
        assert "hard to reach" not in step.prompt.lower()
        assert "easy to ignore" not in step.prompt.lower()


@every_exercise
def test_its_record_survives_the_session_file(exercise: Exercise, tmp_path: Path) -> None:
    session = filled(exercise)
    path = tmp_path / "it.workshop.json"
    SessionFile.create(path, session, boards.codecs()).close()
    with SessionFile.open(path, boards.codecs()) as file:
        assert file.session == session


@every_exercise
def test_a_file_of_it_is_sound_and_has_no_words_too_long_for_the_wall(exercise: Exercise) -> None:
    record = record_of(exercise)
    assert wrong_with(record) == ()
    assert (*too_long(record), *unknown_in(record)) == ()


@every_exercise
@pytest.mark.parametrize("kind", ["worksheets", "record", "runsheet"])
@pytest.mark.parametrize("paper", ["A4", "A3", "letter"])
@pytest.mark.parametrize("large", [False, True], ids=["", "large"])
def test_it_prints_on_every_paper(exercise: Exercise, kind: packs.Kind, paper: Any, large: bool) -> None:
    options = packs.Options(paper=paper, large_print=large, copies=1)
    try:
        assert beyond_the_edge(packs.pdf(filled(exercise), kind, options)) == []
    except packs.NothingToPrint:
        assert kind == "worksheets"


def beyond_the_edge(data: bytes) -> list[str]:
    """Words that do not stand on their paper."""
    found = []
    for page in pypdfium2.PdfDocument(data):
        wide, high = page.get_size()
        text = page.get_textpage()
        boxes = (text.get_rect(i) for i in range(text.count_rects()))
        found += [text.get_text_bounded(*b) for b in boxes if min(b) < 0 or b[2] > wide or b[3] > high]
    return found


SHIPPED = [*catalogue.shipped().exercises.values()]


@pytest.mark.parametrize("exercise", SHIPPED, ids=lambda e: e.id)
def test_the_guide_tells_how_to_run_it(exercise: Exercise) -> None:
    assert exercise.title in assets.guide().read_text(encoding="utf-8")


@every_exercise
@pytest.mark.parametrize("height", [720, 1080])
def test_its_prompts_fit_the_wall_at_the_largest_text(
    exercise: Exercise, height: int, stage: Callable[[Session], "Stage"]
) -> None:
    on = stage(filled(exercise))
    on.wall_theme.scale_room_text(2.0)
    on.wall.resize(height * 16 // 9, height)
    for activity, step in on.store.session.places():
        on.store.go_to(activity.id, step.id)
        assert on.prompt.shown == step.prompt


@every_exercise
@pytest.mark.parametrize("room_text", [1.0, 2.0])
def test_both_windows_show_every_step(
    exercise: Exercise, room_text: float, stage: Callable[[Session], "Stage"]
) -> None:
    on = stage(filled(exercise))
    on.wall_theme.scale_room_text(room_text)
    for activity, step in on.store.session.places():
        on.store.go_to(activity.id, step.id)
        assert not on.wall.grab().isNull()
        if step.board:
            assert not on.console(step.board).grab().isNull()


class Stage:
    """A wall and a console's picture of the same session."""

    def __init__(self, qtbot: Any, clock: Any, session: Session) -> None:
        from facilitator.ui.kit.fit_label import FitLabel
        from facilitator.ui.kit.store import Store
        from facilitator.ui.kit.theme import Theme
        from facilitator.ui.kit.timekeeper import Timekeeper
        from facilitator.ui.projector.wall import WallView

        self._qtbot = qtbot
        self.store = Store(session)
        self.wall_theme = Theme()
        self.wall = WallView(
            self.store, Timekeeper(self.store, clock, self.store), self.wall_theme, clock.now
        )
        qtbot.addWidget(self.wall)
        self.wall.resize(1280, 720)
        self.wall.show()
        self.prompt = self.wall.findChild(FitLabel, "wall_prompt")

    def console(self, board: str) -> Any:
        """The board's picture with its controls, as the console has them."""
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        from facilitator.ui.kit.theme import Theme

        manifest = boards.manifest(self.store.activity.board_kinds[board])
        handle, theme = self.store.handle(board), Theme()
        both = QWidget()
        self._qtbot.addWidget(both)
        column = QVBoxLayout(both)
        for part in (manifest.view(), manifest.controls()):
            column.addWidget(part(handle, theme, both))
        both.resize(1000, 700)
        both.show()
        return both


@pytest.fixture
def stage(request: pytest.FixtureRequest) -> Callable[[Session], Stage]:
    """Puts a session on both windows; Qt loads only for tests that ask."""
    qtbot, clock = request.getfixturevalue("qtbot"), request.getfixturevalue("clock")

    def put(session: Session) -> Stage:
        if missing := unseen(session):
            pytest.skip(f"there is no picture yet of: {missing}")
        return Stage(qtbot, clock, session)

    return put


# Every board


def items_of(state: Any) -> list[str]:
    """What somebody may withdraw, where the board holds single items at all."""
    items = [item.id for item in state.carried()]
    if not any(state.covered(item) != state for item in items):
        pytest.skip("it takes no items from another board")
    return items


@every_board
def test_its_state_survives_plain_values_exactly(kind: str) -> None:
    state = boards.start(kind, settings_of(kind)).receiving(CARRIED)
    plain = msgspec.to_builtins(state, str_keys=True)
    assert msgspec.convert(plain, boards.manifest(kind).state_type(), str_keys=True) == state


@every_board
def test_an_empty_board_has_nothing_to_say(kind: str) -> None:
    state = boards.start(kind, settings_of(kind))
    account = boards.manifest(kind).tables()
    assert (state.summary(), account.tables(state), account.in_brief(state)) == ("", (), Brief())
    assert all(state.notices(mode) == () for mode in boards.manifest(kind).modes)


@every_board
def test_a_wrong_setting_is_a_sentence(kind: str) -> None:
    lists = [name for name, value in settings_of(kind).items() if isinstance(value, list)]
    assert lists
    for name in lists:
        with pytest.raises(ValueError, match=r"\w"):
            boards.start(kind, {**settings_of(kind), name: 7})


@every_board
def test_verbs_on_an_unknown_item_change_nothing(kind: str) -> None:
    state = boards.start(kind, settings_of(kind)).receiving(CARRIED)
    assert state.covered("nobody") == state
    assert state.erased("nobody") == state


@every_board
def test_what_is_covered_is_told_to_nobody(kind: str) -> None:
    account = boards.manifest(kind).tables()
    state = boards.start(kind, settings_of(kind)).receiving(CARRIED)
    covered = state
    for item in items_of(state):
        covered = covered.covered(item)
    for mode in boards.manifest(kind).modes:
        assert SECRET not in repr(covered.seen_by_room(mode))
        assert SECRET not in repr(covered.notices(mode))
    told = (account.told, account.tables, account.data, account.in_brief)
    assert SECRET not in repr([tell(covered) for tell in told])
    assert SECRET not in repr(covered.carried())


@every_board
def test_what_is_removed_for_good_is_gone(kind: str) -> None:
    state = boards.start(kind, settings_of(kind)).receiving(CARRIED)
    erased = state
    for item in items_of(state):
        erased = erased.erased(item)
    assert SECRET not in repr(erased)
    assert erased.withdrawn >= 1
