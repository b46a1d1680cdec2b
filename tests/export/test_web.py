"""The HTML record is one page that a screen reader finds its way in, and that runs and fetches nothing."""

import base64
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from PIL import ExifTags, Image

from facilitator.exercises import catalogue
from facilitator.exercises.parts.tally import Tally
from facilitator.export.web import html
from facilitator.workshop.session import OnPaper, Session

EMPTY = ("meta", "img", "polygon", "polyline", "circle")
NASTY = (
    "<script>alert(1)</script>",
    "]]> --> & \" ' </style></title>",
    "شباب الحي 年轻 👩‍👩‍👧 \u202eŻółć",
    "W" * 5000,
    "\x00\x1b\ud800",
)


class Page(HTMLParser):
    """What a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.open: list[str] = []
        self.within: list[tuple[str, ...]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        self.within.append((*self.open, tag))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str | None]:
        return [value for _, known, value in self.attributes if known == name]

    def levels(self) -> list[int]:
        return [int(tag[1]) for tag in self.tags if re.fullmatch("h[1-6]", tag)]


@pytest.fixture
def page(told: Session) -> Page:
    return Page(html(told))


def test_the_page_is_well_formed_and_says_its_language(told: Session, page: Page) -> None:
    assert page.open == []
    assert ("html", "lang", "en-GB") in page.attributes
    assert "<title>Opening &lt;hours&gt; &amp; *more*</title>" in html(told)


def test_it_opens_with_the_half_page(told: Session) -> None:
    text = html(told)
    for words in (
        "22 November 2026, 10:00, Lye.",
        "This is a draft",
        "Why we are here: The lease ends",
        "The decision: Should the library close on &lt;Fridays&gt;?",
        "Young carers: Ask at the school gate",
    ):
        assert 0 < text.index(words) < text.index("Planned: ")


def test_the_half_page_leads_to_what_it_sums_up(page: Page) -> None:
    targets = {f"#{name}" for name in page.values("id")}
    links = page.values("href")
    assert len(links) > 2
    assert targets.issuperset(links)


def test_minutes_are_told_as_on_paper(told: Session) -> None:
    assert "Planned: 45 minutes. It took 10 minutes." in html(told)


def test_it_says_that_names_are_left_out(told: Session) -> None:
    assert "names are left out of this copy" not in html(told)
    assert "names are left out of this copy" in html(told.without_names(), names=False)


def test_a_checked_record_says_so(told: Session) -> None:
    assert "read back and checked in the room" in html(replace(told, checked=True))


def test_headings_never_skip_a_level(page: Page) -> None:
    levels = page.levels()
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_landmarks_hold_everything(page: Page) -> None:
    assert page.tags.count("header") == page.tags.count("main") == 1
    texts = [path for path in page.within if path[-1] in ("h1", "h2", "h3", "p", "table", "figure")]
    assert all({"header", "main"}.intersection(path) for path in texts)


def test_every_table_has_a_caption_and_every_header_its_scope(page: Page) -> None:
    scopes = [value for tag, name, value in page.attributes if (tag, name) == ("th", "scope")]
    assert page.tags.count("table") == page.tags.count("caption") > 0
    assert set(scopes) == {"col", "row"}
    assert len(scopes) == page.tags.count("th")


def test_the_page_runs_and_fetches_nothing(page: Page) -> None:
    assert {"script", "link", "iframe", "object", "base", "use", "image"}.isdisjoint(page.tags)
    assert not any(name.startswith("on") for _, name, _ in page.attributes)
    assert all(value and value.startswith("#") for value in page.values("href"))
    assert all(value and value.startswith("data:image/jpeg;base64,") for value in page.values("src"))
    assert ("img", "alt", "Flip chart <one>") in page.attributes


def test_nothing_is_fetched_by_the_style(told: Session) -> None:
    style = html(told).partition("<style>")[2].partition("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("words", NASTY)
def test_whatever_is_typed_is_words(told: Session, words: str) -> None:
    activity = told.activities[0]
    grid = activity.boards["grid"].listed(words, item_id="x").deciding(words)
    paper = {"missing": OnPaper(words)}
    activity = replace(activity.with_board("grid", grid), title=words, on_paper=paper)
    plain, nasty = (
        Page(html(replace(s, title=t, place=t)))
        for s, t in ((told, "T"), (told.with_activity(activity), words))
    )
    assert nasty.open == []
    assert set(nasty.tags) <= set(plain.tags)
    assert {name for _, name, _ in nasty.attributes} <= {name for _, name, _ in plain.attributes}


# Photographs


def test_a_photograph_carries_no_more_than_its_picture(told: Session, a_photo: Any) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = "SECRET"
    with_place = a_photo(exif=exif, comment=b"SECRET")
    assert b"SECRET" in base64.b64decode(with_place.jpeg)
    activity = replace(told.activities[0], on_paper={"missing": OnPaper("", (with_place,))})
    (source,) = Page(html(told.with_activity(activity))).values("src")
    assert source
    assert b"SECRET" not in base64.b64decode(source.partition(",")[2])


def test_a_photograph_that_is_none_is_said(told: Session, a_photo: Any) -> None:
    broken = replace(a_photo(), jpeg=base64.b64encode(b"not a picture").decode())
    activity = replace(told.activities[0], on_paper={"missing": OnPaper("", (broken,))})
    text = html(told.with_activity(activity))
    assert "A photograph that could not be read: Flip chart &lt;one&gt;" in text
    assert "<img" not in text


# Figures


def test_the_grid_is_drawn_with_the_same_in_words(told: Session) -> None:
    text = html(told)
    drawing = text.partition("<svg")[2].partition("</svg>")[0]
    assert 'role="img"' in drawing
    assert "<title>Who has a say</title>" in drawing
    assert "The table after it says the same." in drawing
    assert "SECRET" not in drawing
    assert ">1</text>" in drawing
    assert "<li><bdi>Young carers</bdi></li>" in text
    assert "<caption>The same in words</caption>" in text


def test_a_vote_is_drawn_once_the_room_has_seen_it() -> None:
    session = catalogue.session_of_one("same-or-different")
    activity = session.activities[0]
    name = next(n for n, kind in activity.board_kinds.items() if kind == "line")
    counted = activity.boards[name].counted(1, Tally((2, 0, 0, 1, 0)))
    hidden = session.with_activity(activity.with_board(name, counted))
    assert "<svg" not in html(hidden)
    shown = html(session.with_activity(activity.with_board(name, counted.shown(1))))
    assert shown.count("<circle") == 3 + 1  # and the key's
    assert "First vote: " in shown
