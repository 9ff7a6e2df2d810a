"""Roman numerals where they are numerals: quý II, khóa XIII, Phần I-III, `II.` at a line's start."""

import re

from mediakit.language.numerals import cardinal, fourth
from mediakit.language.rules.rule import Rule, before, word_before
from mediakit.language.syllable import settle
from mediakit.language.tables import words

_TAKES_ONE = frozenset(
    words("""
    quý khóa khoá phần chương kỳ kì đợt lần thứ kỷ kỉ mục lục hạng loại vùng tập nhóm hội vực cấp đoạn
    quyển điều khoản bậc bước tuyến họp biểu bảng hình tiết vòng ngạch bài độ khu đai khối cụm số hồi
    pha bản điểm trung
    """)
)
"""Words before a numeral, the last of a compound: (phụ) lục, (thế) kỷ, (Đại) hội, (khu) vực, (giai) đoạn."""
_TAKES_ANY = frozenset(words("chương kỷ kỉ khóa khoá thứ năm lần điều"))
"""Words whose numerals may hold L, C, D and M; after others CD, XL or MC may be codes."""
_TAKES_SMALL = frozenset(words("chương mục phần khoản kỷ kỉ đoạn lục điều điểm tiết thứ khóa khoá năm"))
_LETTERED = frozenset(words("hội trung số điểm hồi bài"))
"""Words after which a single letter may be a letter."""
_ROW = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_]+) "
    r"(?:[ivxlcdm]{1,8}(?:[/-][0-9]{4})?(?:, ?|,? và |,? hoặc | ?[-–+&] ?|/| đến )){1,6}$"
)
_LONG = 4
"""Letters of a numeral that no code looks like."""
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CANONICAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SMALL_DIGITS = re.compile(r"[IVX]+")
_UNMISTAKABLE = re.compile(r"III?|VIII?|X{1,2}(?:II{1,2}|IV|VI{1,3}|IX)|XXV|[MDCLXVI]{5,}")
_MARK_ENDS = re.compile(r"[.)/](?= |\Z|\n)|(?: [-–]|-)(?= )")
_ENDS_HERE = re.compile(r" {0,9}(?:[.,;:)\n]|\Z)")


def _say(match: re.Match[str]) -> str | None:
    first, numeral, year, parts = match.group("first", "numeral", "year", "parts")
    both = [part for part in (first, numeral) if part]
    word = _word_of(match)
    if not all(_is_numeral(match, part, word) for part in both):
        return None
    if first and not _value(first) < _value(numeral):
        return None
    said = " đến ".join(_ordinal(part) if word == "thứ" else cardinal(str(_value(part))) for part in both)
    if parts:
        return " chấm ".join([said, *map(cardinal, parts.split(".")[1:])])
    return f"{said} năm {cardinal(year)}" if year else said


def _word_of(match: re.Match[str]) -> str:
    """Give the word that names the numeral, also over the earlier ones of a row: `quý I, II và III`."""
    word = word_before(match)
    row = _ROW.search(before(match))
    return row.group("word") if row and word not in _TAKES_ONE else word


def _is_numeral(match: re.Match[str], numeral: str, word: str) -> bool:
    if not _CANONICAL.fullmatch(numeral.upper()):
        return False
    if numeral.islower():
        certain = not settle(numeral) or _ENDS_HERE.match(match.string, match.end()) is not None
        listed = match.string.startswith(")", match.end()) and (numeral == "i" or not settle(numeral))
        return certain and (listed or word in _TAKES_SMALL)
    small = _SMALL_DIGITS.fullmatch(numeral) is not None
    if small and (_is_mark(match) or (word in _TAKES_ONE and not (len(numeral) == 1 and word in _LETTERED))):
        return True
    if len(numeral) == 1:
        return False
    return (
        word in _TAKES_ANY
        or (word in _TAKES_ONE and len(numeral) >= _LONG)
        or (_UNMISTAKABLE.fullmatch(numeral) is not None and not settle(numeral.lower()))
    )


def _is_mark(match: re.Match[str]) -> bool:
    """Whether the numeral opens a line as the mark of a list."""
    return not before(match).strip(' \t*#(“"') and (
        match.group("parts") is not None or _MARK_ENDS.match(match.string, match.end()) is not None
    )


def _ordinal(numeral: str) -> str:
    value = str(_value(numeral))
    return "nhất" if value == "1" else fourth(value)


def _value(numeral: str) -> int:
    values = [_VALUES[letter] for letter in numeral.upper()]
    following = [*values[1:], 0]
    return sum(-value if value < later else value for value, later in zip(values, following, strict=True))


_NUMERAL = r"[IVXLCDM]{1,15}"
ROMANS = Rule(
    "roman",
    "quý II",
    rf"(?:(?P<first>{_NUMERAL}) ?[-–] ?)?"
    rf"(?P<numeral>{_NUMERAL}|[ivxlcdm]{{2,15}}|i(?=\).{{1,300}}\Wii\)))"
    r"(?:(?:[/.-]| [/–-] )(?P<year>(?:19|20|21)[0-9]{2})(?![0-9])"
    r"|(?P<parts>(?:\.[0-9]{1,2}){1,3}))?(?![^\W_]| ?=)",
    _say,
    starts="[IVXLCDMivxlcdm]",
)
