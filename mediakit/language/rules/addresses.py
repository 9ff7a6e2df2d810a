"""Web and e-mail addresses: labels known by a table, else toneless syllables, else refused."""

import re
from functools import lru_cache

from mediakit.language.alphabet import spell
from mediakit.language.numerals import one_by_one
from mediakit.language.rules.rule import Refused, Rule
from mediakit.language.syllable import is_syllable
from mediakit.language.tables import pairs
from mediakit.language.tables.loans import LOANS

_LABELS = pairs("""
vn = vi en
www = vê kép vê kép vê kép
dichvucong = dịch vụ công
motcua = một cửa
hanoi = hà nội
danang = đà nẵng
dvc = dịch vụ công
chinhphu = chính phủ
baria = bà rịa
vungtau = vũng tàu
bariavungtau = bà rịa vũng tàu
tphcm = thành phố hồ chí minh
hochiminhcity = hồ chí minh xi ti
thutuchanhchinh = thủ tục hành chính
congdan = công dân
vneid = vi en i ai đi
vanban = văn bản
congbao = công báo
baochinhphu = báo chính phủ
""")
_SIGNS = {".": "chấm", "-": "gạch ngang", "_": "gạch dưới", "@": "a còng", "/": "gạch chéo", "+": "cộng"}
_PIECE = re.compile(r"[a-z]+|[0-9]+|.")
_LONGEST_SYLLABLE = 6
_LONGEST_SPELLED = 5


def _say(match: re.Match[str]) -> str:
    address = match.group("address").lower().rstrip("/")
    said = [_say_piece(piece) for piece in _PIECE.findall(address)]
    if not all(said):
        raise Refused("UNREADABLE", token=match.group())
    return " ".join(said)


def _say_piece(piece: str) -> str:
    """Say a label, a number or a sign; nothing when it has no certain reading."""
    if piece in _LABELS or piece in _SIGNS:
        return _LABELS.get(piece) or _SIGNS[piece]
    if piece in LOANS:
        return piece
    if piece[0].isdigit():
        return one_by_one(piece)
    if not piece.isalpha():
        return ""
    if len(piece) <= _LONGEST_SPELLED and not set(piece) & set("aeiouy"):
        return spell(piece)
    return _split(piece)


@lru_cache(maxsize=1000)
def _split(label: str) -> str:
    """Split a label into the fewest toneless syllables; nothing when there is no way or more than one."""
    ways: list[tuple[int, int, str]] = [(0, 1, "")]
    for end in range(1, len(label) + 1):
        found = [
            (ways[start][0] + 1, ways[start][1], f"{ways[start][2]} {label[start:end]}")
            for start in range(max(0, end - _LONGEST_SYLLABLE), end)
            if ways[start][1] and is_syllable(label[start:end])
        ]
        fewest = min((count for count, _, _ in found), default=0)
        best = [way for way in found if way[0] == fewest]
        ways.append((fewest, sum(number for _, number, _ in best), best[0][2] if best else ""))
    _, number, split = ways[-1]
    return split.strip() if number == 1 else ""


ADDRESSES = Rule(
    "address",
    "web or mail",
    re.compile(
        r"(?:https?://)?(?P<address>(?:[a-z0-9][a-z0-9._+-]{0,63}@)?(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}"
        r"(?:vn|com|net|org|edu|info)(?![\w@]|\.[a-z0-9])(?:/(?:[\w./?=&%#-]*[\w/])?)?)",
        re.IGNORECASE | re.ASCII,
    ),
    _say,
)
