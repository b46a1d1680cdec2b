"""Every board whose sheets can be typed in, and what each makes of a line."""

from dataclasses import replace

import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.parts.paper_in import Unread
from facilitator.exercises.parts.tally import Tally

KINDS = [kind for kind, found in boards.manifests().items() if found.paper()]
NASTY = [
    "<b>&",
    "=1+1",
    "نوجوان",
    "\u200b",
    "x" * 6000,
    "c4",
    "1 2 3",
    "9",
    "h:",
    "a\tb",
    "👪 d2",
    "-",
    "0" * 200,
]


SHIPS_IN = {"wall": "what-we-bring", "statement": "same-or-different"}


def empty(kind):
    """A board of that kind before anything is typed; a statement needs a text to agree with."""
    exercises = catalogue.shipped().exercises
    named = [exercises[SHIPS_IN[kind]]] if kind in SHIPS_IN else exercises.values()
    found = (boards.start(kind, s) for e in named for s in e.boards.values() if s["kind"] == kind)
    state = next(found)
    return state.written("We share what we have") if kind == "statement" else state


class Typing:
    """Lines typed one after the other, as the window does it."""

    def __init__(self, kind, state=None, at=None):
        self.paper = boards.manifest(kind).paper()
        self.state = state or empty(kind)
        self.at = at or next(iter(self.paper.piles(self.state))).id
        self.taken = None

    def line(self, text):
        self.taken = self.paper.read_line(self.state, text, self.at)
        if self.taken:
            self.state, self.at = self.taken.change(self.state), self.taken.then
        return self

    def back(self):
        self.state = self.taken.back(self.state)
        return self


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_is_taken_and_taken_back_without_a_trace_or_refused(kind):
    for pile in boards.manifest(kind).paper().piles(empty(kind)):
        for text in NASTY:
            typing = Typing(kind, at=pile.id)
            before = typing.state
            try:
                typing.line(text)
            except Unread:
                assert typing.state == before
                continue
            if typing.taken and typing.taken.back:
                assert typing.state != before
                assert typing.taken.label
                assert said(typing.back().state) == said(before)


def said(state):
    """All but a round of asking that was begun, and the draft kept for it."""
    return replace(state, checks=(), drafts=()) if hasattr(state, "drafts") else state


@pytest.mark.parametrize("kind", KINDS)
def test_every_pile_says_what_to_type_and_an_empty_line_ends_a_sheet(kind):
    typing = Typing(kind)
    for pile in typing.paper.piles(typing.state):
        ask = typing.paper.asks(typing.state, pile.id)
        assert pile.title
        assert ask.what
        assert ask.hint
        assert typing.paper.read_line(typing.state, "  ", pile.id) is None
        assert typing.paper.so_far(typing.state, pile.id)


# The line


def test_slips_are_counted_one_by_one_or_many_in_a_line():
    typing = Typing("line").line("3").line("5 5,0")
    assert typing.state.tally(1) == Tally((0, 0, 1, 0, 2), 1)
    assert typing.paper.so_far(typing.state, "vote_1").startswith("4 slips: 0 at 1, 0 at 2, 1 at 3")
    assert typing.back().state.tally(1) == Tally((0, 0, 1, 0, 0), 0)


@pytest.mark.parametrize("text", ["6", "x", "3 b", "³", "٣"])
def test_what_is_on_no_slip_is_refused(text):
    with pytest.raises(Unread, match="1 to 5"):
        Typing("line").line(text)


def test_dots_on_the_wall_are_not_mixed_with_slips():
    with pytest.raises(Unread, match="dots"):
        Typing("line", empty("line").voting("dots").dotted(1, 2)).line("3")


def test_reasons_go_to_their_side():
    typing = Typing("line", at="high").line("We share the money")
    assert [(r.side, r.text) for r in typing.state.reasons] == [("high", "We share the money")]


# The wall


def test_cards_follow_the_pile_and_the_prefix_that_was_typed_last():
    typing = Typing("wall").line("Good cook").line("ha: Can lift").line("Can sew")
    columns = {c.id: c.name for c in typing.state.columns}
    assert [columns[c.column] for c in typing.state.cards] == ["Heart", "Hands", "Hands"]
    assert [c.text for c in typing.back().state.cards] == ["Good cook", "Can lift"]


# The grid


def names(state):
    return [(p.name, p.now and p.now.square, p.should and p.should.square) for p in state.people]


def test_a_name_is_listed_placed_and_wished_in_one_line_each():
    typing = Typing("grid").line("Cleaners").line("young carers c4").line("drivers b2 d2")
    expected = [("Cleaners", None, None), ("young carers", "C4", None), ("drivers", "B2", "D2")]
    assert names(typing.state) == expected


def test_part_of_a_name_places_who_is_listed():
    typing = Typing("grid").line("Young carers").line("young c4")
    assert names(typing.state) == [("Young carers", "C4", None)]


def test_a_second_sheet_that_differs_is_kept_beside_the_first():
    typing = Typing("grid").line("Young carers c4").line("young c4").line("young e1").line("young a1")
    person = typing.state.people[0]
    assert (person.now.square, [v.place.square for v in person.views]) == ("C4", ["E1", "A1"])
    with pytest.raises(Unread, match="three places"):
        typing.line("young b2")
    assert typing.state.people[0] == person


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("c4", "whose square"),
        ("x b2 d4", "only the letter"),
        ("car c4", "could be"),
        ("gone c4", "set aside"),
    ],
)
def test_a_line_that_says_too_little_or_too_much_is_refused(text, why):
    state = empty("grid").listed("Young carers").listed("Old carers").listed("Gone", item_id="g")
    from facilitator.exercises.boards.grid.model import Aside

    with pytest.raises(Unread, match=why):
        Typing("grid", state.put_aside("g", Aside())).line(text)


def test_a_place_moved_since_is_not_taken_back():
    typing = Typing("grid").line("Young carers c4")
    item = typing.state.people[0].id
    typing.state = typing.state.placed(item, Place.in_square(0, 0))
    assert names(typing.back().state) == [("Young carers", "A1", None)]


# Pledges


def test_a_row_is_typed_field_by_field_and_blanks_are_passed():
    typing = Typing("pledges", boards.start("pledges", PLEDGES))
    for text in ("Bring the key", "", "Friday", "Ask Ann"):
        typing.line(text)
    assert [dict(p.values) for p in typing.state.pledges] == [
        {"will": "Bring the key", "by_when": "Friday"},
        {"will": "Ask Ann"},
    ]


def test_what_a_group_has_already_stays_before_what_is_added():
    state = boards.start("pledges", {**PLEDGES, "about": "Group"}).added("Young carers", {"will": "Ask them"})
    typing = Typing("pledges", state).line("young").line("Pay the bus")
    assert typing.state.pledges[0].values["will"] == "Ask them; Pay the bus"
    assert typing.back().state.pledges[0].values["will"] == "Ask them"


PLEDGES = {
    "kind": "pledges",
    "fields": [{"id": name, "name": name.title()} for name in ("will", "who", "by_when")],
}
