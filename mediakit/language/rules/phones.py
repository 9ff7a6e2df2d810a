"""Telephone numbers and hotlines, digit by digit."""

import re

from mediakit.language.numerals import one_by_one
from mediakit.language.rules.rule import Rule, after, before

_CALLED = re.compile(
    r"(?:(?:tổng đài|đường dây nóng|hotline|điện thoại|sđt|đt|số máy)(?: [^\W\d_]+){0,5}"
    r"|(?:gọi|liên hệ|tổng đài|đường dây nóng|điện thoại)[^.;]*[0-9](?:,| hoặc| và| hay)(?: số)?"
    r"|(?:gọi|liên hệ)(?: ngay| đến| tới| về| theo)*(?: số)?)[ :]*$"
)
_COUNTED = re.compile(
    r"\s(?:cuộc|lượt|người|hồ sơ|phản ánh|kiến nghị|ngày|giờ|phút|lần|đồng|nghìn|triệu|trường hợp|ý kiến)\b"
)


def _say_long(match: re.Match[str]) -> str | None:
    digits = "".join(filter(str.isdigit, match.group()))
    if digits.startswith("0") and len(digits) not in (10, 11):
        return None
    return ("cộng " if match.group().startswith("+") else "") + one_by_one(digits)


def _say_short(match: re.Match[str]) -> str | None:
    """Say a short number such as 1022 after a word that announces one."""
    if not _CALLED.search(before(match)) or _COUNTED.match(after(match)):
        return None
    return one_by_one(match.group())


PHONES = Rule(
    "phone",
    "long",
    re.compile(
        r"(?:1[89]00(?:[ .]?[0-9]{4}|[ .][0-9]{2,3}[ .][0-9]{2,3}|[0-9]{6})"
        r"|(?:\+84[ .]?[0-9]{1,3}|0[0-9]{2,3}\)?)(?:[ .-]?[0-9]{2,4}){2,3})(?![0-9]|[.,-][0-9])"
    ),
    _say_long,
)
SHORT_PHONES = Rule("phone", "short", re.compile(r"1[0-9]{2,4}(?![0-9]|[.,/:%-][0-9])"), _say_short)
