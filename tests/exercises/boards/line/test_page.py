from io import BytesIO

import pypdfium2
import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.line import page, tables
from facilitator.exercises.exercise import begin
from facilitator.exercises.parts.tally import Tally
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition

NAME = "engagement"
EDITIONS = [Edition(), Edition(large=True), Edition("A3"), Edition("letter", mono=True)]
NASTY = ["<b>b</b><img src=x>", "שלום عليكم", "👩‍👩‍👧 漢字 żółć", "x" * 5000, "word " * 900]


def debate(change):
    activity = begin(catalogue.exercise("same-or-different"), boards.start)
    return activity.with_board(NAME, change(activity.boards[NAME]))


def voted(state):
    state = state.counted(1, Tally((2, 4, 3, 2, 1))).shown(1)
    return state.counted(2, Tally((1, 2, 1, 5, 3))).shown(2).reasoned("low", "Both listen", "r")


def pages(story, edition=EDITIONS[0]):
    data = printed([Section(Part(Furniture(), edition), story)], "Line")
    return [
        " ".join(p.get_textpage().get_text_bounded().split()) for p in pypdfium2.PdfDocument(BytesIO(data))
    ]


def record(activity, edition=EDITIONS[0]):
    return " ".join(pages(page.record(activity, NAME, edition), edition))


@pytest.mark.parametrize("edition", EDITIONS)
def test_both_votes_and_reasons_are_told_in_words(edition):
    words = record(debate(voted), edition)
    assert "First vote: The same: 2, Closer to the same: 4" in words
    assert "After talking: The same: 1" in words
    assert "At least 5 of 12 moved." in words
    assert "Both listen" in words


def test_a_vote_that_the_room_never_saw_is_not_printed():
    activity = debate(lambda s: s.counted(1, Tally((73, 0, 0, 0, 0))).reasoned("low", "Both listen"))
    assert "73" not in record(activity)
    assert tables.in_brief(activity.boards[NAME]).about == ()


def test_nothing_made_prints_nothing():
    assert page.record(debate(lambda s: s), NAME, EDITIONS[0]) == []


def test_a_covered_reason_is_only_counted():
    words = record(debate(lambda s: voted(s).covered("r")))
    assert "Both listen" not in words
    assert "1 withdrawn." in words


@pytest.mark.parametrize("edition", EDITIONS[:2])
def test_five_at_a_table_get_slips_for_two_votes(edition):
    sheets = page.worksheets(debate(lambda s: s), NAME, edition)
    slips = next(s for s in sheets if s.each == "table")
    words = " ".join(pages(slips.story, edition)).replace("- ", "-")
    assert words.count("Is engagement") == 10


@pytest.mark.parametrize("edition", [*EDITIONS[:2], EDITIONS[0].on("letter")])
def test_long_words_get_larger_slips_and_as_many(edition):
    asked = "Is what we call engagement with residents a different thing from doing it all with them today?"
    activity = debate(lambda s: s.asking(asked, "Exactly the same", "A bit of both"))
    (slips,) = page.cards(activity, NAME, edition)
    words = " ".join(pages(slips.story, edition))
    assert words.count(asked) >= 10
    assert "…" not in words


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_words_are_words_on_paper_too(text):
    activity = debate(lambda s: voted(s.asking(text, text, text)).reasoned("high", text))
    assert "<b>" not in text or "<b>b</b><img src=x>" in record(activity)
    assert all(pages(s.story, s.edition) for s in page.worksheets(activity, NAME, EDITIONS[0]))


def test_five_hundred_votes_fit_one_picture():
    activity = debate(lambda s: s.counted(1, Tally((100, 100, 100, 100, 100))).shown(1))
    assert "The same: 100" in record(activity)


@pytest.mark.parametrize(
    "only_after",
    [
        lambda s: s.voting("dots").dotted(2, 1, "a").dotted(2, 4, "b"),
        lambda s: s.voting("dots").dotted(1, 0, "c").dotted(2, 1, "a"),
        lambda s: s.shown(1).counted(2, Tally((1, 2, 1, 5, 3))).shown(2),
    ],
)
def test_where_nobody_voted_twice_nothing_is_said_of_moving(only_after):
    activity = debate(only_after)
    assert "moved" not in record(activity)
    assert tables.in_brief(activity.boards[NAME]).about == ()


def test_a_pass_leaves_no_mark_in_any_form():
    passed = debate(lambda s: s.counted(1, Tally(passes=3)).shown(1)).boards[NAME]
    assert tables.tables(passed) == ()
    some = debate(lambda s: voted(s).counted(1, Tally((2, 4, 3, 2, 1), 7))).boards[NAME]
    assert "pass" not in repr((tables.tables(some), tables.data(some)))


def test_a_vote_that_was_not_held_has_no_noughts():
    dots = debate(lambda s: s.voting("dots").dotted(1, 0, "a")).boards[NAME]
    (votes,) = tables.tables(dots)
    assert [row[1:] for row in votes.rows] == [("1", ""), ("0", ""), ("0", ""), ("0", ""), ("0", "")]
