"""The folder of sessions: everything is listed, nothing is simply gone, names are legal everywhere."""

import datetime
import shutil
from dataclasses import replace

import orjson
import pytest

from facilitator.storage import errors
from facilitator.storage.bin import Bin
from facilitator.storage.library import Library, default_folder, local_folder
from facilitator.workshop.session import Session
from tests.storage.cards import CODECS, reopened, session_of, with_card

TITLES = [
    "Spring review", "😀🎉", "", "CON", "a/b\\c:d*e?f\"g<h>i|j", "...", " trailing. ", "Ŵyneb & Żółć", "漢字",
    "x" * 5000, "\x00\x07", "שלום", "../../etc/passwd",
]  # fmt: skip


@pytest.mark.parametrize("title", TITLES)
def test_a_title_of_any_characters_gives_a_legal_name(library, title):
    with library.create(session_of(title=title)) as file:
        name = file.path.name
    assert file.path.parent == library.folder.resolve()
    assert name.removesuffix(".workshop.json").replace("-", "").isalnum()
    assert name.isascii()
    assert len(name) < 100
    assert library.entries()[0].title == title


def test_sessions_of_one_name_get_a_number(library):
    names = []
    for _ in range(3):
        with library.create(session_of()) as file:
            names.append(file.path.name)
    assert names[1:] == [
        "2026-11-22-spring-review-2.workshop.json",
        "2026-11-22-spring-review-3.workshop.json",
    ]


def test_the_folder_is_made_with_the_first_session(library, folder):
    assert library.entries() == []
    assert not folder.exists()
    library.create(session_of()).close()
    assert folder.is_dir()


def test_an_entry_says_what_the_first_window_shows(library, path):
    (entry,) = library.entries()
    assert (entry.title, entry.date, entry.state, entry.step) == (
        "Spring review",
        datetime.date(2026, 11, 22),
        "stopped",
        "Place",
    )
    assert (entry.path, entry.problem) == (path, "")


def test_the_index_answers_as_the_files_do(library, path):
    fresh = library.entries()
    assert library.entries() == fresh
    with library.open(path) as file:
        file.save(replace(file.session, title="Other title"))
    assert library.entries()[0].title == "Other title"
    shutil.rmtree(library.local / "index")
    assert library.entries()[0].title == "Other title"


def test_the_index_is_used_and_a_broken_one_is_not(library, path):
    library.entries()
    (index,) = (library.local / "index").iterdir()
    data = orjson.loads(index.read_bytes())
    data["files"][path.name]["entry"]["title"] = "From the index"
    index.write_bytes(orjson.dumps(data))
    assert library.entries()[0].title == "From the index"
    index.write_bytes(b'{"version": 1, "files": {"' + path.name.encode() + b'": {"stamp": 3}}}')
    assert library.entries()[0].title == "Spring review"


def test_broken_files_are_listed_with_their_problem(library, path):
    path.with_name("empty.workshop.json").write_bytes(b"")
    path.with_name("notes.txt").write_text("not a session")
    entries = {entry.title: entry.problem for entry in library.entries()}
    assert entries["Spring review"] == ""
    assert "not a workshop session" in entries["empty"]
    assert len(entries) == 2
    assert library.entries() == library.entries()


def test_deleted_and_brought_back(library, path):
    raw = path.read_bytes()
    binned = library.delete(path)
    assert library.entries() == []
    assert library.undelete(binned) == path
    assert path.read_bytes() == raw
    assert library.bin.items() == []


def test_brought_back_beside_what_took_its_place(library, path):
    binned = library.delete(path)
    library.create(session_of(title="Spring review", place="New")).close()
    back = library.undelete(binned)
    assert back.name == "2026-11-22-spring-review-2.workshop.json"
    assert len(library.entries()) == 2


def test_deleted_at_once_takes_its_backups(tmp_path, library, path):
    library.open(path).close()
    assert library.backups.versions("s1")
    library.delete(path, at_once=True)
    files = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert not [p for p in files if b"Young carers" in p.read_bytes()]


def test_the_bin_empties_itself_after_thirty_days(library, path):
    library.open(path).close()
    library.delete(path)
    later = datetime.datetime.now(datetime.UTC)
    Bin(library.local, library.backups, lambda: later + datetime.timedelta(days=29)).expire()
    assert library.bin.items()
    Bin(library.local, library.backups, lambda: later + datetime.timedelta(days=31)).expire()
    assert library.bin.items() == []
    assert library.backups.versions("s1") == []


def test_a_broken_file_can_be_deleted_and_brought_back(library, path):
    path.write_bytes(b"null")
    assert library.undelete(library.delete(path)) == path


def test_what_is_open_is_neither_deleted_nor_renamed(library, path):
    with library.open(path):
        with pytest.raises(errors.CannotSave, match="Close it there first"):
            library.delete(path)
        with pytest.raises(errors.CannotSave, match="open elsewhere"):
            library.rename(path, "New")
    assert path.exists()


def test_renamed_inside_and_outside(library, path):
    new = library.rename(path, "Autumn review")
    assert new.name == "2026-11-22-autumn-review.workshop.json"
    assert not path.exists()
    assert reopened(new, library.local) == session_of(title="Autumn review")


def test_renaming_to_the_same_name_keeps_the_file(library, path):
    assert library.rename(path, "Spring Review!") == path
    assert library.rename(path, "Spring").name == "2026-11-22-spring.workshop.json"


def test_a_duplicate_is_a_session_of_its_own(library, path):
    copy = library.duplicate(path, "Second round")
    session = reopened(copy, library.local)
    assert session.activities == session_of().activities
    assert session.id != "s1"
    assert session.title == "Second round"


def test_search_finds_what_the_room_wrote(library, path):
    with library.create(Session(title="Another")) as file:
        assert [e.title for e in library.search("anot")] == ["Another"]
    with library.open(path) as file:
        file.save(with_card(file.session, "c2", 'She said "maybe" in Łódź'))
    for text in ("young CARERS", '"maybe"', "łódź", "hear spring"):
        assert [entry.path for entry in library.search(text)] == [path], text
    for text in ("", "votes", "Who? nobody", "c1"):
        assert library.search(text) == [], text


def test_places_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv("FACILITATOR_LIBRARY", str(tmp_path / "lib"))
    monkeypatch.setenv("FACILITATOR_LOCAL", str(tmp_path / "loc"))
    assert (default_folder(), local_folder()) == (tmp_path / "lib", tmp_path / "loc")
    monkeypatch.delenv("FACILITATOR_LIBRARY")
    monkeypatch.delenv("FACILITATOR_LOCAL")
    assert default_folder().name == "Workshops"
    assert local_folder().name == "Facilitator"


def test_a_library_that_is_a_file_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    library = Library(tmp_path / "file", tmp_path / "local", CODECS)
    with pytest.raises(errors.CannotOpen):
        library.entries()
    with pytest.raises(errors.CannotSave):
        library.create(session_of())


@pytest.mark.parametrize("part", ["Workshops", "local/drafts", "local/exercises", "local/bin/1f"])
def test_tidying_takes_old_temporary_files_only(library, part, tmp_path):
    (tmp_path / part).mkdir(parents=True)
    old, young = (tmp_path / part / f".facilitator-0123456789abcdef-{n}.tmp" for n in (1, 2))
    for temp in (old, young):
        temp.write_bytes(b"half")
    import os

    os.utime(old, (0, 0))
    library.tidy()
    assert (old.exists(), young.exists()) == (False, True)
