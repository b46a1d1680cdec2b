"""Room for the grid: a slim tray, slim pills that are still easy to take, words that stay readable."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside
from facilitator.exercises.boards.grid.standing import Box
from facilitator.exercises.boards.grid.view.shelves import WIDEST
from facilitator.exercises.boards.grid.view.tokens import scene_rect
from facilitator.ui.kit.theme import Theme

LARGE = (1200, 860)


def place_all(window):
    window.handle.do("Place", lambda s: s.placed("drivers", Place(0.1, 0.5)))


def put_aside(window):
    window.handle.do("Set aside", lambda s: s.put_aside("councillors", Aside("meets at the wrong time")))


def add(window, names, place):
    def change(state):
        for name in names:
            state = state.listed(name, "staff", name.casefold()).placed(name.casefold(), place)
        return state

    window.handle.do("Add", change)


def pills(window):
    return [token.spot.box for token in window.canvas.groups._all()]


def test_on_the_console_the_grid_has_the_whole_width(open_window):
    window = open_window(False, *LARGE)
    put_aside(window)
    assert window.canvas.spared.right == 0
    assert window.canvas.spared.below < 60
    assert window.canvas.grid.width > 0.83 * window.canvas.width()


def test_the_walls_column_is_slim_and_goes_when_it_is_empty(open_window):
    window = open_window(True, *LARGE)
    assert 0 < window.canvas.spared.right <= WIDEST * window.canvas.width() + 1
    narrow = window.canvas.grid.width
    place_all(window)
    assert not window.canvas.spared
    assert not window.canvas._tray.isVisible()
    assert window.canvas.grid.width > narrow


def test_an_empty_grid_says_on_the_console_that_nobody_is_listed(console, wall):
    console.handle.do("Empty", lambda s: replace(s, people=()))
    assert [section.empty for section in console.canvas._tray.sections] == ["Nobody is listed yet."]
    assert not wall.canvas.spared


def test_a_slim_pill_is_taken_by_what_a_finger_needs(console):
    box = console.canvas.groups.token("councillors").spot.box
    assert box.height <= 32
    for y in (box.y - 5, box.bottom + 5):
        grip = console.canvas.grip_at(QPointF(box.right - 20, y))
        assert grip.taken.item == "councillors"
    assert console.canvas.grip_at(QPointF(box.right - 20, box.bottom + 9)) is None


def test_what_is_drawn_is_taken_before_what_is_near(console):
    box = console.canvas.groups.token("councillors").spot.box
    below = (box.bottom + 18 - console.canvas.grid.y) / console.canvas.grid.height
    add(console, ["Parents"], Place.at(0.3, 1 - below))
    lower = console.canvas.groups.token("parents").spot.box
    assert console.canvas.grip_at(QPointF(lower.right - 20, lower.y + 2)).taken.item == "parents"


def test_a_card_in_the_row_is_taken_by_the_rows_whole_height(console):
    area = console.canvas._tray.card("drivers").area
    console.drag(QPoint(round(area.center().x()), round(area.top() - 5)), console.point(0.3, 0.5))
    assert console.person("Drivers").now == Place(0.3, 0.5)


def test_the_row_turns_pages_by_its_heading(console):
    console.handle.do("List", lambda s: s.listed("X " * 30).listed("Y " * 30).listed("Z " * 30))
    section = console.canvas._tray.sections[0]
    assert section.page.startswith("page 1 of")
    console.click(section.head.center().toPoint())
    assert console.canvas._tray.sections[0].page.startswith("page 2 of")


def test_parts_of_the_row_do_not_meet(console):
    put_aside(console)
    first, second = console.canvas._tray.sections
    assert (first.part, second.part) == ("still", "aside")
    assert not first.body.intersects(second.body)
    for section in (first, second):
        assert all(section.body.contains(card.area) for card in section.cards)


@pytest.mark.parametrize("wall", [False, True])
def test_the_quarters_name_moves_out_of_a_pills_way(open_window, wall):
    window = open_window(wall, *LARGE)
    home = window.canvas.quarter_name
    add(window, ["Parents"], Place(0.6, 0.02))
    assert window.canvas.quarter_name != home
    assert not any(box.overlap(window.canvas.quarter_name) for box in pills(window))
    window.store.undo()
    assert window.canvas.quarter_name == home


def test_the_quarters_name_stays_in_its_quarter_at_the_largest_text(open_window):
    theme = Theme()
    theme.scale_room_text(2.0)
    window = open_window(True, *LARGE, theme)
    add(window, ["Parents"], Place(0.6, 0.02))
    grid, name = window.canvas.grid, window.canvas.quarter_name
    quarter = Box(grid.x + grid.width / 2, grid.y + grid.height / 2, grid.width / 2, grid.height / 2)
    assert quarter.holds(name)
    assert not any(box.overlap(name) for box in pills(window))


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_grid_keeps_its_share_of_a_low_wall(open_window, text):
    theme = Theme()
    theme.scale_room_text(text)
    window = open_window(True, 1200, 450, theme)
    assert window.canvas.grid.height > 0.4 * window.canvas.height()


@pytest.mark.parametrize("wall", [False, True])
def test_names_never_cover_the_axes_words(open_window, wall):
    window = open_window(wall, *LARGE)
    for number, place in enumerate(((0, 0), (0.2, 0), (0.5, 0), (1, 0), (0, 0.5), (0.1, 1))):
        add(window, [f"People who stopped coming {number}"], Place(*place))
    grid, axes = window.canvas.grid, window.canvas._axes
    letters = QRectF(0, grid.y, grid.x - window.canvas.sizes.pill.reach - 1, grid.height)
    numbers = QRectF(grid.x, grid.bottom + window.canvas.sizes.tallest / 2 + 1, grid.width, 60)
    for token in window.canvas.groups._all():
        assert not scene_rect(token).intersects(letters)
        assert not scene_rect(token).intersects(numbers)
    assert axes["left"].width() >= grid.x - letters.width()


def test_an_arrow_crosses_no_name_and_where_it_was_lies_behind_all_groups(console):
    console.store.go_to(console.store.activity.id, "should-be")
    console.handle.do("Move", lambda s: s.wished("young carers", 0.9))
    tokens = {token.mark.key: token for token in console.canvas.groups._all()}
    arrow = console.canvas.groups._lines.of("young carers")
    assert arrow.zValue() < tokens["was:young carers"].zValue() < tokens["councillors"].zValue()


def test_in_a_crowd_names_grow_short_before_they_hide_each_other(console):
    names = [f"People who stopped coming {number}" for number in range(30)]
    for number, name in enumerate(names):
        add(console, [name], Place.in_square(number % 5, number // 5 % 5))
    widths = {box.width for box in pills(console)}
    assert max(widths) < 200
    assert len({(box.x, box.y) for box in pills(console)}) == len(pills(console))


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_while_listing_every_kind_keeps_a_heading_and_a_name(open_window, text):
    theme = Theme()
    theme.scale_room_text(text)
    window = open_window(True, 1200, 450, theme)
    window.store.go_to(window.store.activity.id, "list")
    for number, kind in enumerate(window.handle.state.kinds):
        window.handle.do("List", lambda s, k=kind, n=number: s.listed(f"People {n}", k.id))
    columns = window.view.roster._columns
    assert all(column.cards for column in columns)
    areas = [
        QRectF(c.area.x(), c.area.y(), c.area.width(), c.cards[-1].area.bottom() - c.area.y())
        for c in columns
    ]
    assert not any(one.intersects(other) for one in areas for other in areas if one is not other)


def test_kinds_stand_close_while_few_are_listed(open_window):
    window = open_window(False, height=860)
    window.store.go_to(window.store.activity.id, "list")
    first, last = window.view.roster._columns[0], window.view.roster._columns[-1]
    assert first.cards[0].area.top() - first.area.top() < 30
    assert last.area.bottom() < window.view.roster.height() / 2


def test_the_quarters_name_is_free_once_a_crowd_has_gone(open_window):
    window = open_window(True, *LARGE)
    add(window, ["Parents and carers"], Place(0.55, 0.05))
    home = window.canvas.quarter_name
    add(window, [f"People of street number {number}" for number in range(36)], Place(0.7, 0.05))
    assert window.canvas.groups.crowded
    window.store.undo()
    assert not window.canvas.groups.crowded
    assert window.canvas.quarter_name == home
