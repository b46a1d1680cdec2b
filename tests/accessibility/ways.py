"""Three ways to use the program: through the accessibility tree, by keys alone, by clicks alone."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from tests.accessibility.reader import Reader

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SOON = 150  # milliseconds until a menu is open


def control(window, name, kind):
    """What is in sight and called that."""
    QTest.qWait(0)
    found = [w for w in window.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert found, f"no {kind.__name__} {name!r}"
    return found[0]


class ByKeys:
    def press(self, window, name):
        self._tab_to(window, control(window, name, QAbstractButton))
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)

    toggle = press

    def write(self, window, name, words):
        field = control(window, name, QLineEdit)
        self._tab_to(window, field)
        QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, words)

    def pick(self, window, name, words):
        box = control(window, name, QComboBox)
        self._tab_to(window, box)
        choose(box, words)

    def menu(self, window, button, action):
        def act(menu):
            QTest.keyClick(menu, Key.Key_Down)
            for _ in menu.actions():
                if menu.activeAction().text().split("\t")[0] == action:
                    break
                QTest.keyClick(menu, Key.Key_Down)
            QTest.keyClick(menu, Key.Key_Return)

        in_menu(act)
        self.press(window, button)

    def _tab_to(self, window, part):
        for _ in range(300):
            if QApplication.focusWidget() is part:
                return
            QTest.keyClick(QApplication.focusWidget() or window, Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {part.objectName()}")


class ByClicks:
    def press(self, window, name):
        self._click(control(window, name, QAbstractButton))

    toggle = press

    def write(self, window, name, words):
        field = control(window, name, QLineEdit)
        self._click(field)
        field.selectAll()
        QTest.keyClicks(field, words)

    def pick(self, window, name, words):
        box = control(window, name, QComboBox)
        self._click(box)
        view = box.view()
        QTest.qWait(QApplication.doubleClickInterval() + SOON)  # Qt takes an earlier click for the same one
        place = view.visualRect(view.model().index(box.findText(words), 0))
        QTest.mouseClick(view.viewport(), LEFT, pos=place.center())
        QTest.qWait(0)

    def menu(self, window, button, action):
        def act(menu):
            (found,) = [a for a in menu.actions() if a.text().split("\t")[0] == action]
            where = menu.actionGeometry(found).center()
            QTest.mouseMove(menu, where)
            QTest.mouseClick(menu, LEFT, pos=where)

        in_menu(act)
        self.press(window, button)

    def _click(self, part: QWidget) -> None:
        for area in part.window().findChildren(QScrollArea):
            if area.widget() is not None and area.widget().isAncestorOf(part):
                area.ensureWidgetVisible(part)
        middle = part.rect().center()
        QTest.mouseClick(part, LEFT, pos=QPoint(12, middle.y()) if isinstance(part, QCheckBox) else middle)


class ByReader:
    def press(self, window, name):
        Reader(window).press(name)

    def toggle(self, window, name):
        Reader(window).toggle(name)

    def write(self, window, name, words):
        Reader(window).write(name, words)

    def pick(self, window, name, words):
        """A screen reader gives a list the focus, and leaves choosing to its keys."""
        box = Reader(window).find(QAccessible.Role.ComboBox, name)
        box.actionInterface().doAction("SetFocus")
        choose(QApplication.focusWidget(), words)

    def menu(self, window, button, action):
        def act(menu):
            root = QAccessible.queryAccessibleInterface(menu)
            items = [root.child(n) for n in range(root.childCount())]
            found = next(i for i in items if i.text(QAccessible.Text.Name).split("\t")[0] == action)
            found.actionInterface().doAction("Press")
            menu.close()

        in_menu(act)
        part = Reader(window).find(QAccessible.Role.ButtonMenu, button)
        part.actionInterface().doAction(part.actionInterface().actionNames()[0])
        QTest.qWait(SOON)


def choose(box, words):
    QTest.keyClick(box, Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        QTest.keyClick(box, Key.Key_Down)
    raise AssertionError(f"no {words!r} in {box.objectName()}")


def in_menu(act):
    """Do something in the menu that is about to open; Qt waits inside it."""

    def now():
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            act(menu)
        else:
            QTimer.singleShot(SOON, now)

    QTimer.singleShot(SOON, now)


WAYS = {"reader": ByReader, "keys": ByKeys, "clicks": ByClicks}
