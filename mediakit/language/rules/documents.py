"""Document numbers and articles: 3894/QĐ-UBND, Số: /UBND-VHTT, TCVN 7958:2008, Điều 5a, k.2 Đ.3.

The number, the year, then known codes in words and unknown ones by letter names; slashes are silent.
"""

import re

from mediakit.language.alphabet import can_spell, spell
from mediakit.language.numerals import cardinal
from mediakit.language.rules.patterns import any_of, first_of
from mediakit.language.rules.rule import Refused, Rule, after, before
from mediakit.language.tables import phrases
from mediakit.language.tables.codes import CODES, KIND_WORDS, KINDS, STANDARDS
from mediakit.language.text import UPPER

_CODE = r"[A-ZĐƠƯÔÂĂÊ](?:[A-Za-zĐđƯưƠÔÂĂÊ]|&(?=[A-ZĐ])){0,30}[0-9]{0,9}"
_CODES = rf"{_CODE}(?: ?[-–/] ?{_CODE}|\.(?=[A-ZĐ]){_CODE}){{0,5}}"
_PARTS = re.compile(r"([^\W\d]+)([0-9]*)")
_KIND_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(KIND_WORDS)})[ :]+$")
_BLANK_BEFORE = re.compile(r"(?<!\w)(?:số|kh|qđ|cv|tb|bc)[ :.…_]*/ ?$")
_LAW_FOLLOWS = re.compile(
    r"[0-9]{1,3}[a-zđ]?,? (?:k\.|khoản|nđ|luật|nghị định|qđ|quyết định|thông tư|tt|của nghị định)"
)
_CLAUSE_BEFORE = re.compile(r"(?:khoản|k\.|điểm) ?[0-9a-zđ]{1,3},? ?$")
_STREET_BEFORE = re.compile(
    r"(?:[0-9][a-z]?,? ?|(?:^|[,(:–-] ?)|(?:trên|tại|ở|tuyến|địa chỉ|trục|dọc|từ|đến|và) )$"
)
_DIVISIONS = phrases("""
    điều, khoản, mục, chương, phụ lục, mẫu, mẫu số, lớp, số, nhà, ngõ, hẻm, kiệt, đường, khu, lô,
    tổ, bảng, hình, điểm, ấp, phòng, tầng, cổng, ql, tl, quốc lộ, tỉnh lộ, biểu, biểu số, tòa,
    block, kp, khu phố, khối, bước, nhóm, k., đ.
""")
_MEASURED = re.compile(r"(?<!\w)(?:lớp|(?<!số )nhà|đường|khu|phòng|cổng|tầng|bước|lô|điểm)[ .]?$")
"""Words after which a small letter may be a unit: lớp 8h, đường 5m."""
_DIVISION_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(_DIVISIONS)})[ .]?$")


def _say_coded(match: re.Match[str]) -> str | None:
    number, letter, year, codes = match.group("number", "letter", "year", "codes")
    said_codes = _say_codes(codes, spaced=" " in match.group())
    if not said_codes:
        return None
    said = [cardinal(number), spell(letter or ""), cardinal(year) if year else "", said_codes]
    return " ".join(part for part in said if part)


def _say_codes(codes: str, *, spaced: bool) -> str:
    """Say codes; nothing when they are rather words, such as the slash of `2/Tin`."""
    parts = [(letters, digits) for letters, digits in _PARTS.findall(codes.replace("&", "").replace(" ", ""))]
    first = parts[0][0]
    if spaced and first not in KINDS:
        return ""
    if not all(letters in CODES or _is_code(letters) for letters, _ in parts):
        return ""
    said = [
        f"{CODES.get(letters) or spell(letters)} {cardinal(digits) if digits else ''}"
        for letters, digits in parts
    ]
    return " ".join(" ".join(said).split())


def _is_code(letters: str) -> bool:
    return can_spell(letters) and (len(letters) == 1 or sum(letter.isupper() for letter in letters) > 1)


def _say_bare(match: re.Match[str]) -> str | None:
    """Say `61/2018` after the name of a kind of document."""
    if not _KIND_BEFORE.search(before(match)):
        return None
    number, year = match.groups()
    return f"{cardinal(number)} {cardinal(year)}"


def _say_blank(match: re.Match[str]) -> str | None:
    """Say the codes of a number that is still to be filled in: `Số:    /UBND-VHTT`."""
    if not _BLANK_BEFORE.search(before(match)):
        return None
    return _say_codes(match.group(), spaced=False) or None


def _say_standard(match: re.Match[str]) -> str:
    name, number, part, year, codes = match.group("name", "number", "part", "year", "codes")
    said = [STANDARDS[" ".join(name.split())], cardinal(number), cardinal(part) if part else ""]
    said += [cardinal(year) if year else "", _say_codes(codes, spaced=False) if codes else ""]
    return " ".join(part for part in said if part)


def _say_division(match: re.Match[str]) -> str | None:
    """Say `5a` after điều, khoản, số nhà: the number and the name of the letter."""
    if not _DIVISION_BEFORE.search(before(match)):
        return None
    number, letter = match.groups()
    if letter in "ghkmps" and _MEASURED.search(before(match)):
        return None
    return f"{cardinal(number)} {spell(letter)}"


def _say_street(match: re.Match[str]) -> str:
    """Say the `Đ.` of an address before the name of a street."""
    if _STREET_BEFORE.search(before(match)):
        return "đường"
    raise Refused("AMBIGUOUS_ABBREVIATION", anyway="đường", token=match.group().strip(), meanings="đường, Đ.")


def _say_article(match: re.Match[str]) -> str:
    """Say `Đ.` and `k.` before a number; `Đ. 3/2` is a street."""
    if match.group().lower().startswith("k"):
        return "khoản"
    following = after(match)
    if _LAW_FOLLOWS.match(following) or _CLAUSE_BEFORE.search(before(match)):
        return "điều"
    if re.match(r"[0-9]{1,2}/[0-9]", following):
        return "đường"
    raise Refused(
        "AMBIGUOUS_ABBREVIATION", anyway="điều", token=match.group().strip(), meanings="điều, đường"
    )


DOCUMENTS = Rule(
    "document",
    "3894/QĐ-UBND",
    rf"(?P<number>[0-9]{{1,7}})(?P<letter>[a-zđ])?"
    rf"(?:(?:/(?P<year>[0-9]{{4}}))? ?/ ?|[-–](?=[A-ZĐ][A-Za-zĐđi]{{0,6}}/))(?P<codes>{_CODES})(?![\w&])",
    _say_coded,
    starts="[0-9][a-zđ/ –-]",
)
BARE_DOCUMENTS = Rule(
    "document",
    "Nghị định 61/2018",
    r"([0-9]{1,7})/((?:19|20)[0-9]{2})(?![0-9/])",
    _say_bare,
    starts="[0-9]/",
)
BLANK_DOCUMENTS = Rule(
    "document",
    "Số: /UBND-VHTT",
    rf"(?:(?<=/)|(?<=/ )){_CODES}(?![\w&])",
    _say_blank,
    starts="[A-ZĐƠƯÔÂĂÊ]",
)
STANDARD_NUMBERS = Rule(
    "code",
    "TCVN 7958:2008",
    rf"(?P<name>{any_of(STANDARDS)}) ?(?P<number>[0-9]{{1,6}})"
    rf"(?:-(?P<part>[0-9]{{1,2}}))?(?: ?[:-] ?(?P<year>[0-9]{{4}}))?(?:/(?P<codes>{_CODE}))?(?![^\W_])",
    _say_standard,
    starts=first_of(STANDARDS),
)
DIVISIONS = Rule(
    "document",
    "Điều 5a",
    r"([0-9]{1,4})([a-zđA-HK-ZĐ])(?![^\W_])",
    _say_division,
    starts="[0-9][a-zđA-ZĐ]",
)
ARTICLES = Rule("document", "k.2 Đ.3", r"[ĐđKk]\. ?(?=[0-9])", _say_article, starts="[ĐđKk]")
STREETS = Rule(
    "document",
    "Đ. Lê Lợi",
    rf"[Đđ]\. ?(?=[{UPPER}](?![{UPPER}])[^\W\d_])",
    _say_street,
    starts="[Đđ]",
)
