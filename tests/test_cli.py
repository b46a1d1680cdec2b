"""The command line, as scripts use it."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator import arguments, cli, system
from facilitator.exercises import boards
from facilitator.export import files
from facilitator.handouts import packs
from facilitator.handouts.kit import edition
from facilitator.storage.places import default_folder
from facilitator.storage.session_file import SessionFile

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Say words to the program: its exit code, and what it printed on each side."""

    def run(*words: object) -> tuple[int, str, str]:
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as end:
            code = int(str(end.code or 0))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture
def path(say: Say) -> Path:
    words = (
        "new",
        "--agenda",
        "who-has-a-say",
        "--title",
        "Bus times",
        "--people",
        3,
        "--date",
        "2026-12-01",
    )
    return Path(say(*words, "--start", "10:30", "--place", "Lye", "--large-print", 1)[1].strip())


def test_new_makes_a_session_and_prints_its_path(path: Path) -> None:
    with SessionFile.open(path, {}, read_only=True) as file:
        session = file.session
    assert (session.title, session.people, session.large_print, session.place) == ("Bus times", 3, 1, "Lye")
    assert (f"{session.date}", f"{session.start}") == ("2026-12-01", "10:30:00")
    assert path.name == "2026-12-01-bus-times.workshop.json"


def test_new_in_another_library(say: Say, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    printed = say("new", "--agenda", "who-has-a-say", "--title", "x", "--library", folder)[1]
    assert Path(printed.strip()).parent == folder


def test_list(say: Say, path: Path) -> None:
    code, out, _ = say("list")
    assert code == 0
    assert "Bus times (2026-12-01, planned)" in out
    assert str(path) in out


def test_list_as_json(say: Say, path: Path) -> None:
    (entry,) = json.loads(say("list", "--json")[1])
    assert (entry["title"], entry["path"], entry["people"]) == ("Bus times", str(path), 3)


def test_an_empty_library_is_an_empty_list(say: Say, tmp_path: Path) -> None:
    assert say("list", "--library", tmp_path / "nothing") == (0, "", "")
    assert json.loads(say("list", "--json", "--library", tmp_path / "nothing")[1]) == []


def test_exercises_as_json(say: Say) -> None:
    found = {entry["id"]: entry for entry in json.loads(say("exercises", "--json")[1])}
    grid = found["who-has-a-say"]
    assert grid.keys() == {"id", "title", "minutes", "boards", "source"}
    assert grid["boards"] == ["grid", "pledges"]
    assert "ALLIANCE" in grid["source"]


def test_exercises_for_people(say: Say) -> None:
    assert "who-has-a-say: Who has a say? (45 minutes)" in say("exercises")[1]


def test_check_of_a_sound_file(say: Say, path: Path) -> None:
    code, out, err = say("check", path)
    assert (code, err) == (0, "")
    assert "is sound" in out


def test_check_says_what_would_be_lost_and_touches_nothing(say: Say, path: Path) -> None:
    cut = path.read_bytes()[:-900]
    path.write_bytes(cut)
    before = sorted(path.parent.iterdir())
    code, out, _ = say("check", path)
    assert code == 1
    assert "\n- " in out
    assert path.read_bytes() == cut
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize("kind", ["worksheets", "record", "runsheet", "pack"])
def test_handouts(say: Say, path: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out.pdf"
    options = ("--copies", 2, "--paper", "A3", "--large-print", "--mono", "--no-names")
    assert say("handouts", path, "--kind", kind, *options, "-o", out)[0] == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_handouts_of_an_activity_that_is_not_there(say: Say, path: Path, tmp_path: Path) -> None:
    code, _, err = say("handouts", path, "--kind", "record", "--activity", 9, "-o", tmp_path / "x.pdf")
    assert code == 1
    assert "no activity 9" in err


@pytest.mark.parametrize("kind", arguments.FORMATS)
def test_export(say: Say, path: Path, tmp_path: Path, kind: str) -> None:
    assert say("export", path, "--format", kind, "-o", tmp_path / "out") == (0, "", "")
    assert (tmp_path / "out").exists()


def test_export_leaves_names_out_when_asked(say: Say, path: Path, tmp_path: Path) -> None:
    with SessionFile.open(path, boards.codecs()) as file:
        say_activity = next(a for a in file.session.activities if "plan" in a.boards)
        plan = say_activity.boards["plan"].added("Carers", {"first_step": "Ask", "who": "Jo Bloggs"})
        file.save(file.session.with_activity(say_activity.with_board("plan", plan)))
    for flags, named in (((), True), (("--no-names",), False)):
        say("export", path, "--format", "md", "-o", tmp_path / "out.md", *flags)
        assert ("Jo Bloggs" in (tmp_path / "out.md").read_text()) is named


def test_reading_a_session_changes_nothing(say: Say, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with SessionFile.open(path, {}):  # somebody is at work on it
        assert say("export", path, "--format", "md", "-o", tmp_path / "out.md")[0] == 0
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        ("new", "--agenda", "nothing", "--title", "x"),
        ("new", "--agenda", "who-has-a-say", "--title", "  "),
        ("new", "--agenda", "who-has-a-say", "--title", "x", "--people", "-1"),
        ("new", "--agenda", "who-has-a-say", "--title", "x", "--date", "tomorrow"),
        ("new", "--agenda", "who-has-a-say", "--title", "x", "--start", "25:00"),
        ("handouts", "x", "--kind", "novel", "-o", "y"),
        ("handouts", "x", "--kind", "record"),
        ("export", "x", "--format", "doc", "-o", "y"),
        ("list", "--colour"),
        ("demo",),
        ("check",),
    ],
)
def test_wrong_use_is_one_line_and_2(say: Say, words: tuple[str, ...]) -> None:
    code, out, err = say(*words)
    assert (code, out) == (2, "")
    assert err.startswith("facilitator")
    assert err.count("\n") == 1


@pytest.mark.parametrize("content", [None, b"", b"null", b'{"a": 1}', b"\x00\x01"])
def test_a_file_that_is_no_session_is_one_line_and_1(say: Say, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.workshop.json"
    if content is not None:
        path.write_bytes(content)
    code, _, err = say("export", path, "--format", "md", "-o", tmp_path / "out.md")
    assert code == 1
    assert "x.workshop.json" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "out.md").exists()


@pytest.mark.parametrize("job", [("export", "--format", "md"), ("handouts", "--kind", "record")])
def test_a_folder_that_is_not_there_is_one_line_and_1(say: Say, path: Path, job: tuple[str, ...]) -> None:
    code, _, err = say(job[0], path, *job[1:], "-o", "/nowhere/at/all.out")
    assert code == 1
    assert "“/nowhere/at/all.out” could not be written" in err


def test_the_words_offered_are_those_the_rooms_know() -> None:
    assert arguments.HANDOUTS == packs.KINDS
    assert arguments.FORMATS == files.FORMATS
    assert set(arguments.PAPERS) == set(edition.Paper.__args__)


def test_a_title_cannot_command_the_terminal(say: Say) -> None:
    say("new", "--agenda", "who-has-a-say", "--title", "a\x1b[31mb\nc")
    out = say("list")[1]
    assert "\x1b" not in out
    assert len(out.splitlines()) == 2


# Windows


def test_without_a_screen_the_program_says_so(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    code, _, err = say()
    assert code == 1
    assert "no screen" in err


def test_a_library_that_x_needs_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system, "_loads", lambda library: "cursor" not in library)
    with pytest.raises(system.CannotOpen, match=r"sudo apt install libxcb-cursor0$"):
        system.check_display()


def test_a_library_that_qt_needs_is_named_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "_loads", lambda library: library not in ("libEGL.so.1", "libGL.so.1"))
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "sudo apt install libegl1 libgl1" in str(system.cannot_import(error))
    assert system.cannot_import(ImportError("No module named 'elsewhere'")) is None


def test_what_windows_lack_is_one_line_and_1(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(name: str, *rest: object, **more: object) -> object:
        if name == "facilitator.demo":
            raise ImportError("libEGL.so.1: cannot open shared object file")
        return real(name, *rest, **more)

    real = __builtins__["__import__"] if isinstance(__builtins__, dict) else __builtins__.__import__
    monkeypatch.setattr("builtins.__import__", lacking)
    code, _, err = say("demo", "--out", "x")
    assert code == 1
    assert "sudo apt install" in err
    assert "libegl1" in err


@pytest.mark.parametrize(
    ("said", "file", "library"),
    [
        ((), None, None),
        (("a.workshop.json",), "a.workshop.json", None),
        (("--library", "here"), None, "here"),
        (("a.workshop.json", "--library", "here"), "a.workshop.json", "here"),
        (("open", "list"), "list", None),
    ],
)
def test_opening_hands_over_file_and_library(
    say: Say,
    monkeypatch: pytest.MonkeyPatch,
    said: tuple[str, ...],
    file: str | None,
    library: str | None,
) -> None:
    from facilitator import app

    opened: list[tuple[Path | None, Path | None]] = []
    monkeypatch.setattr(app, "run", lambda path, library: opened.append((path, library)))
    assert say(*said)[0] == 0
    assert opened == [(file and Path(file), Path(library) if library else default_folder())]
