import pytest

from facilitator.ui.kit.fit_label import FitLabel
from facilitator.ui.kit.theme import Theme


@pytest.fixture
def fitted(qtbot):
    label = FitLabel(lines=2)
    qtbot.addWidget(label)
    theme = Theme()
    label.look(theme.font(60, bold=True), 24, theme.colour("ink"))
    label.resize(800, 200)
    return label


def shown(label):
    return label._fit()[1].text()


def test_short_words_are_as_large_as_allowed(fitted):
    fitted.show_text("Who is missing?")
    assert fitted.px == 60


def test_longer_words_shrink_before_they_are_cut(fitted):
    fitted.show_text("Who is impacted by this decision, and who has a say in it now?")
    assert 24 < fitted.px < 60
    assert shown(fitted).endswith("now?")


@pytest.mark.parametrize("text", ["word " * 2000, "w" * 5000, "ب" * 5000])
def test_far_too_much_stops_at_the_floor_and_loses_its_end(fitted, text):
    fitted.show_text(text)
    assert fitted.px == 24
    assert shown(fitted).endswith("…")
    assert fitted.height_for(800) <= 2 * 24 * 2.2  # Arabic lines are tall
