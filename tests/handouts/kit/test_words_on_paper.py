"""Every script, and everything nasty that can be typed, comes back from the page as it went in."""

from typing import Any

import pytest

from facilitator.handouts.kit import fonts, lines
from facilitator.handouts.kit.edition import Edition
from facilitator.handouts.kit.flow import Heading, Text
from facilitator.handouts.kit.table import table


@pytest.mark.parametrize(
    "name",
    [
        "Gŵyl Tŷ Llanuwchllyn",
        "Żółć Łódź Świętosława",
        "Nguyễn Thị Ánh",
        "Ελένη",
        "Ольга",
        "中文名字",
        "さくら",
        "Café (50 %) – “so” it’s £5…",
    ],
)
def test_a_name_is_found_as_it_was_typed(said: Any, name: str) -> None:
    assert said(name).finds(name)


@pytest.mark.parametrize("bold", [False, True])
def test_a_line_is_as_wide_as_it_was_measured(bold: bool) -> None:
    line = lines.words([lines.Span("Young carers; we have never asked them, and they are here", bold)])
    (drawn,) = lines.laid(line)
    assert fonts.width_of(drawn.text, drawn.font) == pytest.approx(lines.width_of(line))


def test_a_word_with_a_hyphen_stays_whole_and_is_cut_there_if_it_must_be() -> None:
    line = lines.words("Is it co-production?")
    whole = lines.width_of(lines.words("co-production?"))
    texts = [[word.text for word in row] for row in lines.fill(line, whole + 1)]
    assert texts == [["Is", "it"], ["co-production?"]]
    assert [w.text for row in lines.fill(lines.words("co-production?"), whole - 0.1) for w in row] == [
        "co-",
        "production?",
    ]


def test_right_to_left_names_are_shaped_found_and_read_out(said: Any) -> None:
    pdf = said("آمنہ خان")
    assert any("NotoSansArabic" in name for name in pdf.fonts())
    assert pdf.finds("آمنہ خان")
    assert str(pdf.structure()[-1].ActualText) == "آمنہ خان"


def test_scripts_mix_within_one_name_and_each_font_is_embedded(said: Any) -> None:
    pdf = said("Ysgol Gŵyl آمنہ خان 中文 😀 Łódź")
    assert len(pdf.fonts()) == 4
    assert all(pdf.fonts().values())
    for part in ("Ysgol Gŵyl", "中文", "Łódź"):
        assert part in pdf.text()


def test_large_fonts_load_only_when_a_text_needs_them(said: Any) -> None:
    assert all(sum(r.width for r in fonts.runs(c)) > 0 for c in "aż中")
    assert not any("SC" in name or "Emoji" in name for name in said("plain words").fonts())


def test_a_script_nobody_can_draw_is_named_and_searched_for(said: Any) -> None:
    pdf = said("Mrs தமிழ் came")
    assert pdf.finds("தமிழ்")
    assert fonts.runs("தமிழ்")[0].text == "[Tamil]"


def test_words_stand_in_the_order_they_are_read() -> None:
    assert seen("ab خان آمنہ cd", "L") == "ab | ہنمآ | ناخ | cd"
    assert seen("خان ab cd آمنہ", "R") == "ہنمآ | ab | cd | ناخ"


def test_what_ends_a_name_or_a_number_stands_on_its_side_of_the_line() -> None:
    assert seen("خان 10:08, 8 آمنہ", "R") == "ہنمآ | 8 | ,10:08 | ناخ"
    assert seen("خان Lye Centre, آمنہ", "R") == "ہنمآ | ,Lye | Centre | ناخ"
    assert seen("خان (a b), آمنہ", "R") == "ہنمآ | ,(a | b) | ناخ"
    assert seen("خان Lye, Dudley آمنہ", "R") == "ہنمآ | Lye, | Dudley | ناخ"


def seen(text: str, base: str) -> str:
    """What stands on the line from left to right."""
    return "".join(laid.actual or laid.text for laid in lines.laid(lines.words(text), base)).replace(
        " ", " | "
    )


NASTY = [
    "<b>bold</b> & <Smith>",
    "<img src='file:///etc/passwd'/>",
    "<a href='http://example.org'>x</a>",
    "&lt;&#65;&nbsp;",
    "{page} {0} %s %(x)s",
    "\\(brackets\\) (((",
    "=1+1",
    "'; DROP TABLE",
    "$(rm -rf)",
]


@pytest.mark.parametrize("text", NASTY)
def test_nothing_typed_is_interpreted(said: Any, text: str) -> None:
    pdf = said(text)
    assert text in pdf.text()
    assert "/Annots" not in pdf.pdf.pages[0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x07",
        "\u200b",
        "\ud800x",
        "\u202egnp.exe",
        "a\u0301\u0327" * 30,
        "\ufffe\uffff",
        "\u0301",
        "\u0640" * 300,
        "\U0001f1ec\U0001f1e7",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467" * 40,
        "\u3000中",
        "1\ufe0f\u20e3",
        "a\tb\nc",
    ],
)
def test_strange_characters_never_stop_a_page(said: Any, text: str) -> None:
    assert "Page 1 of 1" in said(text).text()


def test_what_is_typed_is_made_plain_in_one_place() -> None:
    assert lines.plain(" a\u0301\t b\u202e\x00\n") == "á b"
    assert lines.plain("\ud800") == "\ufffd"


@pytest.mark.parametrize("letter", ["x", "ن", "中", "😀"])
def test_a_word_without_end_is_split_and_nothing_of_it_lost(letter: str) -> None:
    rows = lines.fill(lines.words(letter * 100_000), 30)
    assert "".join(word.text for row in rows for word in row) == letter * 100_000
    assert max(map(lines.width_of, rows)) <= 30.001


def test_everything_of_an_endless_word_is_printed_inside_the_page(on_paper: Any) -> None:
    edition = Edition()
    pdf = on_paper(*table(["Name", "Say"], [["x" * 5000, "never"], ["y", "z"]], edition), edition=edition)
    assert sum(page.count("x") for page in (pdf.text(i) for i in range(len(pdf.pages)))) == 5000
    for page in range(len(pdf.pages)):
        for left, bottom, right, top in pdf.boxes(page):
            assert 0 < left < right < 595
            assert 0 < bottom < top < 842


def test_rows_are_never_cut_and_headings_repeat(on_paper: Any) -> None:
    edition = Edition(large=True)
    rows = [[f"begin{i} " + "word " * 30 + f"end{i}", "often"] for i in range(30)]
    pdf = on_paper(*table(["Who they are", "Say"], rows, edition), edition=edition)
    texts = [pdf.text(i) for i in range(len(pdf.pages))]
    assert len(texts) > 3
    assert all("Who they are" in text for text in texts)
    assert all((f"begin{i} " in text) == (f"end{i} " in text + " ") for i in range(30) for text in texts)


def test_only_a_word_wider_than_its_column_is_split(on_paper: Any) -> None:
    edition = Edition(large=True)
    rows = [["Neighbourhood representatives", "sometimes", "sometimes", "sometimes"]]
    pdf = on_paper(*table(["People or group", "Impacted", "Say now", "Should be"], rows, edition))
    for word in ("Neighbourhood", "representatives", "sometimes"):
        assert word in pdf.text()


def test_a_heading_never_stands_alone_at_the_foot(on_paper: Any) -> None:
    edition = Edition()
    for extra in range(6):
        filler = [Text("line", edition.style("cell")) for _ in range(36 + extra)]
        heading = Heading("The heading", 1, edition)
        body = Text("body text follows " * 30, edition.style("text"))
        pdf = on_paper(*filler, heading, body)
        place = next(i for i in range(len(pdf.pages)) if "The heading" in pdf.text(i))
        assert "body text" in pdf.text(place)


def test_headings_that_repeat_are_read_out_once(on_paper: Any) -> None:
    pdf = on_paper(*table(["Who", "Say"], [[f"Group {i}", "often"] for i in range(60)], Edition()))
    assert len(pdf.pages) > 1
    assert pdf.tags().count("TR") == 61
