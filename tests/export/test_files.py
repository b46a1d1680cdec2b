"""Each format tells the same, tells nothing that was covered, and runs nothing."""

import csv
import io
import json
import zipfile
from html.parser import HTMLParser
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from facilitator.export import files
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


# HTML


class Page(HTMLParser):
    """What a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_well_formed_and_says_its_language(told: Session, tmp_path: Path) -> None:
    text = written(told, "html", tmp_path)
    page = Page(text)
    assert page.open == []
    assert ("html", "lang", "en-GB") in page.attributes
    assert "<title>Opening &lt;hours&gt; &amp; *more*</title>" in text


def test_headings_never_skip_a_level(told: Session, tmp_path: Path) -> None:
    levels = [int(t[1]) for t in Page(written(told, "html", tmp_path)).tags if t in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_header_of_a_table_has_its_scope(told: Session, tmp_path: Path) -> None:
    page = Page(written(told, "html", tmp_path))
    scopes = [value for tag, name, value in page.attributes if (tag, name) == ("th", "scope")]
    assert set(scopes) == {"col", "row"}
    assert len(scopes) == page.tags.count("th")


def test_the_page_runs_and_fetches_nothing(told: Session, tmp_path: Path) -> None:
    page = Page(written(told, "html", tmp_path))
    assert {"script", "link", "iframe", "object", "base"}.isdisjoint(page.tags)
    assert not any(name.startswith("on") or name == "href" for _, name, _ in page.attributes)
    sources = [value for _, name, value in page.attributes if name == "src"]
    assert all(value and value.startswith("data:image/jpeg;base64,") for value in sources)
    assert ("img", "alt", "Flip chart <one>") in page.attributes


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
