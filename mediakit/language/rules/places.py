"""Initials before the name of a place or a post: P. Thắng Tam, Q.1, H. Châu Đức, Q. Giám đốc."""

import re

from mediakit.language.rules.patterns import first_of
from mediakit.language.rules.rule import Refused, Rule, after, before
from mediakit.language.tables import places
from mediakit.language.text import UPPER

_BEFORE_NAMES = {
    "P": {"phường": places.WARDS, "phòng": places.OFFICES, "phó": places.POSTS},
    "Q": {"quận": places.QUARTERS, "quyền": places.POSTS},
    "H": {"huyện": places.DISTRICTS},
    "X": {"xã": places.COMMUNES},
    "T": {"tỉnh": places.PROVINCES},
    "TT": {"thị trấn": places.TOWNS},
    "TX": {"thị xã": places.BOROUGHS},
}
_BEFORE_NUMBERS = {"P": "phường", "Q": "quận", "KP": "khu phố"}
_USUAL = {"P": "phường", "Q": "quận", "H": "huyện", "X": "xã", "T": "tỉnh", "TT": "thị trấn", "TX": "thị xã"}
_IN_A_TOWN = re.compile(
    r"[ ,.–-]{0,3}(?:q\.?|quận|tp|tx|thành phố|tpvt|vũng tàu|p\.? ?[0-9]|phường|thị xã)(?![^\W\d_])",
    re.IGNORECASE,
)
_TOWN_EARLIER = re.compile(
    r"(?:phường|ubnd|khu phố|kp|đường|tổ|p\. ?[0-9]{1,2}|số|quận|công an|ca|hẻm)(?!\w)[^.;]{0,30}$"
)


def _say_named(match: re.Match[str]) -> str | None:
    initial = match.group("initial")
    name = after(match)
    for said, names in _BEFORE_NAMES[initial].items():
        if _starts_with(name, names):
            return said
    if initial in ("T", "X", "H", "TT"):
        return None
    if initial == "TX":
        return "thị xã"
    raise Refused(
        "AMBIGUOUS_ABBREVIATION",
        anyway=_USUAL[initial],
        token=match.group().strip(),
        meanings=", ".join(_BEFORE_NAMES[initial]),
    )


def _starts_with(text: str, names: tuple[str, ...]) -> bool:
    return any(text.startswith(name) and not text[len(name) : len(name) + 1].isalpha() for name in names)


def _say_numbered(match: re.Match[str]) -> str | None:
    """Say P.1, Q.1, KP3; a P. with a number is a ward only where something else tells of a town."""
    initial, number = match.group("initial", "number")
    if initial != "P":
        return _BEFORE_NUMBERS[initial]
    if len(number) > 2:
        return "phòng" if match.group("dot") else None
    if _IN_A_TOWN.match(match.string, match.end() + len(number)) or _TOWN_EARLIER.search(before(match)):
        return "phường"
    if not match.group("dot"):
        return None
    raise Refused(
        "AMBIGUOUS_ABBREVIATION", anyway="phường", token=match.group().strip(), meanings="phường, phòng"
    )


NAMED_PLACES = Rule(
    "place",
    "P. Thắng Tam",
    rf"(?P<initial>TT|TX|[PQHXT])(?:\. ?|(?<=TT) |(?<=TX) )(?=[{UPPER}][^\W\d_])",
    _say_named,
    starts=first_of(_BEFORE_NAMES),
)
NUMBERED_PLACES = Rule(
    "place",
    "P.1, Q.5",
    r"(?P<initial>KP|[PQ])(?P<dot>\.? ?)(?=(?P<number>[0-9]{1,4})(?![^\W_]|/[0-9]))",
    _say_numbered,
    starts=first_of(_BEFORE_NUMBERS),
)
