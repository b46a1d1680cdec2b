"""Worksheets with their codes, posters, cards to cut out and pocket cards."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.handouts import packs
from facilitator.handouts.kit.cut import Card, CutPage, cut_cards
from facilitator.handouts.kit.edition import Edition
from facilitator.workshop.codes import activities_of, code_of, read_code
from facilitator.workshop.session import Session
from tools import rehearsal


@pytest.fixture(scope="module")
def played() -> Session:
    return rehearsal.played()


def code(session: Session, title: str) -> str:
    return str(code_of(session, next(a.id for a in session.activities if a.title == title)))


# Codes


def test_every_worksheet_says_its_code_large_and_at_the_foot(played: Session, printed: Any) -> None:
    bring = code(played, "What we bring")
    sheets = printed(played, "worksheets", copies=1)
    page = next(i for i in range(len(sheets.pages)) if "Offers and asks" in sheets.text(i))
    assert sheets.text(page).count(bring) == 2
    printed_code = read_code(bring)
    assert printed_code
    assert [a.title for a in activities_of(played, printed_code)] == ["What we bring"]


def test_a_code_stays_the_same_when_fewer_activities_are_printed(played: Session, printed: Any) -> None:
    say = code(played, "Who has a say?")
    assert say in printed(played, "worksheets", copies=1, activities=(5,)).text()


@pytest.mark.parametrize("options", [{}, {"large_print": True}, {"paper": "letter"}, {"paper": "A3"}])
def test_the_code_stands_in_the_margin_that_printers_reach(
    played: Session, printed: Any, options: dict[str, Any]
) -> None:
    sheets = printed(played, "worksheets", copies=1, **options)
    edition = packs.Options(**options).edition
    for number in range(len(sheets.pages)):
        top = max(box[3] for box in sheets.boxes(number))
        assert edition.page[1] - 30 < top < edition.page[1] - 18


def test_records_carry_no_code(played: Session, printed: Any) -> None:
    assert code(played, "What we bring") not in printed(played).text()


# The pack


def test_what_is_for_the_room_is_in_the_pack_once(played: Session, printed: Any) -> None:
    words = printed(played, "pack").text()
    assert words.count("How people are thanked or paid Access") == 1


def test_everybody_in_large_print_gets_large_print(played: Session, printed: Any) -> None:
    pack = printed(replace(played, people=2, large_print=2), "pack")
    run = len(printed(played, "runsheet").pages)
    large = printed(played, "worksheets", copies=2, large_print=True)
    assert len(pack.pages) == run + len(large.pages)


# Posters


def test_a_poster_has_the_statement_and_whether_it_is_agreed(played: Session, printed: Any) -> None:
    poster = printed(played, "poster")
    assert len(poster.pages) == 1
    assert "make and share the decision together" in poster.text()
    assert "Agreed by the group" in poster.text()
    assert max(poster.sizes()) > 40


def test_posters_may_be_printed_more_than_once_on_a3(played: Session, printed: Any) -> None:
    posters = printed(played, "poster", paper="A3", copies=3)
    assert [round(page.get_size()[0]) for page in posters.pages] == [842] * 3


# Cards to cut out


def test_groups_are_cards_with_their_kind_in_words(played: Session, printed: Any) -> None:
    words = printed(played, "cards").text()
    assert "Minibus drivers Front-line staff" in words
    assert "Night staff" not in words  # set aside


def test_before_anybody_came_the_cards_are_the_starter_deck(printed: Any) -> None:
    words = printed(rehearsal.taster(), "cards").text()
    assert "Unpaid carers Family, friends, carers" in words
    assert words.count("Connections") == 10  # cards to write on


def test_there_are_vote_slips_for_everybody_twice(played: Session, printed: Any) -> None:
    question = "Is engagement a different thing from co-production?"
    words = printed(played, "cards").text()
    assert words.count(question) >= 2 * played.people
    assert printed(played, "cards", copies=2).text().count(question) == 2 * words.count(question)


def test_covered_words_are_on_no_card(played: Session, printed: Any) -> None:
    activity = next(a for a in played.activities if "wall" in a.boards)
    wall = activity.boards["wall"]
    secret = wall.cards[0]
    covered = played.with_activity(activity.with_board("wall", wall.covered(secret.id)))
    assert secret.text in printed(played, "cards").text()
    assert secret.text not in printed(covered, "cards").text()


def test_long_words_get_larger_cards_and_go_on_where_no_page_holds_them(on_paper: Any) -> None:
    edition = Edition()
    cards = [Card("Short", ("Heart",))] * 9 + [Card("word " * 60), Card("more " * 1000)]
    pdf = on_paper(*cut_cards(cards, edition), edition=edition)
    assert pdf.text().count("Short") == 9
    assert pdf.text().count("word") == 60
    assert pdf.text().count("more") == 1000
    assert pdf.text().count("This goes on, on the next card.") == len(pdf.pages) - 3
    assert pdf.astray() == []


def test_most_cards_are_of_one_size() -> None:
    cards = [Card(f"Card {i}" + " with more to say" * (i % 3)) for i in range(20)]
    pages = cut_cards(cards, Edition())
    assert len(pages) == 2
    assert all(isinstance(page, CutPage) for page in pages)


# Pocket cards


def test_a_pocket_card_says_what_who_and_by_when(played: Session, printed: Any) -> None:
    words = printed(played, "pocket", copies=1).text()
    assert (
        "Ring three families about evening hours Who (first name or role): Sam By when: 29 November" in words
    )
    assert "When we check: 12 January" in words
    assert "Nobody sits with the person" not in words  # what keeps people out is no promise


def test_each_promise_has_one_pocket_card_however_many_people_come(played: Session, printed: Any) -> None:
    cards = printed(played, "pocket")
    assert cards.text().count("Ring three families about evening hours") == 1
    assert len(printed(played, "pocket", copies=3).pages) == 3 * len(cards.pages)


def test_a_pocket_card_leaves_names_out_if_so_chosen(played: Session, printed: Any) -> None:
    assert "Sam" not in printed(played, "pocket", names=False).text()
