"""What a person can choose for the whole program: each setting's name, values and fall-back."""

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from facilitator.ui.kit.settings import Settings
from facilitator.ui.kit.theme import ROOM_TEXT
from facilitator.words import DEFAULT, languages

if TYPE_CHECKING:
    from facilitator.workshop.step import ClockFace

Value = TypeVar("Value")


class Preference(NamedTuple, Generic[Value]):
    """One named value of the settings file that must be one of `options`."""

    name: str
    options: tuple[Value, ...]
    default: Value

    def read(self, settings: Settings) -> Value:
        """The value in force; a wrong one in the file is noted there and not used."""
        return settings.one_of(self.name, self.options, self.default)


AS_COMPUTER = 0.0  # the console's text size when this computer's own is followed

ROOM_TEXT_SIZE = Preference("room_text", ROOM_TEXT, 1.0)
ROOM_THEME = Preference("room_theme", ("bright", "dark"), "bright")
FACES: "tuple[ClockFace, ...]" = ("figures", "bar", "nothing")
ROOM_CLOCK: "Preference[ClockFace]" = Preference("room_clock", FACES, "figures")
ROOM_CALM = Preference("room_calm", (False, True), False)
CONSOLE_THEME = Preference("console_theme", ("computer", "bright", "dark"), "computer")
CONSOLE_TEXT = Preference("console_text", (AS_COMPUTER, *ROOM_TEXT), AS_COMPUTER)
SOUND = Preference("sound", (False, True), False)


def language() -> Preference[str]:
    """The language of the words."""
    return Preference("language", tuple(languages()), DEFAULT)


CHOSEN: tuple[Preference[Any], ...] = (
    *(ROOM_TEXT_SIZE, ROOM_THEME, ROOM_CLOCK, ROOM_CALM),
    *(CONSOLE_THEME, CONSOLE_TEXT, SOUND),
)


def check(settings: Settings) -> None:
    """Read everything that can be chosen, so that `settings` knows what of it is wrong."""
    for preference in (*CHOSEN, language()):
        preference.read(settings)
