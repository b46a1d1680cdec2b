from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

Key = Qt.Key


def test_a_screen_reader_hears_number_and_words_of_a_page(window):
    pages = QAccessible.queryAccessibleInterface(window.stage.list)
    assert pages.text(QAccessible.Text.Name) == "Pages"
    third = pages.child(2)
    assert third.text(QAccessible.Text.Name) == f"Page 3 of {window.stage.pages.count}"
    index = window.stage.list.model().index(0, 0)
    assert "Run sheet" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_pages_in_sight_are_drawn_and_no_others(qtbot, window):
    pages, seen = window.stage.pages, window.stage.list
    qtbot.waitUntil(lambda: has_ink(pages.picture(0, seen.page_px(0))))
    assert pages.picture(pages.count - 1, seen.page_px(0)) is None


def has_ink(picture):
    """The picture is there, and not empty."""
    if picture is None:
        return False
    image = picture.toImage()
    across = range(0, image.width(), 3)
    return any(image.pixelColor(x, y).alpha() for y in range(0, image.height(), 3) for x in across)


def test_keys_make_pages_larger_smaller_and_whole_again(qtbot, window):
    pages = window.stage.list
    whole = pages.page_px(0).height()
    assert whole <= pages.viewport().height()
    qtbot.keyClicks(pages, "++")
    assert pages.page_px(0).height() > 1.5 * whole
    qtbot.keyClicks(pages, "---")
    assert pages.page_px(0).height() < whole
    qtbot.keyClicks(pages, "0")
    assert pages.page_px(0).height() == whole


def test_control_and_the_wheel_zoom(window):
    pages = window.stage.list
    before = pages.page_px(0).height()
    middle = QPointF(pages.viewport().rect().center())
    wheel = QWheelEvent(
        middle,
        middle,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pages.viewport(), wheel)
    assert pages.page_px(0).height() > before


def test_arrows_walk_from_page_to_page(qtbot, window):
    pages = window.stage.list
    pages.setFocus()
    qtbot.keyClick(pages, Key.Key_Right)
    assert pages.currentIndex().row() == 1
    qtbot.keyClick(pages, Key.Key_End)
    assert pages.currentIndex().row() == window.stage.pages.count - 1


def test_a_page_larger_than_the_view_is_scrolled_by_keys(qtbot, window):
    pages = window.stage.list
    qtbot.keyClicks(pages, "++++")
    for _ in range(4):
        qtbot.keyClick(pages, Key.Key_PageDown)
    assert pages.verticalScrollBar().value() > pages.page_px(0).height()
    assert pages.currentIndex().row() > 0


def test_the_same_page_stays_in_sight_when_an_option_changes(qtbot, window, settled):
    pages = window.stage.list
    qtbot.keyClick(pages, Key.Key_Right)
    qtbot.keyClick(window.panel.mono, Key.Key_Space)
    settled(window)
    assert pages.currentIndex().row() == 1
