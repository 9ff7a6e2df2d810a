"""What tells that two numbers are a day of a month: the words around 29/12, 1-7 and 30.4."""

import re
from typing import Literal

from mediakit.language.rules.patterns import any_of
from mediakit.language.rules.rule import after, before, word_before, written_before
from mediakit.language.tables import phrases, words
from mediakit.language.tables.counted import NO_DAY
from mediakit.language.text import UPPER

Evidence = Literal["day", "holiday", ""]
"""A day; a day that is the name of a feast or a street and said without `ngày`; nothing."""


_NAMED = re.compile(r"(?<!\w)(?:ngày|mùng|mồng|hôm)[ :(]*$")
_A_DAY = re.compile(r"(?<!\w)(?:mỗi|một|mọi|1|01|từng|mấy|trên|nửa) ngày[ :(]*$")
_DAY = r"[0-9]{1,2}(?:[/.–-][0-9]{1,2})?(?:[/.–-][0-9]{4})?"
_JOINT = r"(?:, ?|,? (?:và|hoặc|hay|đến|tới)(?: hết)? | ?[-–] ?|/)"
_FEASTS = any_of(
    phrases("""
    lễ, dịp, tết, quốc khánh, giải phóng miền nam, quốc tế lao động, quốc tế phụ nữ, nhà giáo việt nam,
    phụ nữ việt nam, quảng trường, công viên, chiến dịch
""")
)
_NO_NAME = r"(?!từ|đến|tới|trước|sau|vào|ngày|hết)"
_FEAST = re.compile(
    rf"(?<!\w)(?:{_FEASTS})[ :(]+(?:{_DAY}{_JOINT})*$"
    rf"|(?<!\w)(?:dịp|nghỉ|mừng|kỷ niệm|lễ|tết)(?: {_NO_NAME}[^\W\d_]+){{0,4}}[ (]+(?:{_DAY}{_JOINT})*$"
)
_NAMESAKES = frozenset(
    words("""
    đường phố nam nhi sĩ sỹ vương tám nữ động khánh đảng đoàn bác bộ viên viện giáo chợ học máy xã trường
    """)
)
"""Last words of names that carry a day: đường 30/4, Thiếu nhi 1/6, Liệt sĩ 27/7, Hùng Vương 10/3."""
_NAMED_DAYS = frozenset(
    words("""
    3/2 27/2 8/3 10/3 26/3 2/4 30/4 1/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 23/9 13/10 20/10 18/11 20/11
    22/12
    """)
)
_COMMEMORATED = re.compile(
    rf"(?<!\w)(?:[Nn]gày|NGÀY) (?:[{UPPER}][^\W\d_]*|hội|lễ|truyền thống|toàn dân|thành lập)"
    r"(?: [^\W\d_]+){0,9}[ (]+$"
)
"""Ngày Pháp luật Việt Nam 9/11."""
_LONGEST_NAME = 60
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|khuya|(?:ngày|hôm|sáng|chiều|tối|đêm) (?:nay|qua|mai|kia)"
    r"|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|giao thừa|giáng sinh|noel)"
    r"[ ,(]+(?:[0-9]{1,2}(?:, | và ))*$"
)
_LIMITS = any_of(
    phrases("""
    thời gian, từ, kể từ, trước, sau, đến, tới, hạn, hạn nộp, hạn chót, chậm nhất, muộn nhất, khai mạc,
    bế mạc, bắt đầu, kết thúc, diễn ra, khởi công, tính đến, đến hết, tới hết, cho đến, vào
""")
)
_TIME_LIMIT = re.compile(rf"(?<!\w)(?:{_LIMITS})[ :]+$")
_LIMITED = re.compile(r"(?<!\w)(?:trước|đến|tới|hết|tính đến|kể từ|sau)[ :]+$")
_CLOSED = re.compile(r"[.,;:)]|\Z| (?:đến|tới|tại|ở|sẽ|và|nếu)\b")
"""What may follow `trước 1-7`, where a noun would make it a range."""
_AFTER_TIME = re.compile(r"[0-9](?:[hg](?:[0-9]{2})?|:[0-9]{2})[ ,(/]+(?:[-–] )?$")
_GOING_ON = re.compile(
    r"(?<!\w)(?:ngày|mùng|hôm|từ|sáng|trưa|chiều|tối|đêm|trước|lễ|dịp|gian|hạn)[ (:]+"
    r"(?:[^\W\d_]+ ){0,2}[0-9]{1,2}(?:[/.–-][0-9]{1,2})?(?![0-9])(?:[^.;?!0-9]|[0-9/:](?!%)){0,30}?"
    r"(?:,|;|(?<!\w)(?:và|hoặc|hay|đến|tới|hết)|[-–]) ?$"
)
_SPAN_FROM = re.compile(r"(?<![\w/.,-])([0-9]{1,2})(?:/([0-9]{1,2}))? ?[-–] ?$")
_SPAN_TO = re.compile(r" ?[-–] ?([0-9]{1,2})/([0-9]{1,2})(?![0-9])")
_OF_A_YEAR = re.compile(
    r",? (?:âm lịch|âl|dương lịch|hằng năm|hàng năm|năm nay|năm sau|năm ngoái|năm [12][0-9]{3}\b)"
)
_QUANTITY_BEFORE = re.compile(
    r"(?<!\w)(?:tăng|giảm|chiếm|đạt|bằng|khoảng|gần|hơn|tối đa|tối thiểu|ít nhất)(?: [^\W\d_]+){0,2} $"
)
_QUANTITY_AFTER = re.compile(rf" (?:{any_of(NO_DAY)})\b| ?%")


def evidence(match: re.Match[str], day: str, sign: str, month: str) -> Evidence:
    """Tell what makes two numbers, written with `sign` between, a day of a month."""
    back, ahead = before(match), after(match)
    counted = _QUANTITY_AFTER.match(ahead) or _QUANTITY_BEFORE.search(back)
    if _NAMED.search(back):
        spent = sign != "/" and (_QUANTITY_AFTER.match(ahead) or _A_DAY.search(back))
        return "" if spent else "day"
    if _is_name(match, f"{int(day)}/{int(month)}", counted=bool(counted)):
        return "holiday"
    always = (day, month) == ("24", "7")
    part_of_day = _PART_OF_DAY.search(back) and not (always and back.endswith(", "))
    if counted:
        return "day" if part_of_day and sign == "/" else ""
    going_on = (sign in back or (sign == "/" and not always)) and _GOING_ON.search(back)
    if part_of_day or _OF_A_YEAR.match(ahead) or going_on:
        return "day"
    padded = day.startswith("0") or month.startswith("0")
    timed = not always and _AFTER_TIME.search(back)
    limited = padded or timed or _TIME_LIMIT.search(back) or _is_end_of_span(day, month, back, ahead)
    if sign == "-":
        return "day" if _LIMITED.search(back) and _CLOSED.match(ahead) else ""
    return "day" if sign == "/" and limited else ""


def _is_name(match: re.Match[str], day: str, *, counted: bool) -> bool:
    """Whether the day is the name of a feast, a street or a school."""
    if (word_before(match) in _NAMESAKES and day in _NAMED_DAYS) or _FEAST.search(before(match)):
        return True
    return not counted and _COMMEMORATED.search(written_before(match, _LONGEST_NAME)) is not None


def is_joined(match: re.Match[str]) -> bool:
    """Whether a dash joins this day or part with another, as days are more often joined than parts."""
    return bool(_SPAN_FROM.search(before(match)) or _SPAN_TO.match(after(match)))


def _is_end_of_span(day: str, month: str, back: str, ahead: str) -> bool:
    """Whether a dash joins this day with another, and they cannot both be parts of a whole (15/4-15/5)."""
    other = _SPAN_FROM.search(back) or _SPAN_TO.match(ahead)
    return other is not None and (int(day) > int(month) or int(other.group(1)) > int(other.group(2) or 31))


def is_named(match: re.Match[str]) -> bool:
    """Whether `ngày` stands before, so that what follows can be nothing but a day."""
    return _NAMED.search(before(match)) is not None
