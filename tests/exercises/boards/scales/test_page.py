from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.scales import page
from facilitator.exercises.boards.scales.counts import UNKNOWN, Counts
from facilitator.exercises.boards.scales.page.picture import Bars, Row
from facilitator.exercises.boards.scales.tables import in_brief
from facilitator.exercises.exercise import begin
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition

NAME = "ratings"
EDITIONS = [Edition(), Edition(large=True), Edition("A3"), Edition("letter", mono=True)]
NASTY = ["<b>b</b><img src=x>", "שלום عليكم", "👩‍👩‍👧 漢字 żółć", "x" * 5000]


def activity(change=lambda s: s):
    begun = begin(catalogue.exercise("how-are-we-doing"), boards.start)
    return begun.with_board(NAME, change(begun.boards[NAME]))


def counted(state):
    state = state.taking("hands").counted("assets-1", Counts((7, 0, 8), 3))
    return state.counted("assets-2", Counts((1, 11, 1)))


def printed_pages(story, edition):
    data = printed([Section(Part(Furniture(), edition), story)], "Scales")
    found = pypdfium2.PdfDocument(BytesIO(data))
    return [" ".join(p.get_textpage().get_text_bounded().split()) for p in found]


def printed_words(story, edition=EDITIONS[0]):
    return " ".join(printed_pages(story, edition))


def record(made, edition=EDITIONS[0]):
    return printed_words(page.record(made, NAME, edition), edition)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_record_tells_the_spread_in_words_the_widest_first(edition):
    words = record(activity(lambda s: counted(s).revealed()), edition)
    assert "Not yet: 7, Usual here: 8, Don't know: 3; far apart." in words
    assert words.index("A1 We first ask") < words.index("A2 The team can look up")
    assert "Everyone has something to bring: Not yet: 8, Sometimes: 11, Usual here: 9, Don't know: 3" in words


def test_ratings_that_the_room_never_saw_are_not_printed():
    hidden = activity(counted)
    assert page.record(hidden, NAME, EDITIONS[0]) == []
    assert in_brief(hidden.boards[NAME]).about == ()


def test_what_was_chosen_stands_first_and_in_brief():
    def choose(state):
        state = counted(state).revealed().choosing_to("keep", "assets-1").noted("keep", "Over tea.")
        return state.choosing_to("change", "mutuality-2")

    made = activity(choose)
    words = record(made)
    assert words.index("One strength to keep") < words.index("By principle")
    brief = in_brief(made.boards[NAME])
    assert brief.agreed == ("We keep: We first ask people what they can do and like to do. Over tea.",)
    assert brief.coming == ("We change: We thank or pay people for their time as they choose.",)


def test_roles_are_printed_only_where_they_may_stand_side_by_side():
    def hand_in(state, count):
        ids = [b.id for b in state.behaviours]
        for number in range(count):
            marks = dict.fromkeys(ids, number // 2 % 3 if number % 7 else UNKNOWN)
            state = state.handed_in(marks, state.roles[number % 2])
        return state.revealed().splitting_by_role()

    many, few = (activity(lambda s, n=n: hand_in(s, n)) for n in (24, 8))
    assert "I am paid to work here: Not yet" in record(many)
    assert "paid to work" not in record(few)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_form_has_every_behaviour_of_today_with_the_figures_to_type(edition):
    form = page.worksheets(activity(), NAME, edition)[0]
    words = printed_words(form.story, edition)
    assert form.each == "person"
    assert [code for code in ("A1", "A4", "B1", "C4", "F4", "H1") if code in words] == [
        "A1",
        "A4",
        "C4",
        "F4",
    ]
    assert words.count("Usual here:") == words.count("Don't know") == 12
    assert "1 Not yet: Forms ask for problems and needs first." in words
    assert "which of these are you" not in words


def test_the_form_asks_for_a_role_only_when_chosen():
    form = page.worksheets(activity(lambda s: s.asking(True)), NAME, EDITIONS[0])[0]
    words = printed_words(form.story)
    assert "which of these are you" in words
    assert "I am paid to work here" in words


@pytest.mark.parametrize("roles", [False, True])
@pytest.mark.parametrize(
    ("edition", "most"),
    [(Edition(large=True), 4), (Edition("A3"), 3), (Edition(), 3), (Edition("letter"), 3)],
)
def test_no_page_of_the_form_has_a_single_question_and_none_is_added_for_that(edition, most, roles):
    form = page.worksheets(activity(lambda s: s.asking(roles)), NAME, edition)[0]
    asked = [
        words.count("Don't know") + words.count("of these are you")
        for words in printed_pages(form.story, edition)
    ]
    assert min(asked) >= 2
    assert len(asked) <= most


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_team_sheet_counts_and_chooses(edition):
    team = page.worksheets(activity(), NAME, edition)[1]
    words = printed_words(team.story, edition)
    assert team.each == "table"
    assert "One thing to change" in words
    assert "F4" in words


@pytest.mark.parametrize("edition", EDITIONS)
def test_what_the_team_keeps_and_changes_stands_on_one_page(edition):
    pages = printed_pages(page.worksheets(activity(), NAME, edition)[1].story, edition)
    assert ["One thing to change" in words for words in pages] == [
        "One strength to keep" in words for words in pages
    ]


@pytest.mark.parametrize("edition", [Edition(paper) for paper in ("A4", "A3", "letter")])
def test_a_team_of_twelve_behaviours_has_one_page(edition):
    assert len(printed_pages(page.worksheets(activity(), NAME, edition)[1].story, edition)) == 1


def test_all_thirty_two_behaviours_print():
    def all_of_them(state):
        for group in state.groups:
            state = state.choosing(group.id)
        return counted(state).revealed()

    made = activity(all_of_them)
    assert "H4" in printed_words(page.worksheets(made, NAME, EDITIONS[0])[0].story)
    assert "H4" in record(made)


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_words_are_words_on_paper_too(text):
    made = activity(lambda s: s.choosing_to("keep", "assets-1").noted("keep", text))
    words = record(made)
    assert "<b>" not in text or text in words


def test_a_part_of_a_bar_is_told_from_the_others_without_colour():
    state = counted(activity().boards[NAME])
    bars = Bars(state, [Row("A", state.counts("assets-1"))], Edition(mono=True), "alt")
    assert [s.count for s in bars.chart.segments] == [7, 8, 3]
    assert bars.height < 120


def test_only_what_somebody_rated_is_counted_as_rated():
    state = activity(lambda s: counted(s).revealed()).boards[NAME]
    assert len(state.behaviours) > 2
    assert in_brief(state).about == ("We rated 2 behaviours in silence.",)


def large(state, **how):
    """As many principles as letters, or words that no page holds."""
    group = state.groups[0]
    behaviours = tuple(replace(b, **how) for b in group.behaviours)
    groups = tuple(replace(group, id=f"g{n}", behaviours=behaviours) for n in range(26))
    return replace(state, groups=groups, chosen=tuple(g.id for g in groups))


@pytest.mark.parametrize("edition", EDITIONS[:2])
def test_twenty_six_principles_go_on_to_further_pages(edition):
    many = activity(lambda s: counted(large(s)).revealed())
    assert record(many, edition).count("Everyone has something to bring") == 52  # bars, and the same in words


@pytest.mark.parametrize("edition", EDITIONS[:2])
@pytest.mark.parametrize("words", ["word " * 999, "x" * 5000])
def test_words_that_no_page_holds_go_on_too(edition, words):
    told = record(activity(lambda s: counted(large(s, text=words)).revealed()), edition)
    assert "Not yet: 7, Usual here: 8" in told
    form, team = page.worksheets(activity(lambda s: large(s, looks=(words,) * 3)), NAME, edition)
    for sheet in (form, team):
        assert printed_pages(sheet.story[:12], edition)
