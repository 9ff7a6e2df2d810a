"""Letters that stand alone or beside a number: điểm b, nhóm A, b) at the start of a line, hạng B1, tổ 3A."""

import re

from mediakit.language.alphabet import can_spell, spell
from mediakit.language.numerals import cardinal, numbered
from mediakit.language.rules.rule import Rule, after, before, word_before
from mediakit.language.tables import words

_LETTERED = frozenset(
    words("""
    điểm khoản mục câu ý nhóm loại hạng phần lục tổ khu lô ô lớp hình bảng mẫu cột tiết chữ án dãy khối
    nhà tòa biểu điều phòng hẻm kiệt số đường cấp tầng căn lộ xóm thôn ấp tiểu vitamin
    """)
)
_FOLLOWING = re.compile(r" ([^\W\d_]+)")
_ROW = re.compile(
    r"(?<!\w)(?P<word>[^\W\d_]+) (?:[^\W\d_](?:, ?|; ?|,? và |,? hoặc |,? hay | ?[-–] ?| đến )){1,12}$"
)
_ARTICLES = frozenset(words("điều khoản mục tiết số hẻm ngõ kiệt mẫu"))
_UNITS = frozenset("ghklmpstđ")
"""Small letters that are units elsewhere: đường 5m, lớp 8h."""
_MEDICINE = frozenset(words("tế sĩ sỹ tá học dược khoa đức lý án phục bác cụ đạo viện"))
"""Words after `Y` that make it a word: Bộ Y tế."""
_MARK_AFTER = (")", ".", "/")
_OPENS = ("", ";", ":", ",", "-", "+", "(", ".")


def _say(match: re.Match[str]) -> str | None:
    first, letter = match.group("first"), match.group("letter")
    letters = [part for part in (first, letter) if part]
    if not all(map(can_spell, letters)):
        return None
    if letter == "Y" and (following := _FOLLOWING.match(after(match))) and following.group(1) in _MEDICINE:
        return None
    row = _ROW.search(before(match))
    lettered = word_before(match) in _LETTERED or (row is not None and row.group("word") in _LETTERED)
    if first:
        return " đến ".join(map(spell, letters)) if lettered and first < letter else None
    if letter.isupper() or lettered:
        return spell(letter)
    opens = before(match).rstrip()[-1:] in _OPENS
    mark = after(match).startswith(_MARK_AFTER if opens else ")")
    return spell(letter) if mark else None


def _say_numbered(match: re.Match[str]) -> str | None:
    """Say 3A and 12a; small letters that may be units (3m, 12h, 2g) only after a word that takes letters."""
    digits, letter = match.groups()
    if not can_spell(letter):
        return None
    lettered = word_before(match) in (_ARTICLES if letter in _UNITS else _LETTERED)
    marks = not before(match).strip() and after(match).startswith(")")
    return f"{cardinal(digits)} {spell(letter)}" if lettered or (marks and letter.islower()) else None


def _say_with_number(match: re.Match[str]) -> str | None:
    """Say B1 and A4; small ones only after a word that takes letters."""
    letter, digits = match.groups()
    if not can_spell(letter) or (letter.islower() and word_before(match) not in _LETTERED):
        return None
    return f"{spell(letter)} {numbered(digits)}"


SINGLE_LETTERS = Rule(
    "letter",
    "điểm b",
    r"(?:(?P<first>[^\W\d_])[-–])?(?P<letter>[^\W\d_])(?![^\W_])",
    _say,
    starts=r"[^\W\d_]",
)
NUMBERED_LETTERS = Rule(
    "letter",
    "vitamin 3b",
    r"([0-9]{1,4})([^\W\d_])(?![^\W_])",
    _say_numbered,
    starts=r"[0-9][^\W\d_]",
)
LETTERS_WITH_NUMBERS = Rule(
    "letter",
    "hạng b1",
    r"([^\W\d_])([0-9]{1,3})(?![^\W_]|[.,][0-9])",
    _say_with_number,
    starts=r"[^\W\d_]",
)
