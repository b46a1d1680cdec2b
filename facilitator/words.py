"""The words of the program in the reader's language: one catalogue for windows, paper and command line."""

import datetime
import gettext
import os

from facilitator import assets

DEFAULT = "en_GB"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_translations: gettext.NullTranslations = gettext.NullTranslations()
_language = DEFAULT


def use(language: str | None = None) -> None:
    """Speak `language` from now on (such as `cy`); without one, what `FACILITATOR_LANGUAGE` names."""
    global _translations, _language
    _language = language or os.environ.get("FACILITATOR_LANGUAGE") or DEFAULT
    _translations = gettext.translation(
        "facilitator", assets.path("locale"), languages=[_language], fallback=True
    )


def language() -> str:
    """The language in use, as `en_GB`."""
    return _language


def languages() -> dict[str, str]:
    """The languages there are words in, by their own names: `{"en_GB": "English", "cy": "Cymraeg"}`."""
    found = {DEFAULT: "English"}
    for folder in sorted(assets.path("locale").glob("*/LC_MESSAGES/facilitator.mo")):
        code = folder.parent.parent.name
        found.setdefault(code, _own_name(code))
    return found


def _own_name(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return (Locale.parse(code).get_display_name() or code).capitalize()
    except (UnknownLocaleError, ValueError):
        return code


def tr(text: str) -> str:
    """`text` in the reader's language."""
    return _translations.gettext(text)


def trn(one: str, many: str, count: int) -> str:
    """`one` or `many`, as the language counts, with `{count}` filled in."""
    return _translations.ngettext(one, many, count).format(count=count)


def date_words(day: datetime.date | None) -> str:
    """A day as the reader writes it, "22 November 2026"; nothing for no day."""
    if day is None:
        return ""
    if _language == DEFAULT:
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    from babel.dates import format_date  # slow to load

    return str(format_date(day, format="long", locale=_language))


def clock_words(moment: datetime.time | datetime.datetime | None) -> str:
    """A time of day, "14:05"."""
    return "" if moment is None else f"{moment:%H:%M}"


def listed(items: list[str]) -> str:
    """Items in one sentence: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return tr("{most} and {last}").format(most=", ".join(items[:-1]), last=items[-1])
