"""Telephone numbers, digit by digit: 0254 3852 123, (+84) 254 3852123, 1800 1096, gọi 1022 nhánh 3."""

import re

from mediakit.language.numerals import one_by_one
from mediakit.language.rules.patterns import any_of
from mediakit.language.rules.rule import Rule, after, before, word_before
from mediakit.language.tables import words
from mediakit.language.tables.counted import NO_PHONE

_WELL_KNOWN = frozenset(words("111 112 113 114 115 1022 1080 1088 1800 1900"))
_ANNOUNCED = re.compile(
    r"(?<!\w)(?:điện thoại|đt|đtdđ|sđt|tel|fax|hotline|zalo|viber|di động|máy bàn|đường dây nóng|số máy"
    r"|tổng đài|đầu số|dãy số|nhắn tin|soạn(?: tin)?[^;]{0,24} gửi|gọi|liên hệ|liên lạc|bấm|quay)"
    r"(?: (?:là|số|ngay|đến|tới|về|theo|qua|miễn phí|cố định|cơ quan|bàn|trực|nóng)){0,3}[ :.(]*$"
)
_CALLED = re.compile(
    r"(?<!\w)(?:(?:tổng đài|đường dây nóng|hotline|điện thoại|sđt|đt|số máy|đầu số|cấp cứu|cứu hỏa|cảnh sát)"
    r"(?: [^\W\d_]+){0,8}"
    r"|(?:gọi|liên hệ|tổng đài|đường dây nóng|điện thoại|hotline)[^;]{0,36}[0-9] ?"
    r"(?:,| hoặc| và| hay|/|[-–])(?: số)?"
    r"|(?:gọi|liên hệ)(?: ngay| đến| tới| về| theo)*(?: số)?"
    r"|(?:điện|đến|tới|qua|về|khẩn cấp) số|qua|cổng|cổng thông tin|kênh|hệ thống|trung tâm|ứng dụng|app"
    r"|nền tảng|cứu thương|cứu nạn|cứu hộ|công an|khẩn cấp|số khẩn cấp|gọi điện|báo|báo ngay|báo cháy"
    r"|csgt|pccc|cspccc|cnch)[ :(]*$"
)
_LINE_FOLLOWS = re.compile(r"[ (–-]+(?:tổng đài|nhánh|máy lẻ|đường dây nóng)\b")
_NEXT_OF_SEVERAL = re.compile(r"(?<![0-9])(?:11[1-5]|1022)(?:,| và| hoặc| hay)(?: số)? $")
_EXTENSION = re.compile(r"(?<!\w)(?:máy lẻ|số lẻ|lẻ|máy nhánh|số nhánh|nhánh|ext|line|phím)[ :.]*$")
_OTHER_ENDING = re.compile(r"(?<![0-9])\(?0(?:[0-9][ .)-]{0,2}){8,10} ?[/–-] ?$")
"""A whole number before a slash or a dash: what follows are other last digits, or an extension."""
_FEWEST_DIGITS = 6
"""Of a whole local number that follows another number."""
_COUNTED = re.compile(rf"\s(?:{any_of(NO_PHONE)})\b|\s?(?:%|đ(?!\w))")
_YEAR_BEFORE = frozenset(words("năm từ đoạn khóa khoá kỳ"))


def between_phones(slash: re.Match[str]) -> bool:
    """Whether a slash stands between two telephone numbers, where it is silent."""
    back = before(slash) + "/"
    return bool(_PHONE_LEFT.search(before(slash)) and _PHONE_RIGHT.match(after(slash))) or bool(
        _OTHER_ENDING.search(back) and _ENDING.match(after(slash))
    )


def _say_long(match: re.Match[str]) -> str | None:
    written = match.group()
    if _looks_like_years(match) or _date_first(written):
        return None
    return ("cộng " if written.startswith("+") else "") + one_by_one(written)


def _looks_like_years(match: re.Match[str]) -> bool:
    """Whether 1900-1945 is a range of years."""
    first, _, last = match.group().replace("–", "-").partition("-")
    if word_before(match) in _YEAR_BEFORE:
        return first[:4] == match.group()[:4] and not _ANNOUNCED.search(before(match))
    return len(first) == len(last) == 4 and first < last < "2100" and not _ANNOUNCED.search(before(match))


def _date_first(written: str) -> bool:
    return _DATE.match(written) is not None


def _say_announced(match: re.Match[str]) -> str | None:
    """Say a local number after a word that announces one."""
    back, written = before(match), match.group()
    another = sum(map(str.isdigit, written)) >= _FEWEST_DIGITS and _OTHER_ENDING.search(back)
    if not (_ANNOUNCED.search(back) or another) or _COUNTED.match(after(match)) or _date_first(written):
        return None
    return one_by_one(written)


def _say_short(match: re.Match[str]) -> str | None:
    """Say a short number such as 1022 where it is called; what is counted is a number."""
    if _COUNTED.match(after(match)):
        return None
    digits = match.group()
    well_known = digits in _WELL_KNOWN
    called = _ANNOUNCED.search(before(match)) or (
        well_known
        and (
            _CALLED.search(before(match))
            or _NEXT_OF_SEVERAL.search(before(match))
            or _LINE_FOLLOWS.match(after(match))
        )
    )
    return one_by_one(digits) if called else None


def _say_extension(match: re.Match[str]) -> str | None:
    digits, back = match.group(), before(match)
    called = _EXTENSION.search(back) or (len(digits) in (3, 4) and _OTHER_ENDING.search(back))
    return one_by_one(digits) if called and not _COUNTED.match(after(match)) else None


_GAP = r"[ .)–-]{0,3}"
_DATE = re.compile(r"[0-9]{2}[.–-][0-9]{2}[.–-][0-9]{4}|[0-9]{4}([–-])[0-9]{2}\1[0-9]{2}$")
_NO_MORE = r"(?![0-9]|[.,][0-9])"
_PHONE_LEFT = re.compile(r"(?:(?:[0-9][ .-]?){7}|(?<![0-9])1(?:022|1[0-9])) ?$")
_ENDING = re.compile(r" ?[0-9]{3,4}(?![0-9]|[/.,][0-9])")
_PHONE_RIGHT = re.compile(r" ?(?:\(?0[0-9]{2}|1[89]00|1022(?!\w)|11[0-9](?!\w))")
PHONES = Rule(
    "phone",
    "0254.3852.123",
    rf"(?:0[12][0-9](?:{_GAP}[0-9]){{8}}|0[3-9][0-9](?:{_GAP}[0-9]){{7}}|0[48]\)(?:{_GAP}[0-9]){{8}}"
    rf"|84[35789][0-9]{{8}}|(?:\+|(?<=\())84(?:{_GAP}2(?:{_GAP}[0-9]){{9}}|{_GAP}[13-9](?:{_GAP}[0-9]){{8}}))"
    rf"{_NO_MORE}",
    _say_long,
    starts="[08+]",
)
HOTLINES = Rule(
    "phone",
    "1800 1096",
    r"1[89]00(?:(?:[ .–-]?[0-9]){6}(?! (?:giờ|phút|ngày|người))|(?:[ .–-]?[0-9]){4})"
    r"(?![0-9]|[.,/:][0-9]|[h%])",
    _say_long,
    starts="1",
)
LOCAL_PHONES = Rule(
    "phone",
    "điện thoại 3852123",
    r"(?:[0-9]{5,12}|[0-9]{1,5}(?:[ .-][0-9]{2,4}){1,4})(?![0-9]|[.,/:%h-][0-9])",
    _say_announced,
    starts="[0-9]",
)
SHORT_PHONES = Rule(
    "phone",
    "gọi 1022",
    r"[1-9][0-9]{2,4}(?![0-9]|[.,:%-][0-9]|[h%])",
    _say_short,
    starts="[1-9](?![h%])",
)
EXTENSIONS = Rule(
    "phone",
    "1022 nhánh 3",
    r"[0-9]{1,5}(?![0-9]|[.,/:%][0-9]|[^\W\d_])",
    _say_extension,
    starts=r"[0-9](?![^\W\d_])",
)
