"""Each format tells the same, tells nothing that was covered, and runs nothing."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from facilitator.export import files, sheets
from facilitator.export.sheets import harmless
from facilitator.workshop.session import Session


def written(session: Session, kind: files.Format, folder: Path, names: bool = True) -> str:
    out = files.export(session, kind, folder / f"out.{kind}", names)
    if kind == "csv":
        return "\n".join(path.read_text(encoding="utf-8-sig") for path in sorted(out.iterdir()))
    return out.read_text(encoding="utf-8")


every_format = pytest.mark.parametrize("kind", files.FORMATS)


@every_format
def test_it_tells_what_the_group_made(told: Session, kind: files.Format, tmp_path: Path) -> None:
    text = written(told, kind, tmp_path)
    for words in (
        "Young carers",
        "Ask at the school gate",
        "Amira",
        "Jo Bloggs",
        "A day meeting",
        "We drew a map",
    ):
        assert words in text


@every_format
def test_what_is_covered_is_not_there(told: Session, kind: files.Format, tmp_path: Path) -> None:
    assert "SECRET" not in written(told, kind, tmp_path)


@pytest.mark.parametrize("kind", ["md", "html"])
def test_what_is_covered_is_counted(told: Session, kind: files.Format, tmp_path: Path) -> None:
    assert "1 withdrawn" in written(told, kind, tmp_path)


@every_format
def test_the_facilitators_own_notes_are_in_none(told: Session, kind: files.Format, tmp_path: Path) -> None:
    activity = replace(told.activities[0], notes="Ann was cross with me")
    assert "cross with me" not in written(told.with_activity(activity), kind, tmp_path)


@every_format
def test_names_can_be_left_out(told: Session, kind: files.Format, tmp_path: Path) -> None:
    text = written(told, kind, tmp_path, names=False)
    assert "Young carers" in text
    assert "Amira" not in text
    assert "Jo Bloggs" not in text


@every_format
def test_a_session_nobody_worked_on_can_be_exported(
    session: Session, kind: files.Format, tmp_path: Path
) -> None:
    assert written(session, kind, tmp_path)


@pytest.mark.parametrize("kind", ["md", "html"])
def test_places_are_words(told: Session, kind: files.Format, tmp_path: Path) -> None:
    text = written(told, kind, tmp_path)
    for words in (
        "always",
        "never",
        "not yet: our guess",
        "They live here too",
        "agreed",
        "Meets at the wrong",
    ):
        assert words in text
    assert "0.9" not in text


# Markdown


def test_markdown_means_nothing_but_itself(told: Session, tmp_path: Path) -> None:
    lines = written(told, "md", tmp_path).splitlines()
    assert lines[0] == r"# Opening \<hours\> \& \*more\*"
    assert r"\# with roads" in lines
    assert any(r"@cost \| £20" in line for line in lines)


def test_every_row_of_a_markdown_table_has_as_many_cells(told: Session, tmp_path: Path) -> None:
    lines = written(told, "md", tmp_path).replace(r"\|", "").splitlines()
    tables = [list(rows) for is_row, rows in groupby(lines, lambda line: line.startswith("|")) if is_row]
    assert tables
    for rows in tables:
        assert len({row.count("|") for row in rows}) == 1


def test_markdown_names_its_photographs(told: Session, tmp_path: Path) -> None:
    assert r"Photograph: Flip chart \<one\>" in written(told, "md", tmp_path).splitlines()


# CSV


def rows_of(path: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_a_table_for_each_board(told: Session, tmp_path: Path) -> None:
    out = files.export(told, "csv", tmp_path / "out")
    names = {path.name.partition("-")[2] or path.name for path in out.iterdir()}
    assert {"agenda.csv", "who-has-a-say-grid.csv", "who-has-a-say-plan.csv"} <= names
    grid = rows_of(next(out.glob("*grid.csv")))
    assert len({len(row) for row in grid}) == 1
    carers = dict(zip(grid[0], next(r for r in grid if r[0] == "Young carers"), strict=True))
    assert (carers["Square now"], carers["Say they should have"], carers["Our guess"]) == (
        "A5",
        "often",
        "yes",
    )


def test_boards_whose_names_are_spelt_alike_in_plain_letters_are_all_there(session: Session) -> None:
    first, *rest = session.activities
    grid = first.boards["grid"]
    twice = replace(first, boards={"网": grid, "格": grid}, board_kinds={"网": "grid", "格": "grid"})
    found = sheets.sheets(replace(session, activities=(twice, *rest)))
    assert {"01-who-has-a-say-board.csv", "01-who-has-a-say-board-2.csv"} <= found.keys()


def test_boards_whose_names_differ_in_capitals_alone_are_files_of_their_own(session: Session) -> None:
    first, *rest = session.activities
    grid = first.boards["grid"]
    twice = replace(first, boards={"map": grid, "Map": grid}, board_kinds={"map": "grid", "Map": "grid"})
    found = sheets.sheets(replace(session, activities=(twice, *rest)))
    assert len({name.lower() for name in found}) == len(found)


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-5", "@SUM", "\tx", "\rx", " =1", "＝1"])
def test_cells_that_a_spreadsheet_would_work_out_are_harmless(cell: str) -> None:
    assert harmless(cell).startswith("'")


@pytest.mark.parametrize("cell", ["", "Carers", "c@d", "1-2", "'=1", "نوجوان"])
def test_other_cells_are_left_alone(cell: str) -> None:
    assert harmless(cell) == cell


def test_a_dangerous_name_is_harmless_in_the_file(told: Session, tmp_path: Path) -> None:
    out = files.export(told, "csv", tmp_path / "out")
    cells = [cell for path in out.iterdir() for row in rows_of(path) for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_a_zip_holds_the_same_tables(told: Session, tmp_path: Path) -> None:
    folder = files.export(told, "csv", tmp_path / "out")
    packed = files.export(told, "csv", tmp_path / "out.zip")
    with zipfile.ZipFile(packed) as archive:
        assert {n: archive.read(n) for n in archive.namelist()} == {
            path.name: path.read_bytes() for path in folder.iterdir()
        }


# JSON


def test_json_is_the_whole_session(told: Session, tmp_path: Path) -> None:
    whole = json.loads(written(told, "json", tmp_path))
    session = whole["session"]
    assert (whole["format"], session["title"], session["date"]) == (
        "facilitator export",
        told.title,
        "2026-11-22",
    )
    grid = next(a["boards"]["grid"] for a in session["activities"] if "grid" in a["boards"])
    assert (grid["kind"], grid["withdrawn"]) == ("grid", 1)
    assert grid["people"][0]["now"] == {"impact": 0.9, "say": 0.1}


# Writing


def test_a_file_that_cannot_be_written_leaves_nothing_behind(told: Session, tmp_path: Path) -> None:
    (tmp_path / "out.md").mkdir()
    with pytest.raises(OSError, match=r"out\.md"):
        files.export(told, "md", tmp_path / "out.md")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@every_format
def test_half_a_letter_stops_no_export(told: Session, kind: files.Format, tmp_path: Path) -> None:
    first, *rest = told.activities
    broken = replace(told, title="Half \ud800 a letter", activities=(replace(first, title="\udc00"), *rest))
    assert "Young carers" in written(broken, kind, tmp_path)
