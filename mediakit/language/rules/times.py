"""Times of day and lengths of time: 7h30, 07:30, 7g30, 17h00, 5:20:35, 3p20s, 17 giờ 00."""

import re

from mediakit.language.numerals import cardinal
from mediakit.language.rules.rule import Refused, Rule, after, before, word_before
from mediakit.language.tables import words

_RATIOS = frozenset(words("lệ số thắng thua hòa hoà quả cấu dẫn trước"))
_MOMENTS = frozenset(words("lúc hồi từ vào đến tới trước sau khoảng sáng trưa chiều tối đêm"))
_LASTING = frozenset(words("dài lượng"))
"""Words of a length: thời lượng 3:20 is minutes and seconds."""
_PART_OF_DAY = re.compile(r" ?(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|thứ)\b| ?[-–] ?[0-9]{1,2}(?:g|h)")
_TIME_LEFT = re.compile(r"[0-9](?:h(?:[0-9]{2})?|:[0-9]{2})$")
_DAY_RIGHT = re.compile(r"[0-9]{1,2}[/-][0-9]{1,2}(?![0-9]|h)")
_UNTIL = re.compile(r"[0-9]g(?:[0-9]{2})? ?[-–] ?$|(?<![0-9])[0-9]{1,2}g[0-5][0-9](?![0-9])[^.;]*$")


def _say(match: re.Match[str]) -> str | None:
    """Say hours and minutes; more than 24 hours are a length of time, or no time at all."""
    hour, colon = match.group("hour"), match.group("colon")
    minute, second = match.group("minute") or match.group("past") or "00", match.group("second") or "00"
    if colon and word_before(match) in _RATIOS:
        return None
    if colon and not match.group("second") and word_before(match) in _LASTING:
        return " ".join(f"{cardinal(number)} {unit}" for number, unit in ((hour, "phút"), (minute, "giây")))
    said, per = [f"{cardinal(hour)} giờ"], match.group("per")
    if int(minute):
        said.append(f"{cardinal(minute)} phút")
    if int(second):
        said.append(f"{cardinal(second)} giây")
    if per:
        said.append(f"trên {per}")
    if int(minute) > 59 or int(second) > 59 or int(hour) > 24:
        if not colon and int(minute) <= 59:
            return " ".join(said)
        if colon and word_before(match) not in _MOMENTS:
            return None
        raise Refused("UNREADABLE", " ".join(said), token=match.group())
    return " ".join([*said, *_half_day(int(hour), match.group("half"))])


def between_time_and_day(slash: re.Match[str]) -> bool:
    """Whether a slash stands between a time and a day (17h/5-8), where it is silent."""
    return bool(_TIME_LEFT.search(before(slash)) and _DAY_RIGHT.match(after(slash)))


def _half_day(hour: int, half: str | None) -> list[str]:
    """Words for AM and PM."""
    if not half:
        return []
    if half.lower().startswith("a"):
        return ["sáng"]
    return ["trưa" if hour == 12 else "chiều" if hour < 6 else "tối"]


def _say_southern(match: re.Match[str]) -> str | None:
    """Say 7g as an hour where a time of day is meant; elsewhere it is a weight."""
    hour = match.group(1)
    meant = word_before(match) in _MOMENTS or _PART_OF_DAY.match(after(match)) or _UNTIL.search(before(match))
    return f"{cardinal(hour)} giờ" if meant and int(hour) <= 24 else None


def _say_length(match: re.Match[str]) -> str | None:
    """Say minutes and seconds; no seconds are silent."""
    hour, minute, second = match.groups()
    sure = match.group().endswith(("p", "P", "s", "S")) or not _QUOTE_OPEN.search(before(match))
    if not sure:
        return None
    parts = ((hour, "giờ"), (minute, "phút"), (second, "giây"))
    return " ".join(f"{cardinal(number)} {unit}" for number, unit in parts if number and number.strip("0"))


def _say_full_hour(match: re.Match[str]) -> str:
    return f"{cardinal(match.group(1))} giờ"


_QUOTE_OPEN = re.compile(r"(?<![0-9])'")
_MINUTE_MARK = r"(?: ?(?:phút|ph|p)(?![^\W_])|['’′])?"
TIMES = Rule(
    "time",
    "7h30",
    rf"(?P<hour>[0-9]{{1,2}})(?:[hHg]:?(?P<minute>[0-9]{{2}}){_MINUTE_MARK}|[hH]"
    r"|(?P<colon>:)(?P<past>[0-9]{2})(?::(?P<second>[0-9]{2}))?"
    r"(?: ?(?P<half>[AaPp]\.?[Mm]))?)(?![^\W_]|:[0-9])(?:/(?P<per>ngày|ca|tuần|buổi|tháng)(?! [0-9]|\w))?",
    _say,
    starts="[0-9][hHg:]",
)
SOUTHERN_TIMES = Rule("time", "lúc 7g", r"([0-9]{1,2})g(?![^\W_])", _say_southern, starts="[0-9]g")
LENGTHS = Rule(
    "time",
    "3p20s",
    r"(?:([0-9]{1,2})[hH])?([0-9]{1,3})(?:[pP'’′](?:([0-9]{1,2})(?:[sS]|''|[\"”″’])?)?)"
    r"(?![^\W_]|[.,][0-9])",
    _say_length,
    starts="[0-9][hHpP'’′]",
)
FULL_HOURS = Rule(
    "time",
    "7 giờ 00",
    r"([0-9]{1,2}) giờ 00(?: phút)?(?! ?phút|[^\W_]|[.,:/][0-9])",
    _say_full_hour,
    starts="[0-9] ",
)
