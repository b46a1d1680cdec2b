"""The words of the program in the reader's language: one catalogue for windows, paper and command line."""

import datetime
import os
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Literal

from facilitator import assets

if TYPE_CHECKING:
    from gettext import GNUTranslations

    from babel.messages import Catalog, Message

DEFAULT = "en_GB"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_RIGHT_TO_LEFT = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
_translations: "GNUTranslations | None" = None  # the English words are in the program itself
_language = DEFAULT
_own: list[Path] = []


def look_in(folder: Path) -> None:
    """Languages that lie in `folder`, such as `cy.po`, go before those that ship."""
    if folder not in _own:
        _own.append(folder)


def use(language: str | None = None) -> None:
    """Speak `language` from now on (such as `cy`); without one, what `FACILITATOR_LANGUAGE` names.

    A language that there are no words in, or whose file cannot be read, speaks English.
    """
    global _translations, _language
    _language = language or os.environ.get("FACILITATOR_LANGUAGE") or DEFAULT
    path = _files().get(_language) or _files().get(_language.partition("_")[0])
    _translations = _read(path) if path else None


def language() -> str:
    """The language in use, as `en_GB`."""
    return _language


def languages() -> dict[str, str]:
    """The languages there are words in, by their own names: `{"en_GB": "English", "cy": "Cymraeg"}`."""
    found = {DEFAULT: "English"}
    for code in sorted(_files()):
        found.setdefault(code, _own_name(code))
    return found


def right_to_left() -> bool:
    """Whether the language in use is written from the right."""
    return _language.partition("_")[0] in _RIGHT_TO_LEFT


def tr(text: str) -> str:
    """`text` in the reader's language."""
    return _translations.gettext(text) if _translations else text


def trn(one: str, many: str, count: int) -> str:
    """`one` or `many`, as the language counts, with `{count}` filled in."""
    said = _translations.ngettext(one, many, count) if _translations else one if count == 1 else many
    return said.format(count=number_words(count))


def number_words(number: float, places: int | None = None) -> str:
    """A number as the reader writes it, "1.5", to so many places, or to as many as it needs up to three."""
    if _language == DEFAULT:
        exact = f"{number:.{3 if places is None else places}f}"
        return exact.rstrip("0").rstrip(".") if places is None else exact
    from babel.numbers import format_decimal  # slow to load

    figures = "0.###" if places is None else "0." + "0" * places
    return str(format_decimal(number, format=figures.rstrip("."), locale=_known()))


def date_words(day: datetime.date | None) -> str:
    """A day as the reader writes it, "22 November 2026"; nothing for no day."""
    if day is None:
        return ""
    if _language == DEFAULT:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    from babel.dates import format_date  # slow to load

    return str(format_date(day, format="long", locale=_known()))


def day_words(day: datetime.date | None) -> str:
    """A day in few letters with its weekday, "Sun 22 Nov 2026"; nothing for no day."""
    if day is None:
        return ""
    from babel.dates import format_date  # slow to load

    return str(format_date(day, format="EEE d MMM y", locale=_known()))


def month_names(width: Literal["wide", "abbreviated"]) -> tuple[tuple[int, str], ...]:
    """The months with their numbers, in the reader's language."""
    return _month_names(width, _language)


@cache
def _month_names(width: Literal["wide", "abbreviated"], language: str) -> tuple[tuple[int, str], ...]:
    from babel.dates import get_month_names  # slow to load

    return tuple((int(number), name) for number, name in get_month_names(width, locale=_known()).items())


def clock_words(moment: datetime.time | datetime.datetime | None) -> str:
    """A time of day by 24 hours, with the language's own sign between, "14:05"; nothing for no time."""
    if moment is None:
        return ""
    if _language == DEFAULT:
        return f"{moment:%H:%M}"
    from babel.dates import format_skeleton  # slow to load

    moment = moment.time() if isinstance(moment, datetime.datetime) else moment
    return format_skeleton("Hm", moment, locale=_known())


def listed(items: list[str]) -> str:
    """Items in one sentence: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return tr("{most} and {last}").format(most=tr(", ").join(items[:-1]), last=items[-1])


def faults(path: Path) -> list[str]:
    """What is wrong with a file of translations: each sentence whose `{places}` are not those of the English.

    Raises ValueError and OSError when it cannot be read at all.
    """
    return [str(message.id) for message in _messages(path) if not _fits(message)]


def troubles() -> list[str]:
    """What is wrong with the files of languages that somebody put in: a sentence for each such file."""
    found = []
    for path in (path for folder in _own for path in sorted(folder.glob("*.po"))):
        try:
            wrong = faults(path)
        except (OSError, ValueError) as problem:
            words = tr("{file} cannot be read, so its language stays in English: {why}")
            found.append(words.format(file=path.name, why=problem))
            continue
        if wrong:
            stay = trn(
                "{count} sentence stays in English, because its words in braces differ.",
                "{count} sentences stay in English, because their words in braces differ.",
                len(wrong),
            )
            first = tr("The first is “{sentence}”.").format(sentence=wrong[0])
            found.append(f"{path.name}: {stay} {first}")
    return found


def _files() -> dict[str, Path]:
    """Every language's file by its code; a facilitator's own goes before one that ships."""
    folders = [assets.path("locale"), *reversed(_own)]
    return {path.stem: path for folder in folders for path in _files_in(folder)}


def _files_in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.po"))
    except OSError:
        return []


def _read(path: Path) -> "GNUTranslations | None":
    """The words of a file, without sentences that would break where they are filled in."""
    import io
    from gettext import GNUTranslations

    from babel.messages.mofile import write_mo

    try:
        catalogue = _messages(path)
    except (OSError, ValueError):
        return None
    for message in list(catalogue):
        if message.id and not _fits(message):
            catalogue.delete(message.id)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def _messages(path: Path) -> "Catalog":
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            return read_po(file, locale=path.stem, abort_invalid=True)
    except (PoFileError, LookupError, TypeError) as problem:
        raise ValueError(str(problem)) from problem


def _fits(message: "Message") -> bool:
    """Whether each sentence can be filled in as the English one is; a plural may leave its figure out."""
    if isinstance(message.id, str):
        return not message.string or _places(str(message.string)) == _places(message.id)
    return all(_places(text) <= {"count"} for text in message.string or ())


def _places(text: str) -> set[str]:
    """The names in braces; one that nothing is called where a brace is not closed."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"{"}


def _known() -> str:
    """The language in use, or English where nobody has told Babel how it writes figures and dates."""
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(_language)
    except (UnknownLocaleError, ValueError):
        return DEFAULT
    return _language


def _own_name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return (Locale.parse(code).get_display_name() or code).capitalize()
    except (UnknownLocaleError, ValueError):
        return code
