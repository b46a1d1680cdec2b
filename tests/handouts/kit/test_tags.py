"""What a screen reader is told: the structure tree is read back from the file."""

from typing import Any

from facilitator.workshop.session import Session


def test_the_file_says_its_language_title_and_that_it_is_tagged(held: Session, printed: Any) -> None:
    root = printed(held).pdf.Root
    assert str(root.Lang) == "en-GB"
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(printed(held).pdf.docinfo["/Title"]) == "Taster session: Record of the workshop"


def test_headings_paragraphs_lists_tables_and_figures_are_told_apart(held: Session, printed: Any) -> None:
    tags = printed(held).tags()
    assert tags[0] == "Document"
    assert tags[1] == "H1"
    assert {"H1", "H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure"} == set(tags[1:])


def test_tables_have_headings_for_columns_and_rows(held: Session, printed: Any) -> None:
    tables = [e for e in printed(held).structure() if e.S == "/Table"]
    first, second = tables[0].K[0], tables[0].K[1]
    assert [str(cell.A.Scope) for cell in first.K] == ["/Column"] * 4
    assert [str(cell.S) for cell in second.K] == ["/TH", "/TD", "/TD", "/TD"]
    assert str(second.K[0].A.Scope) == "/Row"


def test_figures_say_what_they_show(held: Session, printed: Any) -> None:
    figures = [e for e in printed(held).structure() if e.S == "/Figure"]
    assert "The list after it says the same" in str(figures[0].Alt)


def test_every_mark_belongs_to_its_element_and_back(held: Session, printed: Any) -> None:
    pdf = printed(held, "worksheets", copies=3)
    numbers = list(pdf.pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page in list(pdf.pdf.pages)[::3]:
        content = page.Contents.read_bytes()
        assert content.count(b"BDC") - content.count(b"/Span") == len(owners[int(page.StructParents)])
        assert content.count(b"BDC") + content.count(b"BMC") == content.count(b"EMC")


def test_page_furniture_and_rules_are_not_read_out(held: Session, printed: Any) -> None:
    content = bytes(printed(held).pdf.pages[0].Contents.read_bytes())
    assert content.rstrip().endswith(b"EMC")
    assert b"/Artifact BMC" in content


def test_a_paragraph_over_two_pages_is_one_paragraph(held: Session, printed: Any) -> None:
    activity = held.activities[0]
    grid = activity.boards["grid"].deciding("Where it moves " * 300)
    elements = printed(held.with_activity(activity.with_board("grid", grid))).structure()
    split = [
        e for e in elements if e.S == "/P" and len({k.Pg.objgen for k in e.K if not isinstance(k, int)}) > 1
    ]
    assert split


def test_what_was_agreed_leads_to_where_it_was(held: Session, printed: Any) -> None:
    pdf = printed(held)
    link = next(a for a in pdf.pdf.pages[0].Annots if a.Subtype == "/Link")
    assert str(link.Contents) == "Go to: Who has a say?"
    assert "/URI" not in str(link)


def test_bookmarks_follow_the_headings(held: Session, printed: Any) -> None:
    marks = printed(held).bookmarks()
    assert marks[0] == "Taster session"
    assert "1 What this was about, and who decides" in marks
    assert "4.1 Who has a say" in marks


def test_large_print_is_set_again_with_the_same_sections(held: Session, printed: Any) -> None:
    standard, large = printed(held), printed(held, large_print=True)
    assert large.bookmarks() == standard.bookmarks()
    assert min(large.sizes()) >= 18
    assert min(standard.sizes()) >= 12
    assert len(large.pages) > len(standard.pages)


def test_black_only_has_no_colour(held: Session, printed: Any) -> None:
    def colours(pdf: Any) -> set[bytes]:
        found: set[bytes] = set()
        for page in pdf.pdf.pages:
            for line in page.Contents.read_bytes().splitlines():
                parts = line.split()
                if parts[-1:] in ([b"rg"], [b"RG"]):
                    found |= {b" ".join(parts[:3])} if len(set(parts[:3])) > 1 else set()
        return found

    assert colours(printed(held))
    assert not colours(printed(held, mono=True))
