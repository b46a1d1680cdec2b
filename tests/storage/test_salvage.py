"""What can be saved of a damaged file is saved, what cannot is said, and the original is set aside."""

import orjson
import pytest

from facilitator.storage import errors, salvage
from facilitator.storage.session_file import SessionFile
from tests.storage.cards import CODECS, Cards, session_of


def spoil(path, change) -> bytes:
    tables = orjson.loads(path.read_bytes())
    change(tables)
    path.write_bytes(orjson.dumps(tables))
    return path.read_bytes()


@pytest.fixture
def three_cards(path, library):
    board = (
        Cards(votes={"c1": 2, "c2": 1}).with_card("c1", "One").with_card("c2", "Two").with_card("c3", "Three")
    )
    with library.open(path) as file:
        file.save(session_of(board))
    return path


def test_a_cut_file_keeps_every_whole_card(three_cards, library):
    raw = three_cards.read_bytes()
    three_cards.write_bytes(raw[: raw.index(b'"Three"') + 3])
    found = salvage.mend(three_cards, CODECS, library.local)
    with library.open(three_cards) as file:
        assert [card.text for card in file.session.activity("a1").boards["wall"].cards] == ["One", "Two"]
    assert found.lost == ("what stood behind the place where the file is spoilt",)


def test_one_spoilt_card_costs_that_card_alone(three_cards, library):
    def change(tables):
        tables["boards"]["1"]["state"]["cards"][1]["text"] = None
        tables["boards"]["1"]["state"]["votes"]["c2"] = "many"

    spoil(three_cards, change)
    found = salvage.mend(three_cards, CODECS, library.local)
    wall = found.session.activity("a1").boards["wall"]
    assert [card.text for card in wall.cards] == ["One", "Three"]
    assert wall.votes == {"c1": 2}
    assert found.lost[-1] == "board “wall”: votes c2"


def test_a_spoilt_mark_takes_its_card_with_it(three_cards):
    raw = spoil(
        three_cards, lambda tables: tables["boards"]["1"]["state"]["cards"][0].update(covered="perhaps")
    )
    found = salvage.salvaged(three_cards, raw, CODECS)
    assert [card.text for card in found.session.activity("a1").boards["wall"].cards] == ["Two", "Three"]


def test_the_original_is_set_aside_and_can_be_brought_back(three_cards, library):
    raw = spoil(three_cards, lambda tables: tables["boards"].clear())
    salvage.mend(three_cards, CODECS, library.local)
    aside = [backup for backup in library.backups.of_file(three_cards) if backup.set_aside]
    assert [backup.path.read_bytes() for backup in aside] == [raw]
    assert [backup.set_aside for backup in library.backups.versions("s1")] == [True, False]


def test_a_file_that_lost_its_id_finds_its_backups_again(three_cards, library):
    spoil(three_cards, lambda tables: tables["session"].clear())
    found = salvage.mend(three_cards, CODECS, library.local)
    assert found.session.id == "s1"
    assert found.session.title == three_cards.name.removesuffix(".workshop.json")


def test_nothing_to_save_is_refused_and_touched_by_nobody(path, library):
    path.write_bytes(b'{"meta":{"1":{"format":"facil')
    with pytest.raises(errors.Damaged, match="go back to a backup"):
        salvage.mend(path, CODECS, library.local)
    assert path.read_bytes() == b'{"meta":{"1":{"format":"facil'


def test_a_file_somebody_has_open_is_not_mended(path, library):
    with library.open(path), pytest.raises(errors.CannotSave, match="Close it there first"):
        salvage.mend(path, CODECS, library.local)


def everything(folder):
    return {p: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}


def test_check_touches_nothing(tmp_path, three_cards, library):
    (three_cards.parent / ".facilitator-0123456789abcdef-0.tmp").write_bytes(b"left by a crash")
    before = everything(tmp_path)
    assert salvage.check(three_cards, CODECS).sound
    assert everything(tmp_path) == before


def test_check_says_what_would_be_lost(three_cards):
    raw = spoil(three_cards, lambda tables: tables["boards"]["1"]["state"]["cards"][0].pop("text"))
    report = salvage.check(three_cards, CODECS)
    assert not report.sound
    assert report.sentence == "The file is damaged. Opening it would lose one part."
    assert report.lost == ("board “wall”: cards 1",)
    assert three_cards.read_bytes() == raw


def test_check_names_foreign_newer_and_missing_files(tmp_path, path):
    spoil(path, lambda tables: tables["meta"]["1"].update(schema=99))
    (tmp_path / "other.json").write_text("[]")
    assert "newer version" in salvage.check(path, CODECS).sentence
    assert "not a workshop session" in salvage.check(tmp_path / "other.json", CODECS).sentence
    assert "cannot be read" in salvage.check(tmp_path / "gone.json", CODECS).sentence


def test_a_codec_that_refuses_the_whole_board_starts_it_empty(path, library):
    spoil(path, lambda tables: tables["boards"]["1"].update(state="gone"))
    found = salvage.mend(path, CODECS, library.local)
    assert found.session.activity("a1").boards["wall"] == Cards()
    assert found.lost == ("“Who has a say?”: all of the board “wall”",)
    SessionFile.open(path, CODECS, local=library.local).close()


def test_what_is_saved_lies_where_a_link_leads(three_cards, library, tmp_path):
    link = tmp_path / "link.workshop.json"
    link.symlink_to(three_cards)
    three_cards.write_bytes(three_cards.read_bytes()[:-40])
    salvage.mend(link, CODECS, library.local)
    assert link.is_symlink()
    assert salvage.check(three_cards, CODECS).sound
