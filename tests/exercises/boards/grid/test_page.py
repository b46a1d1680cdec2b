import random
from dataclasses import replace
from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid import page, tables
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import State
from facilitator.exercises.boards.grid.page.axes import Axes
from facilitator.exercises.boards.grid.page.picture import GridPicture
from facilitator.exercises.boards.grid.placing import Rect, Room, fanned, labels
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Gap, Text
from facilitator.workshop.session import Activity

STANDARD, LARGE = Edition(), Edition(large=True)


@pytest.fixture
def activity() -> Activity:
    return catalogue.session_of_one("who-has-a-say").activities[0]


def crowded(state: State, count: int = 60, length: int = 80) -> State:
    chance = random.Random(7)
    for i in range(count):
        name = (f"{i:02} " + "people who were never asked about anything at all " * 3)[:length]
        state = state.listed(name, state.kinds[i % 6].id, name)
        state = state.placed(name, Place.in_square(chance.randrange(5), chance.randrange(5)))
        if i % 3 == 0:
            state = state.wished(name, chance.random())
    return state


def words_of(activity: Activity, state: State, edition: Edition = STANDARD) -> str:
    story = page.record(activity.with_board("grid", state), "grid", edition)
    data = printed([Section(Part(Furniture(), edition), story)], "Grid")
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pages).split())


def test_a_group_of_a_kind_that_has_gone_has_the_last_kind_s_shape_in_the_key(activity: Activity) -> None:
    state = activity.boards["grid"].listed("Carers", item_id="c")
    state = state.placed("c", Place.in_square(1, 3)).wished("c", 0.9)
    state = replace(state, people=tuple(replace(p, kind="gone") for p in state.people))
    assert state.kinds[-1].name in words_of(activity, state)


@pytest.mark.parametrize("edition", [STANDARD, LARGE])
@pytest.mark.parametrize("spread", [True, False])
def test_sixty_long_names_become_numbers_that_never_overlap(
    activity: Activity, edition: Edition, spread: bool
) -> None:
    state = crowded(activity.boards["grid"])
    if not spread:
        state = replace(
            state, people=tuple(replace(p, now=Place.at(0.7, 0.3), should=None) for p in state.people)
        )
    picture = GridPicture(state, edition, "")
    boxes = [box for box in picture.boxes if box]
    assert len(boxes) == 60
    assert len(picture.numbers) == 60
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert all(b.x > 0 and b.x + b.width <= picture.width and b.y > 0 for b in boxes)
    assert all(b.y + b.height <= picture.height for b in boxes)


def test_the_list_says_whose_number_it_is(activity: Activity) -> None:
    state = crowded(activity.boards["grid"])
    words = words_of(activity, state)
    assert "The numbers on the grid are those in the list." in words
    assert f"1 {state.ranked[0].name.split(' never')[0]}" in words


def test_a_few_names_stand_beside_their_shapes(activity: Activity) -> None:
    picture = GridPicture(crowded(activity.boards["grid"], 5, 14), STANDARD, "")
    assert picture.numbers == {}
    assert all(picture.boxes)


def test_a_picture_is_higher_where_that_keeps_names(activity: Activity) -> None:
    pictures = [
        GridPicture(crowded(activity.boards["grid"], count, 20), STANDARD, "") for count in (5, 7, 60)
    ]
    few, more, _ = (picture.height for picture in pictures)
    assert [bool(picture.numbers) for picture in pictures] == [False, False, True]
    assert few < more


def test_names_at_every_edge_are_never_cut_off(activity: Activity) -> None:
    state = activity.boards["grid"]
    for i, place in enumerate([(0, 0), (0, 1), (1, 0), (1, 1), (0.5, 1), (1, 0.5)]):
        state = state.listed(f"A rather long name {i}", item_id=str(i)).placed(str(i), Place.at(*place))
    picture = GridPicture(state, STANDARD, "")
    assert all(box and box.x >= 0 and box.x + box.width <= picture.width for box in picture.boxes)


def test_no_arrow_crosses_the_name_of_the_quarter_where_it_has_room(activity: Activity) -> None:
    state: State = activity.boards["grid"]
    for impact in (0.7, 0.9):  # the first of them stands where the name would be on one line
        state = state.listed(f"{impact}", item_id=f"{impact}").placed(f"{impact}", Place.at(impact, 0.1))
        state = state.wished(f"{impact}", 0.9)
    picture = GridPicture(state, STANDARD, "")
    name, radius = picture._quarter_name, 2.0
    assert len(picture._spots) == 2
    for spot in picture._spots:
        (x, foot), (_, top) = spot.was or spot.aim, spot.aim
        assert not name.overlaps(Rect(x - radius, foot, 2 * radius, top - foot))


def all_over_the_quarter(state: State) -> State:
    """Groups that leave the name of the shaded quarter no place in large print."""
    for place in (Place.at(impact, say) for impact in (0.7, 0.9) for say in (0.1, 0.3, 0.5)):
        name = f"{place.impact}, {place.say}"
        state = state.listed(name, item_id=name).placed(name, place).wished(name, 0.9)
    return state


@pytest.mark.parametrize("edition", [STANDARD, LARGE])
def test_no_shape_stands_on_the_name_of_the_quarter(activity: Activity, edition: Edition) -> None:
    state = all_over_the_quarter(activity.boards["grid"])
    picture = GridPicture(state, edition, "", above=0.4 * edition.height)
    name = picture._quarter_name
    assert bool(name) != bool(picture.quarter_apart)
    assert not (name and any(map(name.overlaps, picture._shape_rects())))
    assert state.quarter in words_of(activity, state, edition)


@pytest.mark.parametrize("paper", ["A4", "letter"])
@pytest.mark.parametrize("count", [5, 30])
def test_the_decision_the_picture_and_its_key_stand_on_one_page(
    activity: Activity, paper: Any, count: int
) -> None:
    state = crowded(activity.boards["grid"].deciding("Where it moves to"), count, 14)
    edition = Edition(paper)
    before = [Gap(edition.height / 2), Text("Before it", edition.style("text"))]
    story = page.record(activity.with_board("grid", state), "grid", edition)
    data = printed([Section(Part(Furniture(), edition), [*before, *story])], "Grid")
    words = pypdfium2.PdfDocument(BytesIO(data))[1].get_textpage().get_text_bounded()
    assert all(told in words for told in ("Where it moves to", state.x, "Front-line staff"))


@pytest.mark.parametrize("paper", ["A4", "A3", "letter"])
@pytest.mark.parametrize("large", [False, True])
def test_no_code_of_a_blank_grid_is_cut_by_the_name_of_the_quarter(
    activity: Activity, monkeypatch: pytest.MonkeyPatch, paper: Any, large: bool
) -> None:
    named: list[tuple[Axes, Rect]] = []
    monkeypatch.setattr(Axes, "name_quarter", lambda axes, _, name: named.append((axes, name)))
    edition = Edition(paper, large)
    _, sheet = page.worksheets(activity, "grid", edition)
    printed([Section(Part(Furniture(), edition), sheet.story)], "Grid")
    ((axes, name),) = named
    assert axes.codes_under(name)[0] == 0


def test_who_has_a_say_has_no_heading_while_nobody_is_placed(activity: Activity) -> None:
    words = words_of(activity, activity.boards["grid"].listed("Young carers", item_id="young"))
    assert "The same in words" in words
    assert "Who has a say" not in words


def test_the_list_ranks_by_impact_minus_say_and_speaks_in_words(activity: Activity) -> None:
    state = activity.boards["grid"]
    for name, impact, say in (("Heard", 0.9, 0.9), ("Unheard", 0.9, 0.1), ("Also unheard", 0.9, 0.1)):
        state = state.listed(name, item_id=name).placed(name, Place.at(impact, say))
    state = state.listed("Waiting")
    words = words_of(activity, state.wished("Unheard", 0.7))
    tail = words[words.index("The same in words") :]
    assert tail.index("Also unheard") < tail.index(" Unheard") < tail.index(" Heard") < tail.index("Waiting")
    assert "always never often" in tail
    assert "not placed" in tail
    assert "0.9" not in words


def test_a_guess_says_who_checks_it_and_by_when(activity: Activity) -> None:
    state = activity.boards["grid"].listed("Asked", item_id="a").asking("a", "yes")
    state = state.listed("Guessed", item_id="g").asking("g", "not_yet", "Ann", "6 May")
    words = words_of(activity, state)
    assert words.count("our guess") == 2
    assert "Guessed Ann 6 May" in words
    brief = tables.in_brief(state)
    assert brief.coming == ("Check our guess about Guessed: Ann will check by 6 May.",)


def test_a_covered_group_is_counted_and_nothing_more(activity: Activity) -> None:
    state = crowded(activity.boards["grid"], 3, 12).listed("Marker", item_id="m")
    state = state.asking("m", "not_yet", "Checker").placed("m", Place.at(0.9, 0.1)).covered("m")
    words = words_of(activity, state)
    assert "Marker" not in words
    assert "Checker" not in words
    assert "1 withdrawn." in words


def test_other_views_stand_side_by_side_with_their_reasons(activity: Activity) -> None:
    state = activity.boards["grid"].listed("Drivers", item_id="d").placed("d", Place.at(0.9, 0.1))
    state = state.seen_differently("d", Place.at(0.1, 0.9), "They plan the rounds")
    words = words_of(activity, state)
    assert "always impacted, never has a say" in words
    assert "never impacted, always has a say: They plan the rounds" in words


@pytest.mark.parametrize("edition", [STANDARD, LARGE, Edition("letter"), Edition("A3")])
def test_a_blank_grid_has_every_square_on_one_page(activity: Activity, edition: Edition) -> None:
    sheet = page.worksheets(activity, "grid", edition)[1]
    data = printed([Section(Part(Furniture(), edition), sheet.story)], "Grid")
    words = pypdfium2.PdfDocument(BytesIO(data))[0].get_textpage().get_text_bounded()
    assert all(f"{letter}{number}" in words for letter in "ABCDE" for number in range(1, 6))
    for expected in ("Most impacted", "sometimes", "How often does it impact them?"):
        assert expected in words


def test_shapes_are_exactly_in_place_unless_they_meet() -> None:
    alone, *meeting = fanned([(10.0, 10.0), (50.0, 50.0), (50.0, 50.0)], 6, (60, 60))
    assert alone == (10.0, 10.0)
    assert meeting[0] != meeting[1]
    assert all(abs(x - 50) < 20 and abs(y - 50) < 20 for x, y in meeting)


def test_labels_that_find_no_room_say_so() -> None:
    room: Any = Room(Rect(0, 0, 40, 20))
    assert list(labels([(5, 10), (5, 10)], [(25, 14), (25, 14)], room, 3, 500))[1] is None


def test_the_list_asks_what_the_grid_asks(activity: Activity) -> None:
    state = replace(activity.boards["grid"], x="How near do they live?")
    sheet = page.worksheets(activity.with_board("grid", state), "grid", STANDARD)[0]
    data = printed([Section(Part(Furniture(), STANDARD), sheet.story)], "List")
    words = " ".join(pypdfium2.PdfDocument(BytesIO(data))[0].get_textpage().get_text_bounded().split())
    assert "How near do they live?" in words
    assert "impact them" not in words
