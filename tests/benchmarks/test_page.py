import pytest

from benchmarks.page import put

PAGE = "# Head\n<!-- drills -->\n\nold\n\n<!-- end of drills -->\ntail\n"


def test_what_was_measured_takes_the_place_of_the_old(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(PAGE)
    put(page, "drills", "| new |\n")
    put(page, "drills", "| newer |\n")
    assert page.read_text() == PAGE.replace("old", "| newer |")


def test_a_page_without_a_place_for_it_is_left_alone(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(PAGE)
    with pytest.raises(ValueError, match="no place for benchmarks"):
        put(page, "benchmarks", "x")
    assert page.read_text() == PAGE
