"""Words for people, in Vietnamese (default) and English, by gettext.

Texts are looked up by a stable key: `error.CODE` and `fix.CODE` for faults, `cli.…` for the command line,
`help.…` for its help, and so on. Both languages are catalogues under `mediakit/locale/`; a test proves that
they hold the same keys with the same blanks. The click library looks its own English up in the default domain
of the process; so that domain is our catalogue `click` from the moment a language is chosen.
"""

import gettext
import os
from collections.abc import Mapping
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from mediakit.errors import MediakitError

LANGUAGES = ("vi", "en")
_LOCALE = Path(__file__).parent / "locale"
_language = ContextVar("language", default=LANGUAGES[0])


def choose(language: str | None) -> str:
    """Choose the language of everything printed from now on.

    Args:
        language: `vi` or `en`; with None the environment's MEDIAKIT_LANG decides, else Vietnamese.
    Raises:
        MediakitError: UNKNOWN_LANGUAGE.
    """
    wanted = language or os.environ.get("MEDIAKIT_LANG") or LANGUAGES[0]
    if wanted not in LANGUAGES:
        raise MediakitError("UNKNOWN_LANGUAGE", said=wanted, known=", ".join(LANGUAGES))
    _language.set(wanted)
    _choose_for_click(wanted)
    return wanted


def _choose_for_click(language: str) -> None:
    """Answer click in `language`; where there is no catalogue (English) its own words stand.

    gettext takes the language of its default domain from the environment alone. Programs that mediakit starts
    inherit it, which does no harm: none of them has words for people.
    """
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("click", _LOCALE)
    gettext.textdomain("click")


def words(key: str, /, **facts: object) -> str:
    """Give the text of `key` in the chosen language, its blanks filled with `facts`."""
    text = _catalogue(_language.get()).gettext(key)
    return text.format(**{name: _worded(name, value) for name, value in facts.items()}) if facts else text


def tell(error: MediakitError) -> str:
    """One line for a person: place, what is wrong, what to do, and the code."""
    said = words(f"error.{error.code}", **error.facts)
    remedy = words(f"fix.{error.code}", **error.facts)
    place = str(error.where)
    return f"{place}: {said} {remedy} [{error.code}]" if place else f"{said} {remedy} [{error.code}]"


def _worded(name: str, value: object) -> object:
    """Say a fact of several parts by its text `fact.NAME`, and what the system says by `system.ENGLISH`.

    Where no part is known nothing is said; what else a system or a program says is passed on as it is.
    """
    if isinstance(value, Mapping):
        return words(f"fact.{name}", **value) if value else ""
    if name == "said" and isinstance(value, str):
        return words(f"system.{value}").removeprefix("system.")
    return value


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("mediakit", _LOCALE, [language])
