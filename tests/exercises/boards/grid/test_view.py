"""What the room and the facilitator see on the grid."""

import pytest
from PySide6.QtCore import QRectF

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.view.tokens import scene_rect
from facilitator.ui.kit.theme import Theme

LONG = ("People who look after somebody at home and who work at night " * 2)[:80]
CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1), (0.5, 0.5), (0.45, 1), (0.55, 0))


def spots(window):
    return {token.mark.key: token.spot for token in window.canvas.groups._all()}


def texts(window):
    """Every word that any item of the picture carries."""
    pills = [token.face.text for token in window.canvas.groups._all()]
    tray = [card.face.text for section in window.canvas._tray.sections for card in section.cards]
    return pills + tray + window.view.roster.texts()


def test_a_drag_on_the_console_shows_on_the_wall_as_it_goes(console, wall):
    console.drag(console.shape("Young carers"), console.point(0.3, 0.5), release=False)
    assert wall.shape("Young carers") == wall.point(0.3, 0.5)
    assert wall.canvas.groups.token("young carers").face.style == "hand"


def test_other_groups_stay_where_they_are_drawn(console, wall):
    before = spots(wall)
    console.drag(console.shape("Young carers"), console.point(0.3, 0.5), release=False)
    after = spots(wall)
    assert [key for key in before if before[key] != after[key]] == ["young carers"]


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("wall", [False, True])
def test_nothing_is_cut_off_at_any_edge(open_window, store, width, height, wall):
    def corners(state):
        for number, place in enumerate(CORNERS):
            state = state.listed(f"{number}{LONG}", "", f"long{number}").placed(
                f"long{number}", Place(*place)
            )
        return state

    store.handle("grid").do("Fill", corners)
    window = open_window(wall, width, height)
    room = QRectF(0, 0, window.canvas.width(), window.canvas.height())
    for token in window.canvas.groups._all():
        assert room.contains(scene_rect(token))


def test_a_covered_name_is_nowhere_on_the_wall(console, wall):
    console.handle.cover("young carers")
    assert not [text for text in texts(wall) if "Young" in text]
    assert not [text for text in texts(console) if "Young" in text]
    assert wall.canvas.groups.token("young carers").face.style == "covered"


def test_now_and_should_be_stand_together_or_alone(console):
    store, handle = console.store, console.handle
    store.go_to(store.activity.id, "should-be")
    handle.do("Move", lambda s: s.wished("young carers", 0.7))
    assert {"young carers", "was:young carers"} <= set(spots(console))
    handle.do("Show", lambda s: s.shown_as("now"))
    assert "was:young carers" not in spots(console)
    assert console.shape("Young carers") == console.point(0.9, 0.1)
    handle.do("Show", lambda s: s.shown_as("should_be"))
    assert console.shape("Young carers") == console.point(0.9, 0.7)


def test_groups_in_one_square_can_each_be_taken(console):
    def together(state):
        for number in range(4):
            state = state.listed(f"Group {number}", "", f"g{number}").placed(f"g{number}", Place(0.3, 0.3))
        return state

    console.handle.do("Place", together)
    for number in range(4):
        assert console.canvas.grip_at(console.shape(f"Group {number}")).taken.item == f"g{number}"
        assert console.person(f"Group {number}").now == Place(0.3, 0.3)


def test_views_stand_side_by_side_and_move_alone(console):
    console.handle.do(
        "See", lambda s: s.seen_differently("night staff", Place(0.7, 0.9), "they told us", "v")
    )
    token = next(t for t in console.canvas.groups._all() if t.mark.view == "v")
    console.drag(token.pos().toPoint(), console.point(0.1, 0.7))
    person = console.person("Night staff")
    assert (person.now, person.views[0].place) == (Place(0.5, 0.5), Place(0.1, 0.7))


def test_the_tray_keeps_what_was_set_aside_in_sight(console, wall):
    from facilitator.exercises.boards.grid.model import Aside

    console.handle.do("Set aside", lambda s: s.put_aside("councillors", Aside("meets at the wrong time")))
    assert wall.canvas._tray.card("councillors").part == "aside"
    wall.drag(wall.card("Councillors"), wall.point(0.7, 0.7))
    assert wall.person("Councillors").aside is None
    assert wall.store.undo_label == "Bring back Councillors"


def test_a_long_list_turns_pages_on_every_window(console, wall):
    console.store.go_to(console.store.activity.id, "list")

    def crowd(state):
        for number in range(60):
            state = state.listed(f"Group {number} {LONG}", "staff")
        return state

    console.handle.do("List", crowd)
    before = wall.view.roster.texts()
    assert wall.handle.pages("roster").of > 1
    console.handle.pages("roster").turn()
    assert wall.view.roster.texts() != before
    assert all(wall.view.rect().contains(area.toRect()) for area in wall.view.roster.areas())


def test_the_largest_room_text_still_fits(open_window, store):
    theme = Theme()
    theme.scale_room_text(2.0)
    window = open_window(True, 1280, 720, theme)
    grid = window.canvas.grid
    assert grid.width > 300
    assert grid.height > 150
    assert window.canvas.quarter_name.right <= grid.right


def test_another_theme_repaints_the_pills(console):
    token = console.canvas.groups.token("young carers")
    before = token.pixmap().cacheKey()
    console.view._theme.use("dark")
    assert console.canvas.groups.token("young carers").pixmap().cacheKey() != before
