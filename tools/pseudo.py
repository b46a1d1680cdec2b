"""Makes two languages nobody speaks, to see words that were missed and layouts that break.

`xx` is English with accents, longer by 40 %, in «brackets»; `ar` is written from the right, in Arabic
letters without a meaning. `python -m tools.pseudo FOLDER` leaves them in FOLDER, from where
`FACILITATOR_LANGUAGE=xx` shows them once FOLDER is the `locale` folder beside the settings file.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

from babel.messages import Catalog

from tools.words import gathered, written

LONGER = 0.4
BEHAVIOUR = 90  # letters: what the wall holds of one; a speaker keeps within it too
_PLACES = re.compile(r"(\{[^{}]*\}|\{\{\w*\}\})")
_LATIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = str.maketrans(_LATIN, "áƀćďéƒĝĥíĵķĺɱñóþqŕšťúṽŵẋýžÁƁĆĎÉƑĜĤÍĴĶĹṀÑÓÞQŔŠŤÚṼŴẊÝŽ")
_ARABIC = str.maketrans(_LATIN, "ابتدهفغحيجكلمنوصقرستعثوخيز" * 2)


def accented(text: str) -> str:
    """Accents, brackets, and 40 % more letters in words of their own."""
    letters = len(_PLACES.sub("", text))
    room = BEHAVIOUR - letters - 12 if letters <= BEHAVIOUR else letters
    longer = "õ" * max(0, min(room, round(letters * LONGER)))
    more = " ".join(longer[i : i + 6] for i in range(0, len(longer), 6))
    return f"«{_put(text, _ACCENTED)}{' ' if len(more) > 5 else ''}{more}»"


def from_the_right(text: str) -> str:
    """Arabic letters for Latin ones."""
    return _put(text, _ARABIC)


LANGUAGES: dict[str, Callable[[str], str]] = {"xx": accented, "ar": from_the_right}


def language(code: str) -> Catalog:
    """Every word of the program in one of the two languages."""
    made, say = gathered(code), LANGUAGES[code]
    for message in made:
        if isinstance(message.id, str):
            message.string = say(message.id) if message.id else ""
        else:
            one, many = map(say, message.id)
            message.string = (one, *[many] * (made.num_plurals - 1))
    return made


def left_in(folder: Path) -> Path:
    """Both languages as files in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for code in LANGUAGES:
        written(language(code), folder / f"{code}.po")
    return folder


def _put(text: str, letters: dict[int, int]) -> str:
    parts = _PLACES.split(text)
    return "".join(part if number % 2 else part.translate(letters) for number, part in enumerate(parts))


if __name__ == "__main__":
    left_in(Path(sys.argv[1]))
