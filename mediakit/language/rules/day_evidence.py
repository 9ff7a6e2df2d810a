"""What tells that two numbers are a day of a month: the words around 29/12, 1-7 and 30.4."""

import re
from typing import Literal

from mediakit.language.rules.rule import after, before, word_before
from mediakit.language.tables import phrases, words

Evidence = Literal["day", "holiday", ""]
"""A day; a day that is the name of a feast or a street and said without `ngày`; nothing."""


def _any_of(table: str) -> str:
    return "|".join(phrases(table))


_NAMED = re.compile(r"(?<!\w)(?:ngày|mùng|mồng|hôm)[ :(]*$")
_A_DAY = re.compile(r"(?<!\w)(?:mỗi|một|mọi|1|01|từng|mấy|trên|nửa) ngày[ :(]*$")
_DAY = r"[0-9]{1,2}(?:[/.–-][0-9]{1,2})?(?:[/.–-][0-9]{4})?"
_JOINT = r"(?:, ?|,? (?:và|hoặc|hay|đến|tới)(?: hết)? | ?[-–] ?|/)"
_FEASTS = _any_of("""
    lễ, dịp, tết, quốc khánh, giải phóng miền nam, quốc tế lao động, quốc tế phụ nữ, nhà giáo việt nam,
    phụ nữ việt nam, quảng trường, công viên, chiến dịch
""")
_NO_NAME = r"(?!từ|đến|tới|trước|sau|vào|ngày|hết)"
_FEAST = re.compile(
    rf"(?<!\w)(?:{_FEASTS})[ :(]+(?:{_DAY}{_JOINT})*$"
    rf"|(?<!\w)(?:dịp|nghỉ|mừng|kỷ niệm|lễ)(?: {_NO_NAME}[^\W\d_]+){{0,4}}[ (]+(?:{_DAY}{_JOINT})*$"
)
_NAMESAKES = frozenset(words("đường phố nam nhi sĩ sỹ vương tám nữ động khánh đảng đoàn bác bộ viên giáo"))
"""Last words of names that carry a day: đường 30/4, Thiếu nhi 1/6, Liệt sĩ 27/7, Hùng Vương 10/3."""
_NAMED_DAYS = frozenset(
    words("""
    3/2 27/2 8/3 10/3 26/3 2/4 30/4 1/5 19/5 1/6 21/6 28/6 27/7 19/8 2/9 23/9 13/10 20/10 18/11 20/11
    22/12
    """)
)
_PART_OF_DAY = re.compile(
    r"(?<!\w)(?:sáng|trưa|chiều|tối|đêm|khuya|(?:ngày|hôm|sáng|chiều|tối|đêm) (?:nay|qua|mai|kia)"
    r"|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[ ,(]+$"
)
_TIME_LIMIT = re.compile(
    r"(?<!\w)(?:từ|kể từ|trước|sau|đến|tới|hạn chót|tính đến|đến hết|tới hết|cho đến|vào|hạn(?: nộp)?)[ :]+$"
    r"|[0-9](?:h|g|:)(?:[0-9]{2})?[ ,(]+(?:[-–] )?$"
)
_GOING_ON = re.compile(
    r"(?<!\w)(?:ngày|mùng|hôm|từ|sáng|trưa|chiều|tối|đêm|trước|lễ|dịp)[ (]+(?:[^\W\d_]+ ){0,2}[0-9]{1,2}"
    r"(?:[/.–-][0-9]{1,2})?(?![0-9])(?:[^.;?!0-9]|[0-9/:](?!%)){0,30}?"
    r"(?:,|;|(?<!\w)(?:và|hoặc|hay|đến|tới|hết)|[-–]) ?$"
)
_OF_A_YEAR = re.compile(
    r",? (?:âm lịch|dương lịch|hằng năm|hàng năm|năm nay|năm sau|năm ngoái|năm [12][0-9]{3}\b)"
)
_QUANTITY_BEFORE = re.compile(
    r"(?<!\w)(?:tăng|giảm|chiếm|đạt|bằng|khoảng|gần|hơn|tối đa|tối thiểu|ít nhất)(?: [^\W\d_]+){0,2} $"
)
_COUNTED = _any_of("""
    số, tổng, diện tích, dân số, giá trị, mức, hồ sơ, hộ, người, thành viên, đại biểu, tiêu chí, chỉ
    tiêu, nhiệm vụ, xã, phường, điểm, thủ tục, phiếu, lượng, lên, xuống, quãng, chiều, thời gian, cơ
    quan, đơn vị, doanh nghiệp, phản ánh, kiến nghị, ngày, giờ, phút, lần, tuần, học sinh, trường, khu
    phố, cán bộ, công chức, lít, tấn, kg, bữa, viên, buổi, ca, lượt, ly, chuyến, tiếng, triệu, nghìn,
    ngàn, tỷ, đồng, km, m, ha, trang, bài, cuộc, vụ, tin, phần, cốc, chai, con, cái, chiếc
""")
_QUANTITY_AFTER = re.compile(rf" (?:{_COUNTED})\b| ?%")


def evidence(match: re.Match[str], day: str, sign: str, month: str) -> Evidence:
    """Tell what makes two numbers, written with `sign` between, a day of a month."""
    back, ahead = before(match), after(match)
    counted = _QUANTITY_AFTER.match(ahead) is not None
    if _NAMED.search(back):
        return "" if sign != "/" and (counted or _A_DAY.search(back)) else "day"
    namesake = word_before(match) in _NAMESAKES and f"{int(day)}/{int(month)}" in _NAMED_DAYS
    if namesake or _FEAST.search(back):
        return "holiday"
    if sign == "/" and _PART_OF_DAY.search(back):
        return "day"
    if counted or _QUANTITY_BEFORE.search(back):
        return ""
    going_on = (sign == "/" or sign in back) and _GOING_ON.search(back)
    if _OF_A_YEAR.match(ahead) or _PART_OF_DAY.search(back) or going_on:
        return "day"
    padded = day.startswith("0") or month.startswith("0")
    return (
        "day" if sign == "/" and (padded or _TIME_LIMIT.search(back)) and (day, month) != ("24", "7") else ""
    )


def is_named(match: re.Match[str]) -> bool:
    """Whether `ngày` stands before, so that what follows can be nothing but a day."""
    return _NAMED.search(before(match)) is not None
