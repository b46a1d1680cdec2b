from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from facilitator.exercises import boards, catalogue
from facilitator.exercises.boards.wall import page, tables
from facilitator.exercises.boards.wall.voting import counted_for, dotted
from facilitator.exercises.exercise import begin
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition

EDITIONS = [Edition(), Edition(large=True), Edition("A3"), Edition("letter", mono=True)]
LONG = ("I know every form, every desk and every person who can help. " * 9)[:500]


@pytest.fixture
def activity():
    activity = begin(catalogue.exercise("what-we-bring"), boards.start)
    wall = activity.boards["wall"].naming(True)
    for column, text, name in (
        ("heart", "Patience", ""),
        ("hands", "Mends bikes", "Ann"),
        ("hands", "Sews sails", ""),
        ("head", "Knows the buses", "Bo"),
    ):
        wall = wall.added(text, column, name, item_id=text)
    wall = wall.newly("Knows the buses", True).usable("Mends bikes", True, "the repair day")
    return activity.with_board("wall", wall)


def read(story, edition):
    data = printed([Section(Part(Furniture(), edition), story)], "Wall")
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return [" ".join(p.get_textpage().get_text_bounded().split()) for p in pages]


def record(activity, edition=EDITIONS[0]):
    return " ".join(read(page.record(activity, "wall", edition), edition))


def with_wall(activity, change):
    return activity.with_board("wall", change(activity.boards["wall"]))


@pytest.mark.parametrize("edition", EDITIONS)
def test_marked_cards_come_first_then_the_wall_then_offers_and_asks(activity, edition):
    words = record(activity, edition)
    parts = ["new to us", "the repair day", "The whole wall", "Patience", "Offers and asks", "Mends bikes"]
    places = [words.rindex(p) if p == "Mends bikes" else words.index(p) for p in parts]
    assert places[2:] == sorted(places[2:])
    assert max(places[:2]) < places[2]


def test_covered_cards_are_only_counted(activity):
    words = record(with_wall(activity, lambda s: s.covered("Patience").covered("Mends bikes")))
    assert "Patience" not in words
    assert "repair day" not in words
    assert "2 withdrawn." in words


def test_merged_cards_are_all_printed(activity):
    words = record(with_wall(activity, lambda s: s.merged("Sews sails", "Mends bikes")))
    assert "like it: Sews sails" in words


def test_names_can_be_left_out_and_are_never_printed_unless_chosen(activity):
    assert "Ann" in record(activity)
    assert "Ann" not in record(activity, Edition(names=False))
    assert "Ann" not in record(with_wall(activity, lambda s: s.naming(False)))


def test_nothing_said_prints_nothing(activity):
    empty = begin(catalogue.exercise("what-we-bring"), boards.start)
    assert page.record(empty, "wall", EDITIONS[0]) == []
    assert tables.in_brief(empty.boards["wall"]).coming == ()


def test_the_first_page_says_what_to_ask_for(activity):
    asked = tables.in_brief(activity.boards["wall"]).coming
    assert asked == ("Ask about “Mends bikes”, for the repair day.",)


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_asset_sheet_has_the_prompts_and_room_under_each_column(activity, edition):
    sheet, offers = page.worksheets(activity, "wall", edition)
    pages = read(sheet.story, edition)
    assert len(pages) == (2 if edition.large else 1)
    words = " ".join(pages)
    for expected in ("What is something you bring?", "thank you for", "Heart", "Connections"):
        assert expected in words
    assert "Mends bikes" not in words
    assert (sheet.each, offers.each) == ("person", "table")
    assert len(read(offers.story, edition)) == 1


def test_ground_rules_have_a_sheet_for_a_table_and_are_said_to_be_agreed():
    activity = begin(catalogue.exercise("before-we-start"), boards.start)
    (sheet,) = page.worksheets(activity, "rules", EDITIONS[0])
    assert sheet.each == "table"
    assert len(read(sheet.story, EDITIONS[0])) == 1
    rules = activity.boards["rules"].added("Phones away")
    brief = tables.in_brief(rules)
    assert brief.agreed == ("What we ask of each other: Phones away.",)


def test_three_hundred_long_cards_and_nasty_ones_print(activity):
    def fill(state):
        for number in range(300):
            state = state.added(f"{number} {LONG}"[:500], ("heart", "head")[number % 2])
        for text in ("<b>&</b>", "مرحبا", "x" * 5000, "👩‍👩‍👧", "{count}"):
            state = state.added(text)
        return state

    words = record(with_wall(activity, fill))
    assert "299 I know" in words
    assert "<b>&</b>" in words


def test_tables_say_what_the_record_says(activity):
    made = tables.tables(with_wall(activity, lambda s: s.covered("Patience")).boards["wall"])
    assert [t.title for t in made] == [
        "New to us, and what we could use", "The whole wall", "Offers and asks", "Withdrawn",
    ]  # fmt: skip
    assert made[2].rows == (("Mends bikes", "Ann", "the repair day"),)
    assert "Patience" not in repr(made)


def test_data_has_a_row_for_every_card_merged_ones_too(activity):
    state = activity.boards["wall"].merged("Sews sails", "Mends bikes")
    rows = tables.data(replace(state, names=False)).rows
    assert [(r[0], r[-1]) for r in rows] == [
        ("Patience", ""),
        ("Knows the buses", ""),
        ("Mends bikes", ""),
        ("Sews sails", "Mends bikes"),
    ]
    assert "Ann" not in repr(rows)


def test_names_that_were_not_chosen_are_told_to_no_output(activity):
    assert "Ann" not in repr(tables.told(activity.boards["wall"].naming(False)))


def test_many_cards_of_one_column_are_counted_in_the_first_half_page():
    rules = begin(catalogue.exercise("before-we-start"), boards.start).boards["rules"]
    for text in "abcde":
        rules = rules.added(text)
    assert tables.in_brief(rules).agreed == ("What we ask of each other: 5 ground rules.",)


def test_the_words_that_we_will_use_open_the_record():
    words = begin(catalogue.exercise("more-than-a-label"), boards.start).boards["words"]
    words = words.added("First names", "use").added("Hard cases", "leave")
    assert tables.in_brief(words).agreed == ("We will use: First names.",)


def test_a_sheet_helps_with_its_own_question_alone():
    activity = begin(catalogue.exercise("helps-and-hindrances"), boards.start)
    collect, benefit = (page._prompts(activity, name) for name in ("both", "benefit"))
    assert "Think of a time when it worked. What was different?" in collect
    assert benefit == []
    label = begin(catalogue.exercise("more-than-a-label"), boards.start)
    assert page._prompts(label, "words") == ["What stands on the door, on the form, on the badge?"]


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_cases_to_sort_by_letter_stand_on_one_page(paper):
    activity = begin(catalogue.exercise("is-it-or-isnt-it"), boards.start)
    edition = Edition(paper)
    sheet = page.worksheets(activity, next(iter(activity.boards)), edition)[0]
    (words,) = read(sheet.story, edition)
    assert "E: Co-production" in words


def voted(wall):
    for text, dots in (("Patience", 4), ("Mends bikes", 4), ("Sews sails", 1)):
        wall = dotted(wall, text, dots, 20)
    return wall


def test_dots_that_the_room_never_saw_are_told_nowhere(activity):
    hidden = with_wall(activity, lambda s: counted_for(voted(s), shown=False))
    state = hidden.boards["wall"]
    assert "dots" not in record(hidden)
    assert "Dots" not in repr((tables.tables(state), tables.data(state)))
    assert tables.in_brief(state).about == ()
    assert "4 dots" in record(with_wall(hidden, lambda s: counted_for(s, shown=True)))


def test_cards_with_as_many_dots_come_first_together(activity):
    state = with_wall(activity, voted).boards["wall"]
    assert tables.in_brief(state).about == (
        "Most dots: “Patience”, 4 dots.",
        "Most dots: “Mends bikes”, 4 dots.",
    )


def test_names_on_cards_that_say_the_same_stand_in_tables_as_on_paper(activity):
    alike = with_wall(activity, lambda s: s.merged("Mends bikes", "Sews sails"))
    assert "and like it: Mends bikes, Ann" in record(alike)
    assert "Mends bikes, Ann" in repr(tables.tables(alike.boards["wall"]))
    assert "Ann" not in repr(tables.tables(alike.boards["wall"].without_names()))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_column_s_endless_name_leaves_room_to_tick(edition):
    sort = begin(catalogue.exercise("is-it-or-isnt-it"), boards.start)
    name = next(n for n, b in sort.boards.items() if b.tray)
    wall = sort.boards[name]
    columns = tuple(replace(c, name="x" * 3000) for c in wall.columns[:2])
    wall = replace(wall, columns=(*columns, wall.tray))
    (sheet, *_) = page.worksheets(sort.with_board(name, wall), name, edition)
    assert "xxx…" in "".join(read(sheet.story[-1:], edition)).replace(" ", "")
