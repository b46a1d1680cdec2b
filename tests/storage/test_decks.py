"""The facilitator's own decks come back, and a broken file costs nobody theirs."""

import pytest

from facilitator.storage.backups import Backups
from facilitator.storage.decks import load_decks, save_deck

DECK = [{"name": "Young carers", "kind": "family"}, {"name": "Ŵ 😀", "kind": "staff"}]


def test_a_saved_deck_comes_back(local):
    assert load_decks(local).decks == {}
    save_deck(local, "who-has-a-say", DECK)
    save_deck(local, "what-we-bring", [])
    assert load_decks(local).decks == {"who-has-a-say": DECK, "what-we-bring": []}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"[]",
        b'{"version":1,"decks":[]}',
        b'{"version":1,"decks":{"a":3}}',
        b'{"version":9,"decks":{}}',
    ],
)
def test_a_broken_file_falls_back_says_so_and_is_set_aside(local, raw):
    local.mkdir()
    (local / "decks.json").write_bytes(raw)
    assert "cannot be read" in load_decks(local).problem
    save_deck(local, "a", DECK)
    assert load_decks(local).decks == {"a": DECK}
    assert [backup.path.read_bytes() for backup in Backups(local).versions("decks")] == [raw]
