"""Numbers over numbers: parts of a whole (2/3 số hộ), counts out of all (15/20 hồ sơ), houses (hẻm 45/2).

What may as well be a day is left to the rules of dates, unless the words around decide.
"""

import re

from mediakit.language.numerals import cardinal, counted, fraction
from mediakit.language.rules.rule import Rule, after, before, word_before
from mediakit.language.tables import phrases, words


def _any_of(table: tuple[str, ...]) -> str:
    return "|".join(sorted(table, key=len, reverse=True))


_PARTED = _any_of(phrases("""
    số, tổng, tổng số, dân số, diện tích, quãng đường, thời gian, chặng, chặng đường, lượng, khối lượng, giá trị,
    kinh phí, thu nhập, lương, mức, cơ thể, thế giới, nhân loại, cả nước, thành viên, đại biểu, hộ, người, cử tri,
    ủy viên, uỷ viên, phiếu, học sinh, cán bộ, công chức, viên chức, thế kỷ, giờ, giây, phút, lít, cốc, bát, quả, thìa,
    muỗng, chén, định mức, nhân dân, người dân, hộ dân, hội viên, đảng viên, đoàn viên, phần, công việc, khối lượng,
    chiều, doanh thu, sản lượng, dung tích, chi phí, giá, đời, mặt, tổng diện tích, toàn, dân cư, lao động, cổ phần,
    vốn, quỹ, ha, km, kg, m2, tấn
"""))
_COUNTED = _any_of(phrases("""
    hồ sơ, thủ tục, xã, phường, thôn, ấp, khu phố, tổ dân phố, tổ, trường, đơn vị, cơ quan, huyện, tỉnh, quận,
    địa phương, tiêu chí, chỉ tiêu, điểm, câu, nhiệm vụ, dịch vụ, lớp, chi bộ, sở, bộ, ngành, văn bản, dự án, nội dung,
    đại biểu, thành viên, người, hộ, ủy viên, uỷ viên, cán bộ, công chức, phiếu, học sinh, ngày, giờ, h, kiến nghị, ý kiến,
    mục tiêu, công trình, bệnh nhân, trường hợp, mẫu, cuộc, vụ, tháng, năm học, trận, thí sinh, hạng mục, tàu, xe
"""))
_PARTED_FOLLOWS = re.compile(rf" (?:{_PARTED})(?!\w| [0-9])")
_COUNTED_FOLLOWS = re.compile(rf" ?(?:{_COUNTED})(?!\w| [0-9])")
_SHARING = re.compile(
    r"(?<!\w)(?:chiếm|đạt|khoảng|hơn|gần|được|giảm|tăng|mỗi|còn|chừng|bằng|quá|dưới|ít nhất|tối thiểu|tối đa|hết"
    r"|không quá|nộp|hỗ trợ|trả|chia|ước|gấp|mất|thiếu|phân số|tỷ lệ|tỉ lệ|thành|hoàn thành|xấp xỉ|tới gần)"
    r"(?: (?:khoảng|hơn|gần|được|chừng|tới|đến|còn|quá|ít nhất|tỷ lệ|thêm|xuống còn|từ))?[ :]*$"
)
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?:ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|đêm|từ|trước|sau|lễ|đến|tới|dịp|rằm|vào|niệm|hạn|là|kể từ"
    r"|nhật|hai|ba|tư|năm|sáu|bảy|nay|qua|mai|tết)[ :,(]*$"
)
_DAY_SURE = frozenset(words("ngày mùng mồng hôm sáng trưa chiều tối đêm lễ dịp"))
_OTHER_SIDE_AFTER = re.compile(r" ?(?:[-–]|đến|tới) ?[0-9]{1,4}/[0-9]{1,4}(?= )")
_OTHER_SIDE_BEFORE = re.compile(r"[0-9]{1,4}/[0-9]{1,4} ?(?:[-–]|đến|tới) ?$")
_HOUSE = re.compile(
    r"(?<!\w)(?:số nhà|nhà số|nhà|hẻm|ngõ|ngách|kiệt|địa chỉ|hẻm số|ngõ số|đường số|lô|thửa|số)[ :]*(?:số )?(?:[0-9]{1,4}/)*$"
)
_STREET_FOLLOWS = re.compile(r"[a-zđ]? ?(?:đường|phố|quốc lộ)(?!\w)")
_OUT_OF = re.compile(
    r"(?<!\w)(?:điểm|huyết áp|thị lực|thứ|hạng|xếp hạng|vị trí|tỷ lệ bản đồ|quy hoạch|chi tiết|bản đồ|tỷ lệ|tỉ lệ|trực|chấm"
    r"|mở cửa)[ :]*$"
)
_SCALE = re.compile(r"(?<!\w)(?:tỷ lệ|tỉ lệ|bản đồ|quy hoạch|chi tiết|phân khu)[ :]*$")
_LABELS = frozenset(
    words("""
    năm tháng ngày điều khoản điểm số lớp tổ mục chương phần quý khóa kỳ đợt thứ lúc hồi tuần bước phường quận
    khu ấp thôn trang bảng hình câu nhóm loại hạng cấp nhà phòng đường quyển tập gọi
""")
)
_SIMPLE = 10
"""Greatest number under the line with which a counted noun is parted: 2/3 đại biểu, but 15/20 hồ sơ."""


def _say_over(match: re.Match[str]) -> str | None:
    sign, whole, over, under = match.groups()
    if int(under) == 0 or word_before(match) in _DAY_SURE:
        return None
    if _is_house(match):
        return None if whole else f"{cardinal(over)} trên {cardinal(under)}"
    if whole is not None:
        return _signed(sign, _say_mixed(match, whole, over, under))
    ratio = f"{counted(over)} trên {counted(under)}"
    if _SCALE.search(before(match)) and over == "1" and len(under) > 2:
        return ratio
    if len(under) == 4 and under[:2] in ("19", "20", "21"):
        return None
    day = 1 <= int(over) <= 31 and 1 <= int(under) <= 12
    if not sign and (_is_count(match, over, under, day=day) or (over, under) == ("24", "24")):
        return ratio
    if sign or not day or _is_part(match, over, under):
        return _signed(sign, fraction(over, under))
    return None


def _is_house(match: re.Match[str]) -> bool:
    return bool(_HOUSE.search(before(match)) or _STREET_FOLLOWS.match(after(match)))


def _say_mixed(match: re.Match[str], whole: str, over: str, under: str) -> str | None:
    """Say `23 1/5`; a number that belongs to the word before it counts by itself."""
    if int(over) >= int(under) or word_before(match) in _LABELS or int(under) > 100:
        return None
    return f"{cardinal(whole)} và {fraction(over, under)}"


def _is_count(match: re.Match[str], over: str, under: str, *, day: bool) -> bool:
    """Whether so many out of so many are meant."""
    follows = _COUNTED_FOLLOWS.match(after(match))
    if _OUT_OF.search(before(match)) and not _SCALE.search(before(match)):
        return not day or bool(re.search(r"(?:điểm|chấm|thị lực|thứ|hạng)[ :]*$", before(match)))
    if not follows or int(over) > int(under):
        return False
    if not day:
        return int(under) > _SIMPLE or over == under
    if _DAY_BEFORE.search(before(match)) or _PARTED_FOLLOWS.match(after(match)):
        return False
    return int(under) > 5 and int(under) != _SIMPLE


def _is_part(match: re.Match[str], over: str, under: str) -> bool:
    """Whether the words around tell a part of a whole; what stands after the other side of a range counts too."""
    if int(over) >= int(under) and not (over == "1" and under == "1"):
        return False
    text, end = match.string, match.end()
    other_after = _OTHER_SIDE_AFTER.match(text, end)
    if other_after and re.match(rf" (?:{_PARTED})(?!\w)", text[other_after.end() :][:40]):
        return True
    ahead = before(match)
    other_before = _OTHER_SIDE_BEFORE.search(ahead)
    ahead = ahead[: other_before.start()] if other_before else ahead
    if _SHARING.search(ahead):
        return True
    if not _PARTED_FOLLOWS.match(after(match)):
        return False
    return bool(other_before) or not _DAY_BEFORE.search(ahead)


def _signed(sign: str | None, said: str | None) -> str | None:
    return f"âm {said}" if sign and said else said


_GLYPHS = {
    "½": ("1", "2"),
    "⅓": ("1", "3"),
    "⅔": ("2", "3"),
    "¼": ("1", "4"),
    "¾": ("3", "4"),
    "⅕": ("1", "5"),
    "⅖": ("2", "5"),
    "⅗": ("3", "5"),
    "⅘": ("4", "5"),
    "⅙": ("1", "6"),
    "⅚": ("5", "6"),
    "⅐": ("1", "7"),
    "⅛": ("1", "8"),
    "⅜": ("3", "8"),
    "⅝": ("5", "8"),
    "⅞": ("7", "8"),
    "⅑": ("1", "9"),
    "⅒": ("1", "10"),
}


def _say_glyph(match: re.Match[str]) -> str:
    sign, whole, glyph = match.groups()
    part = fraction(*_GLYPHS[glyph])
    said = f"{cardinal(whole)} và {part}" if whole else part
    return f"âm {said}" if sign else said


def _say_chain(match: re.Match[str]) -> str | None:
    """Say the house 45/2/7."""
    if not _is_house(match):
        return None
    return " trên ".join(counted(part) for part in match.group().split("/"))


def _say_scale(match: re.Match[str]) -> str | None:
    """Say 1:500 as a map's scale."""
    over, under = match.groups()
    return f"{cardinal(over)} trên {cardinal(under)}" if re.search(r"(?:tỷ|tỉ) lệ(?: bản đồ)?[ :]*$", before(match)) else None


_SIGN = r"((?<![^\s(])-)?"
OVERS = Rule(
    "number",
    "over",
    re.compile(
        rf"{_SIGN}(?:([0-9]{{1,4}}) )?([0-9]{{1,7}})[/⁄]([0-9]{{1,7}})(?![0-9]|[.,/:][0-9]|[/-][^\W\d_])"
    ),
    _say_over,
)
GLYPHS = Rule("number", "fraction sign", re.compile(rf"{_SIGN}(?:([0-9]{{1,6}}) ?)?([{''.join(_GLYPHS)}])"), _say_glyph)
HOUSES = Rule("number", "house", re.compile(r"[0-9]{1,5}(?:/[0-9]{1,5}){2,5}(?![0-9]|/\w)"), _say_chain)
SCALES = Rule("number", "scale", re.compile(r"([0-9]{1,3}):([0-9]{1,7})(?![0-9:])"), _say_scale)
