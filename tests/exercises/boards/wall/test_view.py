import pytest
from PySide6.QtWidgets import QWidget

from facilitator.ui.kit.theme import Theme

LONG = "I have looked after my mother for eleven years and know every form and desk. " * 7
NASTY = ("<b>bold</b><img src=x>", "a&b", "مرحبا بالعالم", "👩‍👩‍👧", "x" * 5000, "\u202eabc", "{count}")


def fill(window, count, text, *columns):
    def more(state):
        for number in range(count):
            state = state.added(f"{number} {text}"[:500], columns[number % len(columns)])
        return state

    window.handle.do("More", more)


def test_a_card_appears_on_the_wall_as_it_is_added(wall):
    wall.handle.do("Add card", lambda state: state.added("Sings in tune", "heart"))
    assert "Sings in tune" in wall.view.texts()
    assert wall.view.standing.faces[wall.card("Sings in tune").id].style == "arrived"


def test_what_came_before_is_no_longer_new(wall):
    for text in ("First", "Second"):
        wall.handle.do("Add card", lambda state, text=text: state.added(text))
    assert wall.view.standing.faces[wall.card("First").id].style == "plain"


def all_words(window):
    """Everything that a window's picture holds, shown or not."""
    view = window.view
    parts = (vars(view), vars(view.standing), vars(view.standing.cards), vars(view._large))
    widgets = [view, *view.findChildren(QWidget)]
    return repr((parts, [(w.accessibleName(), w.accessibleDescription()) for w in widgets]))


@pytest.mark.parametrize("withdraw", ["cover", "erase"])
def test_withdrawn_words_are_in_nothing_made_for_the_wall(wall, withdraw):
    item = wall.card("Mends bikes").id
    wall.handle.choose(item)
    wall.handle.showing.enlarge(item)
    assert "Mends bikes" in all_words(wall)
    getattr(wall.handle, withdraw)(item)
    assert "Mends bikes" not in all_words(wall)


def test_names_are_off_the_wall_until_chosen(wall):
    def named(state):
        return state.naming(True).added("Sings", "heart", "Ann").naming(False)

    wall.handle.do("Add", named)
    assert "Ann" not in all_words(wall)
    wall.handle.do("Names", lambda state: state.naming(True))
    assert "Ann" in wall.view.texts()


def test_a_full_wall_turns_pages_and_never_goes_under_the_floor(wall):
    fill(wall, 200, LONG, "heart", "head", "hands", "connections")
    letters = wall.view.sizes.card
    assert min(letters.letters, letters.small) >= 0.024 * wall.view.height() - 0.5
    assert len(wall.view.sheets) > 1
    bottom = max(s.bottom for sheet in wall.view.sheets for s in sheet.slots)
    assert bottom <= wall.view.height() - wall.view.sizes.label


def test_every_card_stands_on_just_one_page_within_the_picture(open_window):
    wall = open_window(wall=True)
    fill(wall, 300, LONG, "heart", "head", "head")
    cards = [s.card for sheet in wall.view.sheets for s in sheet.slots]
    assert sorted(cards) == sorted(c.id for c in wall.state.cards)
    lanes = [lane for sheet in wall.view.sheets for lane in sheet.lanes]
    assert all(lane.x >= 0 and lane.x + lane.width <= wall.view.width() + 0.5 for lane in lanes)


def test_the_wall_turns_to_a_card_that_arrives(wall):
    fill(wall, 80, "card", "heart")
    assert wall.view.page_words == f"page {len(wall.view.sheets)} of {len(wall.view.sheets)}"
    wall.handle.pages("cards").go(0)
    wall.handle.do("Add card", lambda state: state.added("Sings in tune", "heart"))
    assert "Sings in tune" in wall.view.texts()


def test_pages_turn_on_both_windows(console, wall):
    fill(wall, 80, "card", "heart")
    console.handle.pages("cards").go(0)
    assert (console.view.page, wall.view.page) == (0, 0)
    console.handle.pages("cards").turn()
    assert (console.view.page, wall.view.page) == (1, 1)


def test_looking_back_begins_on_the_first_page(console, wall):
    fill(wall, 80, "card", "heart")
    assert wall.view.page > 0
    console.store.go_to(console.store.activity.id, "look")
    assert (wall.view.page, console.view.page) == (0, 0)


def test_large_text_shows_fewer_columns_a_page_rather_than_smaller_words(open_window):
    theme = Theme()
    theme.scale_room_text(2.0)
    wall = open_window(wall=True, theme=theme)
    assert len(wall.view.sheets[0].lanes) < 4
    assert {lane.column for sheet in wall.view.sheets for lane in sheet.lanes} == {
        "heart", "head", "hands", "connections",
    }  # fmt: skip


def test_no_card_is_cut_off_at_the_largest_text(open_window):
    theme = Theme()
    theme.scale_room_text(2.0)
    wall = open_window(wall=True, theme=theme, height=400)
    fill(wall, 4, LONG, "heart", "head", "hands", "connections")
    bottom = max(s.bottom for sheet in wall.view.sheets for s in sheet.slots)
    assert bottom <= wall.view.height()


def test_one_column_alone_fills_the_wall(console, wall):
    console.handle.showing.only("head")
    assert {lane.column for lane in wall.view.sheet.lanes} == {"head"}
    fill(wall, 60, "card", "head")
    assert len(wall.view.sheets[0].lanes) > 1


def test_a_search_leaves_the_wall_as_it_is(console, wall):
    console.handle.showing.seek("BIKES")
    assert console.view.texts() == ["Mends bikes"]
    assert "Patience" in wall.view.texts()


def test_merged_cards_are_one_with_the_rest_counted(wall):
    items = [wall.card(t).id for t in ("Patience", "Mends bikes", "Bakes for forty")]
    wall.handle.do("Merge", lambda s: s.merged(items[1], items[0]).merged(items[2], items[0]))
    assert "and 2 like it" in wall.view.texts()
    assert "Mends bikes" not in wall.view.texts()


def test_marks_are_words_and_come_with_looking_back(wall):
    item = wall.card("Mends bikes").id
    wall.handle.do("Mark", lambda s: s.newly(item, True).usable(item, True, "the repair day"))
    assert "new to us" not in wall.view.texts()
    wall.store.next()
    assert {"new to us", "could use this, for the repair day"} <= set(wall.view.texts())


def test_a_card_stands_large_on_the_wall_only(console, wall):
    console.handle.showing.enlarge(wall.card("Mends bikes").id)
    assert wall.view.findChild(QWidget, "wall_large_card").isVisible()
    assert not console.view.findChild(QWidget, "wall_large_card").isVisible()
    console.handle.showing.enlarge("")
    assert not wall.view.findChild(QWidget, "wall_large_card").isVisible()


def test_anything_that_is_typed_can_be_painted(console, wall):
    for text in NASTY:
        console.handle.do("Add", lambda state, text=text: state.added(text, "heart"))
        console.handle.choose(console.state.cards[-1].id)
        console.handle.showing.enlarge(console.handle.chosen)
        assert not console.view.grab().isNull()
        assert not wall.view.grab().isNull()
    assert wall.card("<b>bold</b><img src=x>")


def test_an_empty_wall_says_what_will_be_here(console):
    console.handle.do("Clear", lambda s: s.dropped(s.cards[0].id))
    for card in console.state.cards:
        console.handle.do("Clear", lambda s, card=card: s.dropped(card.id))
    assert console.view.texts() == []
    assert not console.view.grab().isNull()
