"""Codes of letters and digits: PAKN.20200812.0012, H05.19-240412-0012, 72A-123.45, Covid-19, H5N1, 4G."""

import re

from mediakit.language.alphabet import spell
from mediakit.language.numerals import cardinal, numbered, one_by_one
from mediakit.language.rules.patterns import any_of, first_of
from mediakit.language.rules.rule import Rule, after, before
from mediakit.language.tables import pairs, phrases
from mediakit.language.tables.abbreviations import ABBREVIATIONS
from mediakit.language.tables.ambiguous import AMBIGUOUS
from mediakit.language.tables.codes import OFFICES
from mediakit.language.tables.loans import LOANS

_SIGNS = {".": "chấm", "-": "gạch ngang", "/": "gạch chéo", "_": "gạch dưới"}
_INITIALS = frozenset("PQHX")
"""Of places: P.101 is no code."""

_PIECES = re.compile(r"[^\W\d_]+|[0-9]+|[./_-]")
_SHORT = 2
_FORM_BEFORE = re.compile(r"(?<!\w)(?:mẫu|tờ khai|phiếu|biểu|ký hiệu)(?: số)?[ :]*$")
_FIXED = pairs("""
Covid-19 = covid mười chín
COVID-19 = covid mười chín
covid-19 = covid mười chín
Covid 19 = covid mười chín
CO2 = xê ô hai
PM2.5 = pê em hai chấm năm
SARS-CoV-2 = sa cô vi hai
F0 = ép không
VN-Index = vi en index
pH = pê hát
VN-INDEX = vi en index
MP3 = em pê ba
MP4 = em pê bốn
""")
_ROADS = {"QL": "quốc lộ", "TL": "tỉnh lộ", "ĐT": "đường tỉnh", "HL": "hương lộ"}


def _say_code(match: re.Match[str]) -> str | None:
    """Say a code piece by piece: known letters as words, others by name, digits one by one, signs by name."""
    pieces = _PIECES.findall(match.group())
    if len(pieces) == 3 and (pieces[0] in AMBIGUOUS or pieces[0] in _INITIALS):
        return None
    return " ".join(_say_piece(piece) for piece in pieces)


def _say_piece(piece: str) -> str:
    if piece in _SIGNS:
        return _SIGNS[piece]
    if piece[0].isdigit():
        return one_by_one(piece)
    return ABBREVIATIONS.get(piece) or spell(piece)


def _say_plate(match: re.Match[str]) -> str:
    """Say a registration plate: the province as a number, the series by name, the rest digit by digit."""
    province, series, digits = match.groups()
    said = [
        cardinal(piece) if piece.isdigit() else spell(piece) for piece in re.findall(r"[A-ZĐ]+|[0-9]", series)
    ]
    return " ".join([cardinal(province), *said, one_by_one(digits)])


def _say_fixed(match: re.Match[str]) -> str:
    return _FIXED[match.group()]


def _say_short(match: re.Match[str]) -> str | None:
    """Say A4, B1, K9, H5N1 or 4G: letters by name, numbers as numbers."""
    pieces = _PIECES.findall(match.group())
    said = [numbered(piece) if piece[0].isdigit() else spell(piece) for piece in pieces]
    return " ".join(said) if all(said) else None


def _say_lettered(match: re.Match[str]) -> str | None:
    """Say PA05 and mẫu CT01: letters by name where they are no known word or the code of a form."""
    letters, digits = match.groups()
    known = letters in ABBREVIATIONS or letters in AMBIGUOUS or letters in OFFICES or letters.lower() in LOANS
    coded = not known and (len(letters) == _SHORT or digits.startswith("0"))
    if not coded and not _FORM_BEFORE.search(before(match)):
        return None
    return f"{spell(letters)} {numbered(digits)}"


def _say_road(match: re.Match[str]) -> str:
    kind, number, letter = match.groups()
    return " ".join(filter(None, [_ROADS[kind], cardinal(number), spell(letter)]))


def _say_generation(match: re.Match[str]) -> str | None:
    if match.group(2) in "hHmMgslT" and not re.search(r"(?:mạng|sóng|sim|thông điệp) $", before(match)):
        return None
    return f"{cardinal(match.group(1))} {spell(match.group(2))}"


_CODED = any_of(
    phrases("""
    thuế, định danh, hồ sơ, đơn vị, phản ánh, thủ tục, giao dịch, bưu gửi, vận đơn, khách hàng, bệnh nhân,
    học sinh, cá nhân, công dân, bảo hiểm, bảo hiểm xã hội, bảo hiểm y tế, bhxh, bhyt, thẻ, ngân hàng,
    tiếp nhận, tra cứu, doanh nghiệp, sản phẩm, cơ sở, trường, xác thực, bưu chính, vùng, kiến nghị, hàng,
    otp, pin, căn cước, căn cước công dân, cccd, cmnd, chứng minh nhân dân, tham gia
    """)
)
_CODE_BEFORE = re.compile(
    rf"(?<!\w)(?:(?:mã|mã số|số|số thẻ) (?:{_CODED})|mã|mã số|tài khoản|số tk|stk|mst|cccd|cmnd|cmt|căn cước"
    r"|hộ chiếu|ngạch|seri)"
    r"(?: số| là| này)?[ :(]*$"
)
_FEWEST_DIGITS = 4
_COUNT_FOLLOWS = re.compile(r" ?(?:đồng|đ(?!\w)|nghìn|ngàn|triệu|tỷ|người|hộ|hồ sơ|%)")


def _say_labelled(match: re.Match[str]) -> str | None:
    """Say what stands after the word for a code; amounts and small numbers there are numbers."""
    digits = sum(map(str.isdigit, match.group()))
    coded = _CODE_BEFORE.search(before(match)) and not _COUNT_FOLLOWS.match(after(match))
    return _say_code(match) if coded and digits >= _FEWEST_DIGITS else None


_OFFICE = r"(?:[A-Z][0-9]{2}(?:\.[0-9]{1,3}){1,3}|[A-Z](?:\.[0-9]{2}){2,4})"
"""H05.19, V.07.03."""
_FILE = (
    r"(?:[A-ZĐ]{1,8}[0-9]{0,4}|[0-9]{3}(?=\.[0-9]{2}\.[0-9]{2}\.H))(?:[.-][A-ZĐ]{0,4}[0-9]{1,14}){1,6}"
    r"(?:(?<=[0-9]{6})|(?<=[0-9][.-][0-9]{4})|(?<=[.-][0-9]{3}))(?:[-.][A-ZĐ][A-ZĐ0-9]{0,6})?"
)
"""PAKN.20200812.0012, 000.00.19.H05-240412-0012: the last group has six digits, or three or four."""
LABELLED_CODES = Rule(
    "code",
    "mã số thuế 3500101234",
    r"(?:[0-9]{1,20}|[A-ZĐ]{1,4}[0-9]{1,14})"
    r"(?:[.-](?:[0-9]{1,14}|[A-ZĐ]{1,4}[0-9]{0,14})| [0-9]{2,6}){0,6}(?![^\W_]|[.,/-][0-9])",
    _say_labelled,
    starts=r"[A-ZĐ]|[0-9](?![^\W\d_])",
)
FIXED_CODES = Rule(
    "code",
    "Covid-19",
    rf"(?:{any_of(_FIXED)})(?![^\W_])",
    _say_fixed,
    starts=first_of(_FIXED),
)
PLATES = Rule(
    "code",
    "biển số 72A-123.45",
    r"([1-9][0-9])-?([A-ZĐ]{1,2}[0-9]?)[ -]([0-9]{3}\.?[0-9]{2}|[0-9]{4})(?![^\W_])",
    _say_plate,
    starts="[1-9][A-ZĐ-]",
)
FILE_CODES = Rule(
    "code",
    "PAKN.20200812.0012",
    rf"(?:{_OFFICE}|{_FILE})(?![\w]|[.,-][0-9])",
    _say_code,
    starts=r"[A-ZĐ]|[0-9]\.",
)
PROCEDURE_CODES = Rule(
    "code",
    "thủ tục 1.004873",
    r"[0-9]{1,3}\.[0-9]{6}(?:\.[0-9]{3})?(?:\.[0-9]{2}\.[0-9]{2}\.H[0-9]{2})?(?![\w]|[.,][0-9])",
    _say_code,
    starts=r"[0-9]\.",
)
SHORT_CODES = Rule(
    "code",
    "khổ A4",
    r"(?:[A-ZĐ][0-9]{1,3}){1,3}[A-ZĐ]?(?![^\W_]|[.-][0-9])",
    _say_short,
    starts="[A-ZĐ]",
)
SERIALS = Rule(
    "code", "số BX 123456", r"(?<=số )[A-ZĐ]{2} [0-9]{5,8}(?![^\W_]|[.,/][0-9])", _say_code, starts="[A-ZĐ]"
)
GENERATIONS = Rule("code", "mạng 4G", r"([0-9])([A-ZĐ])(?![^\W_])", _say_generation, starts="[0-9][A-ZĐ]")
LETTERED_CODES = Rule(
    "code",
    "mẫu CT01",
    r"([A-ZĐ]{2,3})([0-9]{1,3})(?![^\W_]|[.,/-][0-9]|-[A-ZĐ])",
    _say_lettered,
    starts="[A-ZĐ]",
)
ROADS = Rule(
    "code",
    "QL51",
    r"(QL|TL|ĐT|HL)\.? ?(?!11[345])([1-9][0-9]{0,2})([A-ZĐ]?)(?![^\W_]|[.,/ -][0-9])",
    _say_road,
    starts=first_of(_ROADS),
)
