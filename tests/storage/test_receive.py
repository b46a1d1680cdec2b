import datetime
import os
from dataclasses import replace

import orjson
import pytest

from facilitator.storage import receive
from facilitator.storage.errors import CannotOpen, Damaged, Foreign, Newer, StorageError
from facilitator.storage.receive import TooMuch, add, look
from facilitator.workshop.session import OnPaper, Photo
from tests.storage.cards import CODECS, reopened, session_of, with_card


@pytest.fixture
def sent(path, tmp_path):
    """A file that came from elsewhere."""
    here = tmp_path / "sent.workshop.json"
    here.write_bytes(path.read_bytes())
    return here


@pytest.fixture
def rewrite(sent):
    """Changes the tables of the file that came."""

    def change(act):
        tables = orjson.loads(sent.read_bytes())
        act(tables)
        sent.write_bytes(orjson.dumps(tables))
        return sent

    return change


def test_says_what_it_holds(library, tmp_path):
    photo = OnPaper("A flip chart", (Photo("p1", "AAAA"),))
    session = with_card(session_of(people=14, place="Lye"), "c2", "Bus drivers and cleaners")
    activity = session.activity("a1")
    session = session.with_activity(replace(activity, on_paper={"list": photo}))
    with library.create(session) as file:
        found = look(file.path, CODECS)
    assert (found.title, found.place, found.people) == ("Spring review", "Lye", 14)
    assert found.date == datetime.date(2026, 11, 22)
    assert found.activities == ("Who has a say?",)
    assert found.words == 7  # Young carers, Anna, Bus drivers and cleaners
    assert found.photographs == 1
    assert found.size == file.path.stat().st_size


def test_looking_adds_and_changes_nothing(library, sent):
    before, listed = sent.read_bytes(), library.entries()
    look(sent, CODECS)
    assert sent.read_bytes() == before
    assert len(library.entries()) == len(listed)


def test_is_added_as_a_session_of_its_own(library, sent, local):
    path = add(library, look(sent, CODECS))
    added, theirs = reopened(path, local), look(sent, CODECS).session
    assert added.id != theirs.id
    assert replace(added, id=theirs.id) == theirs
    assert {entry.title for entry in library.entries()} == {"Spring review"}
    assert len(library.entries()) == 2


def test_twice_added_is_two_sessions(library, sent):
    found = look(sent, CODECS)
    assert add(library, found) != add(library, found)


def test_what_was_looked_at_is_added_even_if_the_file_changes(library, sent, local):
    found = look(sent, CODECS)
    sent.write_bytes(b"something else")
    assert reopened(add(library, found), local).title == "Spring review"


def test_fields_that_this_version_does_not_know_come_along(library, rewrite):
    sent = rewrite(lambda tables: tables["session"]["1"].update(weather="rain"))
    path = add(library, look(sent, CODECS))
    assert orjson.loads(path.read_bytes())["session"]["1"]["weather"] == "rain"


def test_a_board_that_this_version_does_not_know_comes_along(library, rewrite):
    def carousel(tables):
        tables["boards"]["1"]["kind"] = "carousel"
        tables["activities"]["1"]["board_kinds"]["wall"] = "carousel"

    sent = rewrite(carousel)
    path = add(library, look(sent, CODECS))
    assert orjson.loads(path.read_bytes())["boards"]["1"]["kind"] == "carousel"


@pytest.mark.parametrize(
    "content", [b"", b"null", b"[]", b'{"a": 1}', b"%PDF-1.7", b"\xff\xfe\x00", b"[" * 9]
)
def test_what_never_was_a_session_is_refused(sent, content):
    sent.write_bytes(content)
    with pytest.raises(Foreign):
        look(sent, CODECS)


def test_a_file_cut_at_any_byte_is_refused_in_a_sentence(sent):
    whole = sent.read_bytes()
    for end in range(0, len(whole), 7):
        sent.write_bytes(whole[:end])
        with pytest.raises(StorageError, match="left untouched"):
            look(sent, CODECS)


def test_a_missing_activity_table_is_damage(rewrite):
    with pytest.raises(Damaged):
        look(rewrite(lambda tables: tables.pop("activities")), CODECS)


def test_a_newer_file_is_refused_kindly(rewrite):
    with pytest.raises(Newer):
        look(rewrite(lambda tables: tables["meta"]["1"].update(schema=999)), CODECS)


def test_a_huge_file_is_not_read(sent):
    with sent.open("r+b") as file:
        file.truncate(receive.MOST_BYTES + 1)
    with pytest.raises(TooMuch, match="50 MB"):
        look(sent, CODECS)


def test_a_bomb_of_tiny_parts_is_refused_before_it_is_taken_apart(sent, monkeypatch):
    monkeypatch.setattr(receive, "parse", lambda *_: pytest.fail("taken apart"))
    sent.write_bytes(b'{"meta": [' + b"[]," * receive.MOST_VALUES + b"[]]}")
    with pytest.raises(TooMuch, match="too many parts"):
        look(sent, CODECS)


def nested(depth):
    inner = []
    for _ in range(depth):
        inner = [inner]
    return inner


@pytest.mark.parametrize("depth", [100, 240])
def test_deep_nesting_is_refused(rewrite, depth):
    with pytest.raises(StorageError, match="left untouched"):
        look(rewrite(lambda tables: tables["session"]["1"].update(extra=nested(depth))), CODECS)


def test_nesting_deeper_than_any_reader_follows_is_refused(sent):
    deep = b"[" * 50_000 + b"]" * 50_000
    sent.write_bytes(b'{"meta": {"1": {"format": "facilitator session", "x": ' + deep + b"}}}")
    with pytest.raises(StorageError, match="left untouched"):
        look(sent, CODECS)


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("people", 10**9, "people"),
        ("large_print", 10**9, "people"),
        ("title", "x" * 200_000, "too long"),
    ],
)
def test_more_than_any_workshop_has_is_refused(rewrite, field, value, says):
    with pytest.raises(TooMuch, match=says):
        look(rewrite(lambda tables: tables["session"]["1"].update({field: value})), CODECS)


def test_too_many_activities_are_refused(rewrite):
    def many(tables):
        row, board = tables["activities"]["1"], tables["boards"]["1"]
        for n in range(2, 103):
            tables["activities"][str(n)] = row | {"id": f"a{n}"}
            tables["boards"][str(n)] = board | {"activity": f"a{n}"}

    with pytest.raises(TooMuch, match="activities"):
        look(rewrite(many), CODECS)


def test_a_photograph_may_be_large(rewrite):
    def photo(tables):
        picture = {"id": "p1", "jpeg": "A" * 3_000_000}
        tables["activities"]["1"]["on_paper"] = {"list": {"made": "", "photos": [picture]}}

    assert look(rewrite(photo), CODECS).photographs == 1


def test_words_that_look_like_addresses_and_markup_stay_words(rewrite, library, local):
    nasty = '<img src="http://example.org/x.png"> =HYPERLINK("file:///etc/passwd")'
    sent = rewrite(lambda tables: tables["session"]["1"].update(title=nasty))
    path = add(library, look(sent, CODECS))
    assert reopened(path, local).title == nasty
    assert path.parent == library.folder


def test_a_missing_file_and_a_folder_cannot_be_opened(tmp_path):
    for path in (tmp_path / "gone.workshop.json", tmp_path):
        with pytest.raises(CannotOpen):
            look(path, CODECS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotOpen):
        look(tmp_path / "pipe", CODECS)


@pytest.mark.parametrize(
    "place", ["//server/share/film.mp4", "\\\\server\\share\\film.mp4", " /\\server/film.mp4"]
)
def test_no_other_computer_is_called_for_a_film(library, local, place):
    session = session_of()
    activity = session.activities[0]
    here, there = activity.steps
    here, there = replace(here, media="/a.mp4"), replace(there, media=place)
    session = session.with_activity(replace(activity, steps=(here, there)))
    with library.create(session) as file:
        added = add(library, look(file.path, CODECS))
    assert [step.media for step in reopened(added, local).activities[0].steps] == ["/a.mp4", ""]
