"""Words for people: the gettext catalogue, plurals, and days and numbers in the chosen language."""

import contextlib
import contextvars
import functools
import gettext as gettext_module
import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

DOMAIN = "fourfold"
SOURCE_LANGUAGE = "en"
# The language of "fr_CA.UTF-8", "fr-CA" and "fr@euro".
_TAG = re.compile(r"[a-z]{2,3}(?![a-z])")


class Catalogue:
    """One language's words, as read from resources/locale."""

    def __init__(self, language: str = SOURCE_LANGUAGE, folder: Path | None = None) -> None:
        """Read the catalogue of `language`, or fall back to the English of the code."""
        self.language = language
        self.translations: gettext_module.NullTranslations = gettext_module.NullTranslations()
        if folder is not None and language != SOURCE_LANGUAGE:
            self.translations = gettext_module.translation(
                DOMAIN, folder, languages=[language], fallback=True
            )

    @property
    def is_spoken(self) -> bool:
        """Say whether Fourfold has words of this language, be it not all of them."""
        is_empty = type(self.translations) is gettext_module.NullTranslations
        return self.language == SOURCE_LANGUAGE or not is_empty


# A context variable, so that a paper in one language can be drawn on a thread while the screen shows another.
_current: contextvars.ContextVar[Catalogue] = contextvars.ContextVar("catalogue")
_ENGLISH = Catalogue()


def use(catalogue: Catalogue) -> None:
    """Speak `catalogue` from here on, in this context."""
    _current.set(catalogue)


@contextlib.contextmanager
def speaking(catalogue: Catalogue) -> Iterator[None]:
    """Speak `catalogue` inside the block only."""
    token = _current.set(catalogue)
    try:
        yield
    finally:
        _current.reset(token)


def language() -> str:
    """Return the language in force, as a BCP 47 tag such as `en`."""
    return _current.get(_ENGLISH).language


def _(message: str) -> str:
    """Return `message` in the language in force."""
    return _current.get(_ENGLISH).translations.gettext(message)


def ngettext(singular: str, plural: str, n: int, **more: str) -> str:
    """Return the right one of two messages for `n`, with its {n} and `more` filled in."""
    return _current.get(_ENGLISH).translations.ngettext(singular, plural, n).format(n=n, **more)


def pgettext(context: str, message: str) -> str:
    """Return `message` as meant in `context`."""
    return _current.get(_ENGLISH).translations.pgettext(context, message)


def say_day(day: date) -> str:
    """Return a day in full, as it stands on screen and paper: `Wed 31 March 2027`."""
    return _format_day(day, "EEE d MMMM y")


def say_short_day(day: date) -> str:
    """Return a day in short, for a chip: `15 Dec 2026`."""
    return _format_day(day, "d MMM y")


def say_clock(moment: datetime) -> str:
    """Return the time of day: `10:42`."""
    return f"{moment:%H:%M}"


def say_language(tag: str, inside: str = "") -> str:
    """Return what a language calls itself: `Français`, or is called `inside` another: `French`; else its tag."""
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415  As below.

    try:
        name = Locale.parse(tag, sep="-").get_language_name((inside or tag).partition("-")[0])
    except (UnknownLocaleError, ValueError):
        return tag
    return name[:1].upper() + name[1:] if name else tag


def _format_day(day: date, pattern: str) -> str:
    return _formatted(day, pattern, language())


# A paper says the same few days again and again.
@functools.lru_cache(maxsize=2_000)
def _formatted(day: date, pattern: str, tag: str) -> str:
    from babel.core import UnknownLocaleError  # noqa: PLC0415  Babel costs 21 ms: not before the first day is shown.
    from babel.dates import format_date  # noqa: PLC0415

    try:
        return format_date(day, pattern, locale=tag.replace("-", "_"))
    except UnknownLocaleError:
        return (
            day.isoformat()
        )  # A language whose days nobody wrote down yet: figures are read in each.


def preferred(environment: Mapping[str, str], shipped: Collection[str]) -> str:
    """Return the first language that the computer asks for and that Fourfold speaks, else English."""
    for name in ("FOURFOLD_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for asked in environment.get(name, "").split(":"):
            tag = _TAG.match(asked.lower())
            if tag and tag[0] in shipped:
                return tag[0]
    return SOURCE_LANGUAGE
