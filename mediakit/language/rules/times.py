"""Times of day: 7h30, 07:30, 17h00."""

import re

from mediakit.language.numerals import cardinal
from mediakit.language.rules.rule import Refused, Rule


def _say(match: re.Match[str]) -> str | None:
    hour, minute = match.group("hour"), match.group("minute") or match.group("minute2") or "00"
    if int(hour) > 24 or int(minute) > 59:
        raise Refused("UNREADABLE", token=match.group())
    said = f"{cardinal(hour)} giờ"
    if int(minute) == 0:
        return said
    named = " phút" if minute.startswith("0") else ""
    return f"{said} {cardinal(minute)}{named}"


TIMES = Rule(
    "time",
    "hours and minutes",
    re.compile(
        r"(?P<hour>[0-9]{1,2})(?:[hH](?P<minute>[0-9]{2})?(?![^\W_])|[:g](?P<minute2>[0-9]{2})(?![^\W_]|:[0-9]))"
    ),
    _say,
)
