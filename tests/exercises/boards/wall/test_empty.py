"""An empty wall says on the console what will be here."""

from dataclasses import replace

import pytest

from facilitator.exercises.boards.wall.view.standing import empty_words


@pytest.fixture
def cards(store):
    return store.board("wall")


def test_a_wall_without_cards_says_how_they_come(cards):
    for card in cards.cards:
        cards = cards.erased(card.id)
    assert "as you type" in empty_words(cards, "collect")


def test_a_list_by_dots_says_what_it_waits_for(cards):
    cards = cards.added("Tea first", item_id="tea")
    assert "given dots" in empty_words(cards, "ranked")
    assert empty_words(cards, "collect") == ""
    given = replace(cards, cards=tuple(replace(card, dots=2) for card in cards.cards))
    assert empty_words(given, "ranked") == ""
