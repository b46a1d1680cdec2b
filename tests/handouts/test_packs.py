import base64
import datetime
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from facilitator.exercises import catalogue
from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.model import Aside
from facilitator.handouts import packs
from facilitator.storage.unread import UnreadBoard
from facilitator.workshop.session import Activity, OnPaper, Photo, Session, StepTime


def test_the_record_begins_with_what_anyone_wants_to_know(held: Session, printed: Any) -> None:
    first = printed(held).text(0)
    for words in ("What this was about, and who decides", "The cabinet, on 14 January.", "What we agreed"):
        assert words in first
    assert "we agreed more say for 1" in first
    assert "Young carers: Two seats on the design group; Marek Żuraw" in first


def test_every_page_says_whose_it_is_and_whether_it_was_checked(held: Session, printed: Any) -> None:
    draft, checked = printed(held), printed(replace(held, checked=True))
    count = len(draft.pages)
    for page in range(count):
        assert "Taster session Lye Community Centre 22 November 2026" in draft.text(page)
        assert f"Draft Page {page + 1} of {count}" in draft.text(page)
        assert "Checked in the room" in checked.text(page)


def test_a_long_title_gives_way_to_the_date(held: Session, printed: Any) -> None:
    record = printed(replace(held, title="A very long title " * 40), large_print=True)
    assert all("22 November 2026" in record.text(page) for page in range(len(record.pages)))


def test_the_record_says_how_long_it_took(held: Session, printed: Any) -> None:
    activity = held.activities[0].with_time("now", StepTime(spent=14 * 60))
    assert "Planned: 45 minutes. It took 14 minutes." in printed(held.with_activity(activity)).text()


def test_a_session_with_nothing_made_still_prints_kindly(printed: Any) -> None:
    fresh = printed(catalogue.session_of_one("who-has-a-say", title="Fresh"))
    assert "Nothing was agreed yet." in fresh.text()
    assert len(fresh.pages) <= 2


def test_what_was_done_on_paper_is_in_the_record_with_its_photographs(held: Session, printed: Any) -> None:
    jpeg = BytesIO()
    Image.new("RGB", (400, 300), "#0060A8").save(jpeg, "JPEG")
    photo = Photo("p", base64.b64encode(jpeg.getvalue()).decode(), "The flip chart by the door")
    done = {"now": OnPaper("Two flip charts", (photo, Photo("q", "not a picture")))}
    record = printed(held.with_activity(replace(held.activities[0], on_paper=done)))
    assert "Two flip charts" in record.text()
    assert "The flip chart by the door" in record.text()
    assert "A photograph that could not be read." in record.text()
    assert "The flip chart by the door" in [str(e.get("/Alt", "")) for e in record.structure()]


def test_worksheets_are_for_everybody_and_no_copy_costs_much(held: Session, printed: Any) -> None:
    one, many = printed(held, "worksheets", copies=1), printed(held, "worksheets", copies=200)
    assert len(one.pages) == 3
    assert len(many.pages) == 600
    assert len(printed(held, "worksheets").pages) == 3 * 12
    assert len(many.data) < 8 * len(one.data)
    assert many.text(1) == many.text(0)
    assert "C4" in many.text(399)


def test_a3_is_for_tables(held: Session, printed: Any) -> None:
    sheets = printed(held, "worksheets", paper="A3")
    assert len(sheets.pages) == 3 * 3
    assert [round(x) for x in sheets.pages[0].get_size()] == [842, 1191]


def test_the_run_sheet_goes_by_the_clock(held: Session, printed: Any) -> None:
    words = printed(held, "runsheet").text()
    for expected in ("14:00 to 14:45", "14:09 to 14:21, 12 minutes", "If it goes quiet:", "On the wall:"):
        assert expected in words


def test_each_step_of_the_run_sheet_stands_on_one_page(held: Session, printed: Any) -> None:
    made = printed(held, "runsheet")
    pages = [made.text(number) for number in range(len(made.pages))]
    whole = [
        step for a in held.activities if a.kind == "exercise" for step in a.steps if step.say and step.watch
    ]
    assert len(whole) == 5
    for step in whole:
        begins, ends = _plain(step.say), _plain(step.watch[-1])
        assert any(begins in page and ends in page for page in pages), step.title


def test_a_half_day_is_run_from_few_pages(printed: Any) -> None:
    day = replace(catalogue.new_session("half-day", "Ours", people=12), start=datetime.time(10))
    made = printed(day, "runsheet")
    assert len(made.pages) <= 14
    assert "1.1 Why we are here 10:00 to 10:05, 5 minutes" in _plain(made.text())


@pytest.mark.parametrize("lines", range(1, 5))
def test_no_page_begins_with_nothing(printed: Any, lines: int) -> None:
    pdf = printed(catalogue.new_session("taster", "Changing the opening hours " * lines))
    pages = [pdf.text(number) for number in range(len(pdf.pages))]
    assert any("Nothing was written here." in page for page in pages)
    assert not any(page.startswith("Nothing was") for page in pages)


def test_half_minutes_of_the_run_sheet_add_up(printed: Any) -> None:
    day = replace(catalogue.new_session("taster", "Ours", people=12), start=datetime.time(10))
    words = _plain(printed(day, "runsheet").text())
    for expected in (
        "11:45 to 11:48, 3.5 minutes",
        "11:48 to 11:50, 2 minutes",
        "11:50 to 11:55, 4.5 minutes",
    ):
        assert expected in words


def test_times_beside_headings_are_in_no_bookmark(held: Session, printed: Any) -> None:
    assert not any("minute" in title for title in map(str, printed(held, "runsheet").bookmarks()))


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_a_run_sheet_of_some_activities_keeps_the_times_of_the_whole_day(printed: Any) -> None:
    taster = catalogue.new_session("taster", "Ours", people=12)
    day = replace(taster, start=datetime.time(10))
    words = printed(day, "runsheet", activities=(1, 5)).text()
    for expected in ("10:08 to 10:23 What we bring 15", "11:03 to 11:45, 42 minutes", "12:00 End 120"):
        assert expected in " ".join(words.split())
    assert "Look back at the wall" not in words


def test_the_pack_has_the_run_sheet_first_and_large_print_for_whoever_asked(
    held: Session, printed: Any
) -> None:
    pack = printed(held, "pack")
    run, large = printed(held, "runsheet"), printed(held, "worksheets", copies=1, large_print=True)
    assert "Run sheet for the facilitator" in pack.text(0)
    assert len(pack.pages) == len(run.pages) + 3 * 11 + len(large.pages)


def test_names_can_be_left_out(held: Session, printed: Any) -> None:
    with_names, without = printed(held), printed(held, names=False)
    assert "Marek Żuraw" in with_names.text()
    assert "Marek" not in without.text()
    assert "Two seats on the design group" in without.text()


def test_only_the_chosen_activities(held: Session, printed: Any) -> None:
    two = replace(held, activities=(*held.activities, *catalogue.session_of_one("who-has-a-say").activities))
    assert len(printed(two, "worksheets", copies=1).pages) == 6
    assert len(printed(two, "worksheets", copies=1, activities=(2,)).pages) == 3


@pytest.mark.parametrize("kind", packs.KINDS)
def test_a_kind_that_has_nothing_says_so(kind: packs.Kind, tmp_path: Path) -> None:
    empty = Session(title="Empty")
    out = tmp_path / "out.pdf"
    if kind == "record":
        assert packs.make(empty, kind, out).stat().st_size > 1000
    else:
        with pytest.raises(packs.NothingToPrint, match=r"add an activity|There is nothing for a"):
            packs.make(empty, kind, out)
        assert list(tmp_path.iterdir()) == []


def test_an_activity_that_is_not_there_is_named(held: Session) -> None:
    with pytest.raises(packs.NothingToPrint, match="no activity 9"):
        packs.pdf(held, "record", packs.Options(activities=(9,)))


def test_a_file_that_cannot_be_written_leaves_the_old_one(held: Session, tmp_path: Path) -> None:
    folder = tmp_path / "record.pdf"
    folder.mkdir()
    with pytest.raises(IsADirectoryError):
        packs.make(held, "record", folder)
    assert [p.name for p in tmp_path.iterdir()] == ["record.pdf"]


def test_paper_needs_no_windows_and_nothing_slow() -> None:
    slow = ("PySide6", "tinydb", "reportlab.platypus", "babel", "pikepdf")
    code = f"import sys, facilitator.handouts.packs; print(*(n for n in {slow} if n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


NASTY = (
    "<b>x</b>",
    "<img src='file:///x'/>",
    "آمنہ خان",
    "ŵ" * 5000,
    "{0} %s",
    "\ud800",
    "a\u0301" * 99,
    "👩\u200d👧" * 60,
)


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("kind", ["record", "worksheets", "runsheet", "cards", "pocket"])
def test_nothing_typed_in_any_field_leaves_the_page(
    held: Session, printed: Any, kind: packs.Kind, text: str
) -> None:
    activity = replace(held.activities[0], title=text, notes=text, on_paper={"now": OnPaper(text)})
    grid = activity.boards["grid"].deciding(text).listed(text, item_id="n").placed("n", Place.at(1, 0))
    grid = grid.asking("n", "not_yet", text, text).seen_differently("n", Place.at(0, 1), text)
    grid = grid.put_aside("night", Aside(text, True, text))
    plan = activity.boards["plan"].added(text, {"first_step": text, "who": text})
    activity = activity.with_board("grid", grid).with_board("plan", plan)
    told = replace(held.with_activity(activity), title=text, place=text, opening={"why": text})
    for large in (False, True):
        pdf = printed(told, kind, copies=1, large_print=large)
        for page in range(len(pdf.pages)):
            for left, bottom, right, top in pdf.boxes(page):
                assert left > 0 and right < 596 and bottom > 0 and top < 842  # noqa: PT018


@pytest.mark.parametrize("kind", [kind for kind in packs.KINDS if kind != "poster"])
def test_a_board_that_this_version_cannot_read_stops_no_page(
    held: Session, printed: Any, kind: packs.Kind
) -> None:
    activity = held.activities[0]
    unread = replace(
        activity,
        boards={**activity.boards, "map": UnreadBoard("map")},
        board_kinds={**activity.board_kinds, "map": "map"},
    )
    words = printed(held.with_activity(unread), kind).text()
    assert ("cannot read the board “map”." in words) == (kind == "record")
    if kind == "record":
        assert "Young carers" in words


@pytest.mark.parametrize("kind", ["break", "read_back"])
def test_what_leads_nowhere_is_still_told(held: Session, printed: Any, kind: Any) -> None:
    plan = held.activities[0].boards["plan"]
    other = Activity(id="b", title="Tea", kind=kind, boards={"plan": plan}, board_kinds={"plan": "plan"})
    words = printed(replace(held, activities=(replace(other, board_kinds={"plan": "pledges"}),))).text()
    assert "Two seats on the design group" in words
