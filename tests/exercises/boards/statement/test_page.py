from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.statement import page, tables
from facilitator.exercises.exercise import begin
from facilitator.exercises.parts.tally import Tally
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition

EDITIONS = [Edition(), Edition(large=True), Edition("A3"), Edition("letter", mono=True)]
NASTY = ["<b>b</b><img src=x>", "שלום عليكم", "👩‍👩‍👧 漢字 żółć", "x" * 5000, "word " * 900]


def made(change, exercise="same-or-different", name="statement"):
    activity = begin(catalogue.exercise(exercise), boards.start)
    return activity.with_board(name, change(activity.boards[name]))


def written(state):
    state = state.written("We share the work").kept("d").written("We share the power")
    return state.scored(Tally((1, 0, 2, 0, 4))).worried("Say who pays", "c").dissenting("Two of us differ")


def pages(story, edition=EDITIONS[0]):
    data = printed([Section(Part(Furniture(), edition), story)], "Statement")
    return [
        " ".join(p.get_textpage().get_text_bounded().split()) for p in pypdfium2.PdfDocument(BytesIO(data))
    ]


def record(activity, edition=EDITIONS[0], name="statement"):
    return " ".join(pages(page.record(activity, name, edition), edition))


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_record_tells_text_agreement_minority_and_drafts(edition):
    words = record(made(written), edition)
    for part in ("Not agreed yet.", "Strongly agree 4", "Say who pays", "Two of us differ", "Draft 2"):
        assert part in words
    assert "work power" in words  # crossed out and new, side by side


def test_agreed_is_said_only_when_the_group_said_so():
    agreed = made(lambda s: written(s).agreeing())
    assert "Agreed by the group." in record(agreed)
    assert tables.in_brief(agreed.boards["statement"]).agreed == ("We share the power",)
    assert tables.in_brief(made(written).boards["statement"]).agreed == ()


def test_what_is_covered_is_only_counted():
    words = record(made(lambda s: written(s).covered("d").covered("c").covered(s.minority_id)))
    for gone in ("work", "Say who pays", "Two of us differ"):
        assert gone not in words
    assert "3 withdrawn." in words


@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_a_poster_is_one_page_of_large_words(paper):
    edition = Edition(paper)
    story = page.poster(made(written), "statement", edition)
    (words,) = pages(story, edition)
    assert "We share the power" in words
    assert max(block.style.size for block in story if hasattr(block, "style")) > 3 * edition.text


def test_a_poster_of_nothing_is_nothing():
    assert page.poster(made(lambda s: s), "statement", EDITIONS[0]) == []


def test_the_opening_is_printed_with_its_answers_alone():
    frame = made(lambda s: s.answering("why", "Hours change\nin April"), "before-we-start", "frame")
    words = record(frame, name="frame")
    assert "Why we are here: Hours change in April" in words
    assert "Who decides" not in words
    assert tables.in_brief(frame.boards["frame"]).about == ("Why we are here: Hours change in April",)


def test_sheets_to_write_on():
    (sheet,) = page.worksheets(made(lambda s: s), "statement", EDITIONS[0])
    assert "Engagement is …" in " ".join(pages(sheet.story))
    opening = begin(catalogue.exercise("before-we-start"), boards.start)
    (sheet,) = page.worksheets(opening, "frame", EDITIONS[1])
    assert all(pages(sheet.story, EDITIONS[1])), "no page of lines without their question"


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_words_are_words_on_paper_too(text):
    activity = made(lambda s: written(s).kept().written(text).kept().written("other").dissenting(text))
    words = record(activity)
    assert "<b>" not in text or "<b>b</b><img src=x>" in words
    assert pages(page.poster(made(lambda s: s.written(text)), "statement", EDITIONS[0]))


@pytest.mark.parametrize("lines", range(20, 40))
def test_whether_it_is_agreed_stands_below_the_last_line(lines):
    text = "\n".join(f"Line {number}." for number in range(lines))
    found = pages(page.record(made(lambda state: state.written(text)), "statement", EDITIONS[0]))
    (standing,) = [words for words in found if "Not agreed yet." in words]
    assert f"Line {lines - 1}." in standing


def test_a_concern_that_nobody_was_counted_for_is_printed_too():
    words = record(made(lambda s: s.written("We share the work").worried("Say who pays")))
    assert "What would move a low score Say who pays" in words


def test_a_minority_note_outlives_the_text():
    activity = made(lambda s: s.written("We share the work").dissenting("Two of us differ"))
    state = activity.boards["statement"]
    for gone in (state.covered(state.text_id), state.erased(state.text_id)):
        words = record(activity.with_board("statement", gone))
        assert words == "Our statement Some of us see it differently Two of us differ 1 withdrawn."


@pytest.mark.parametrize(
    ("kept", "text", "covers", "count"),
    [
        (("One", "Other", "One"), "One", ("d0",), 1),
        (("One", "Other"), "Last", ("d0", "statement"), 2),
        (("One", "Other"), "Other", ("d1", "statement"), 1),
    ],
)
def test_each_covered_text_is_counted_once(kept, text, covers, count):
    def change(state):
        for number, draft in enumerate(kept):
            state = state.written(draft).kept(f"d{number}")
        state = state.written(text)
        for item in covers:
            state = state.covered(state.text_id if item == "statement" else item)
        return state

    assert tables.told(made(change).boards["statement"]).withdrawn == count


def test_a_text_without_words_of_its_own_for_agreement_is_told_alike_in_every_form():
    activity = made(lambda s: written(replace(s, gradient=())))
    (row,) = next(t for t in tables.tables(activity.boards["statement"]) if "far" in t.title).rows
    assert row == ("We share the power", "1", "0", "2", "0", "4")
    assert "Strongly agree 4" in record(activity)
    assert "Strongly agree: 4" in tables.data(activity.boards["statement"]).rows[-1][1]


def test_a_draft_whose_text_was_taken_away_is_printed_and_nothing_is_called_agreed():
    words = record(made(lambda s: s.written("We share the work").kept("d").written("")))
    assert words == "Our statement How it came about Draft 1 We share the work"
    agreed = made(lambda s: s.written("We share").kept("d").written("We do").agreeing().covered(s.text_id))
    assert "Agreed" not in record(agreed)
