"""A session comes back from its file as it was, and nobody writes over anybody."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import JSONStorage, TinyDB

from facilitator.storage import errors, safe_json
from facilitator.storage.session_file import SessionFile
from facilitator.storage.unread import UnreadBoard
from facilitator.workshop.session import OnPaper, Photo, StepTime
from tests.storage.cards import CODECS, Card, Cards, reopened, session_of, with_card

NASTY = [
    "",
    "<b>bold</b> <img src='http://x'/>",
    "שלום وعليكم",
    "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
    "a\u200bb\u202ec\u0000\u0007\t\r\n",
    '"}],{"\\',
    "=1+1",
    "ŵŷ żółć 漢字",
    "x" * 5000,
    "\ufffe\uffff\U0010ffff",
    "$ref",
    "__proto__",
    "null",
]

some_text = st.text(max_size=40) | st.sampled_from(NASTY)
some_board = st.builds(
    Cards,
    title=some_text,
    cards=st.lists(
        st.builds(
            Card,
            id=st.uuids().map(str),
            text=some_text,
            by=some_text,
            x=st.none() | st.floats(0, 1).map(lambda x: round(x, 2)),
        ),
        max_size=4,
    ).map(tuple),
    votes=st.dictionaries(some_text, st.integers(0, 1000), max_size=4),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    board=some_board,
    title=some_text,
    date=st.none() | st.dates(),
    start=st.none() | st.times(),
    opening=st.dictionaries(some_text, some_text, max_size=3),
)
def test_a_session_comes_back_exactly(tmp_path_factory, board, title, date, start, opening):
    folder = tmp_path_factory.mktemp("any")
    session = session_of(board, title=title, date=date, start=start, opening=opening)
    path = folder / "x.workshop.json"
    SessionFile.create(path, session, CODECS, local=folder / "local").close()
    assert reopened(path, folder / "local") == session


def test_what_was_made_on_paper_comes_back(path, library):
    with library.open(path) as file:
        paper = {"list": OnPaper("Twelve cards", (Photo("p1", "/9j/4AAQ", "The wall"),))}
        activity = replace(
            file.session.activity("a1"), on_paper=paper, notes="Loud", times={"place": StepTime(1.5, -60)}
        )
        changed = file.session.with_activity(activity)
        file.save(changed)
    assert reopened(path, library.local) == changed


def test_half_a_character_never_stops_a_save(path, library):
    with library.open(path) as file:
        file.save(with_card(file.session, "c2", "half \ud83d of an emoji"))
    assert "half � of an emoji" in {
        c.text for c in reopened(path, library.local).activity("a1").boards["wall"].cards
    }


def test_any_tinydb_can_read_the_file(path):
    with TinyDB(path, storage=JSONStorage, encoding="utf-8", access_mode="r") as database:
        assert [row["title"] for row in database.table("activities")] == ["Who has a say?"]
        assert database.table("boards").all()[0]["state"]["cards"][0]["text"] == "Young carers"


def edit(path: Path, change) -> bytes:
    """Change the raw tables as another program might; the bytes it leaves."""
    tables = json.loads(path.read_text("utf-8"))
    change(tables)
    path.write_text(json.dumps(tables), "utf-8")
    return path.read_bytes()


def add_unknown_fields(tables):
    tables["meta"]["1"]["colour"] = "green"
    tables["session"]["1"]["weather"] = {"rain": True}
    tables["activities"]["1"]["steps"][1]["music"] = "soft"
    tables["boards"]["1"]["state"]["cards"][0]["stars"] = 3
    tables["boards"]["1"]["state"]["frame"] = [1, 2]
    tables["sounds"] = {"1": {"bell": "low"}}


def test_fields_from_elsewhere_survive_a_round_trip(path, library):
    edit(path, add_unknown_fields)
    with library.open(path) as file:
        file.save(with_card(file.session, "c2", "Another"))
    tables = json.loads(path.read_text("utf-8"))
    assert tables["meta"]["1"]["colour"] == "green"
    assert tables["session"]["1"]["weather"] == {"rain": True}
    assert tables["activities"]["1"]["steps"][1]["music"] == "soft"
    assert tables["sounds"] == {"1": {"bell": "low"}}
    state = tables["boards"]["1"]["state"]
    assert state["frame"] == [1, 2]
    assert [card.get("stars") for card in state["cards"]] == [3, None]


def test_fields_of_an_item_that_is_gone_go_with_it(path, library):
    edit(path, add_unknown_fields)
    with library.open(path) as file:
        activity = file.session.activity("a1")
        file.save(
            file.session.with_activity(activity.with_board("wall", activity.boards["wall"].erased("c1")))
        )
    assert "stars" not in path.read_text("utf-8")


def test_a_board_of_an_unknown_kind_stays_in_the_file(path, library):
    def add_board(tables):
        state = {"points": [{"id": "q", "at": 3}]}
        tables["boards"]["2"] = {
            "id": "a1/map",
            "activity": "a1",
            "name": "map",
            "kind": "map",
            "state": state,
        }
        tables["activities"]["1"]["board_kinds"]["map"] = "map"

    edit(path, add_board)
    before = json.loads(path.read_text("utf-8"))["boards"]["2"]
    with library.open(path) as file:
        assert isinstance(file.session.activity("a1").boards["map"], UnreadBoard)
        file.save(with_card(file.session, "c2", "Another"))
    assert json.loads(path.read_text("utf-8"))["boards"]["2"] == before


def test_a_newer_file_is_refused_untouched(path, library):
    raw = edit(path, lambda tables: tables["meta"]["1"].update(schema=2, shape="new"))
    with pytest.raises(errors.Newer, match="newer version"):
        library.open(path)
    assert path.read_bytes() == raw


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"null",
        b"{}",
        b"[]",
        b"\xff\xfe\x00",
        b'{"_default": {"1": {"a": 1}}}',
        b'{"meta": {"1": {}}}',
        b"3",
    ],
)
def test_what_never_was_a_session_is_refused_untouched(path, library, raw):
    path.write_bytes(raw)
    with pytest.raises(errors.Foreign, match="not a workshop session"):
        library.open(path)
    assert path.read_bytes() == raw


@pytest.mark.parametrize(
    "spoil",
    [
        lambda t: t["boards"]["1"]["state"].update(cards="none"),
        lambda t: t["boards"].clear(),
        lambda t: t["session"].clear(),
        lambda t: t.pop("activities"),
        lambda t: t.update(boards=[]),
        lambda t: t["session"]["1"].update(here={"activity": "gone", "step": ""}),
        lambda t: t["activities"].update({"2": t["activities"]["1"]}),
        lambda t: t["meta"]["1"].update(schema="one"),
        lambda t: t["activities"].update({"one": t["activities"]["1"]}),
        lambda t: t["boards"]["1"].update(name=["wall"]),
    ],
)
def test_tables_that_make_no_session_are_damaged(path, library, spoil):
    raw = edit(path, spoil)
    with pytest.raises(errors.Damaged, match="left untouched"):
        library.open(path)
    assert path.read_bytes() == raw


def test_a_file_that_is_gone_cannot_be_opened(folder, library):
    with pytest.raises(errors.CannotOpen, match="cannot be read"):
        library.open(folder / "gone.workshop.json")


def test_the_second_to_open_may_only_read_and_knows_who_has_it(path, library):
    with library.open(path) as first, library.open(path) as second:
        assert not first.read_only
        assert second.read_only
        assert " on " in second.held_by
        with pytest.raises(errors.CannotSave, match="open elsewhere"):
            second.save(first.session)
    with library.open(path) as third:
        assert not third.read_only


def test_a_file_marked_read_only_is_read_only(path, library):
    path.chmod(0o444)
    with library.open(path) as file:
        assert "marked read-only" in file.why
        with pytest.raises(errors.CannotSave):
            file.save(file.session)


def test_what_another_program_wrote_is_not_overwritten(path, library, folder):
    with library.open(path) as file:
        theirs = edit(path, lambda tables: tables["session"]["1"].update(place="Town hall"))
        ours = with_card(file.session, "c2", "Ours")
        with pytest.raises(errors.ChangedOnDisk, match="kept here in memory"):
            file.save(ours)
        assert path.read_bytes() == theirs
        copy = file.save_copy(folder, ours)
    assert path.read_bytes() == theirs
    assert reopened(copy, library.local).activities == ours.activities
    assert reopened(copy, library.local).id != ours.id


def test_replacing_the_other_version_keeps_it_as_a_backup(path, library):
    with library.open(path) as file:
        theirs = edit(path, lambda tables: tables["session"]["1"].update(place="Town hall"))
        ours = with_card(file.session, "c2", "Ours")
        file.save(ours, replacing=True)
        assert library.backups.versions(ours.id)[0].path.read_bytes() == theirs
        file.save(with_card(ours, "c3", "More"))
    assert len(reopened(path, library.local).activity("a1").boards["wall"].cards) == 3


@pytest.mark.parametrize("short", [safe_json.SHORT, 10])
def test_a_file_that_was_only_touched_is_still_ours(monkeypatch, path, library, short):
    monkeypatch.setattr(safe_json, "SHORT", short)
    with library.open(path) as file:
        path.write_bytes(path.read_bytes())
        ours = with_card(file.session, "c2", "Ours")
        file.save(ours)
    assert reopened(path, library.local).activities == ours.activities


def test_creating_never_takes_the_place_of_a_file(path, library):
    raw = path.read_bytes()
    with pytest.raises(FileExistsError):
        SessionFile.create(path, session_of(), CODECS, local=library.local)
    assert path.read_bytes() == raw


def test_a_changed_board_type_is_noticed(path, library):
    @dataclass(frozen=True)
    class Other:
        place: int

    with pytest.raises(errors.Damaged):
        SessionFile.open(path, {"cards": Other}, local=library.local)
