"""One setting: what it is called, what can be chosen, what to know about it, what was wrong in the file."""

from collections.abc import Mapping
from typing import Generic

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from facilitator.ui.kit.looks import Looks
from facilitator.ui.kit.pieces import escaped, label
from facilitator.ui.kit.preferences import Preference, Value
from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.wrapping import wrapping
from facilitator.words import tr


class Setting(QWidget, Generic[Value]):
    """Writes what is chosen, at once, and lets everything look accordingly."""

    def __init__(self, preference: Preference[Value], settings: Settings, looks: Looks) -> None:
        super().__init__()
        self.preference = preference
        self._settings, self._looks = settings, looks
        self._problem = label(role="fault", name=f"{preference.name}_problem")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    @property
    def value(self) -> Value:
        return self.preference.read(self._settings)

    def choose(self, value: Value) -> None:
        if value != self.value or self.preference.name in self._settings.wrong:
            self._settings.set(self.preference.name, value)
            self._looks.refresh()
            self._tell(self.words_of(value))

    def words_of(self, value: Value) -> str:
        """A value as it is called on the screen."""
        return str(value)

    def finish(self, hint: str) -> None:
        """Add what to know, and what was wrong in the file."""
        if hint:
            self.column.addWidget(label(hint, "mute", f"{self.preference.name}_hint"))
        self.column.addWidget(self._problem)
        self._tell(self.words_of(self.value))

    def _tell(self, used: str) -> None:
        wrong = self._settings.wrong.get(self.preference.name)
        self._problem.setVisible(wrong is not None)
        if wrong is not None:
            words = tr("The settings file says “{wrong}”, which cannot be used. Now: {used}.")
            self._problem.setText(words.format(wrong=str(wrong)[:60], used=used))


class OneOf(Setting[Value]):
    """A list of which one is chosen."""

    def __init__(
        self,
        preference: Preference[Value],
        settings: Settings,
        looks: Looks,
        title: str,
        options: Mapping[Value, str],
        hint: str = "",
    ) -> None:
        super().__init__(preference, settings, looks)
        self._options = options
        heading = label(title, "strong")
        self.box = _Box()
        self.box.setObjectName(preference.name)
        self.box.setAccessibleName(title)
        heading.setBuddy(self.box)
        for value, words in options.items():
            self.box.addItem(words, value)
        self.column.addWidget(heading)
        self.column.addWidget(self.box)
        self.finish(hint)
        self.box.setAccessibleDescription(hint)
        self.refresh()
        self.box.activated.connect(self._chosen)

    def words_of(self, value: Value) -> str:
        return self._options[value]

    def reword(self, options: Mapping[Value, str]) -> None:
        """Call the same values by other words."""
        self._options = options
        for place, words in enumerate(options.values()):
            self.box.setItemText(place, words)

    def refresh(self) -> None:
        """Show what is set now, wherever it was set."""
        self.box.setCurrentIndex(self.box.findData(self.value))
        self._tell(self.words_of(self.value))

    def _chosen(self) -> None:
        self.choose(self.box.currentData())


class OnOff(Setting[bool]):
    """Chosen or not."""

    def __init__(
        self, preference: Preference[bool], settings: Settings, looks: Looks, title: str, hint: str
    ) -> None:
        super().__init__(preference, settings, looks)
        self.box = wrapping(QCheckBox(escaped(title)))
        self.box.setObjectName(preference.name)
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(hint)
        self.box.setChecked(self.value)
        self.column.addWidget(self.box)
        self.finish(hint)
        self.box.toggled.connect(self.choose)

    def refresh(self) -> None:
        """Show what is set now, wherever it was set."""
        self.box.setChecked(self.value)
        self._tell(self.words_of(self.value))

    def words_of(self, value: bool) -> str:
        return tr("on") if value else tr("off")


class _Box(QComboBox):
    """A list that a turn of the wheel leaves alone: the wheel scrolls the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
