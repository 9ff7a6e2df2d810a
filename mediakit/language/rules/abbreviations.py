"""Abbreviations by table: UBND, TT&TT, TP. HCM, KT. CHỦ TỊCH, V/v.

Of those with several meanings (TT, KH) the words around tell one; unknown ones are refused.
"""

import re

from mediakit.language.alphabet import spell
from mediakit.language.rules.capitals import among_capitals
from mediakit.language.rules.cues import meaning_of
from mediakit.language.rules.patterns import any_of, first_of
from mediakit.language.rules.rule import Refused, Rule
from mediakit.language.syllable import settle
from mediakit.language.tables import pairs, phrases
from mediakit.language.tables.abbreviations import ABBREVIATIONS, SLASHED, TAKES_DOT
from mediakit.language.tables.ambiguous import AMBIGUOUS
from mediakit.language.tables.codes import OFFICES
from mediakit.language.text import UPPER

_PIECE = rf"[ei]?[{UPPER}][{UPPER}a-zđư]*"
_JOIN = r"(?: ?[&] ?| ?[-–] ?|[./]|, ?(?=TT ?& ?DL))"
_END = r"(?![^\W\d_])(?![0-9]{1,9}[^\W\d_]{2})"
_DOTTED = "|".join(rf"(?<=(?<![^\W_]){word})" for word in TAKES_DOT)
_DOT = rf"(?:\.(?=[{UPPER}])|(?:{_DOTTED})\.(?= [{UPPER}]))?"
_SIGNS = re.compile(r"[ .,/–-]")
_CAPITALS = {
    "Tp": "TP",
    "Tx": "TX",
    "Ttr": "TTr",
    "TTR": "TTr",
    "Bs": "BS",
    "PGs": "PGS",
    "Gs": "GS",
    "Ts": "TS",
}
"""Other ways to write some."""

_SIGNERS = phrases("""
    chủ tịch, phó chủ tịch, giám đốc, thủ trưởng, trưởng, bộ trưởng, hiệu trưởng, viện trưởng,
    chánh, thủ tướng, bí thư, ban, ủy ban, uỷ ban, ubnd, hđnd, hội đồng, chính phủ, thường trực,
    đảng ủy, đảng uỷ, tổng, cục trưởng, chi cục, đội trưởng, btv, bch, ubmttq, đoàn, tỉnh ủy, thành
    ủy, hội, ct, gđ, thống đốc, vụ trưởng, phó
""")
"""Who is signed for."""

_NUMBERED_ADDRESS = re.compile(r" ?: ?(?:[Ss]ố )?[0-9]")
_EXAMPLES = {3: "Sở VH-TT-DL", 2: "GD&ĐT", 1: "UBND"}
"""What each rule reads, by the number of its pieces."""
_SIGNED_FOR = pairs("""
TM = thay mặt
KT = ký thay
TL = thừa lệnh
TUQ = thừa ủy quyền
Q = quyền
""")


def _say_joined(match: re.Match[str]) -> str | None:
    """Say what is one abbreviation over its signs (TT&TT, KT-XH, TP.HCM); its pieces are asked later."""
    written = match.group("written")
    unsigned = _SIGNS.sub("", written)
    for key in (written, unsigned.replace(" ", ""), unsigned.replace("&", "").replace(" ", "")):
        if key in AMBIGUOUS and (meaning := meaning_of(key, match)):
            return meaning
        if key in ABBREVIATIONS:
            return ABBREVIATIONS[key]
    return None


def _say_alone(match: re.Match[str]) -> str | None:
    written = _CAPITALS.get(match.group("written"), match.group("written"))
    is_word = bool(settle(written.lower()))
    if written in AMBIGUOUS and (meaning := meaning_of(written, match)):
        return meaning
    if is_word and among_capitals(match):
        return None
    if written in ABBREVIATIONS or written in OFFICES:
        return ABBREVIATIONS.get(written) or OFFICES[written]
    if written in AMBIGUOUS:
        meanings = dict.fromkeys(meaning.said for meaning in AMBIGUOUS[written])
        likely = next(iter(meanings))
        if is_word:
            meanings[settle(written.lower())] = None
        if len(meanings) == 1:  # one meaning is known, and only beside certain words is it meant
            raise Refused("UNKNOWN_ABBREVIATION", anyway=likely, token=written)
        raise Refused("AMBIGUOUS_ABBREVIATION", likely, token=written, meanings=", ".join(meanings))
    return None


def _say_slashed(match: re.Match[str]) -> str:
    """Say a table's word; `Đ/c: 89 Lý Thường Kiệt` is an address."""
    written = match.group("slashed")
    if written.lower() == "đ/c" and _NUMBERED_ADDRESS.match(match.string, match.end()):
        return "địa chỉ"
    return SLASHED[written]


def _say_initials(match: re.Match[str]) -> str | None:
    """Spell the initials of a person; `U.B.N.D` is an abbreviation of the tables."""
    letters = match.group("written").replace(".", "")
    return None if letters in AMBIGUOUS else ABBREVIATIONS.get(letters) or spell(letters)


def _say_signed(match: re.Match[str]) -> str:
    return _SIGNED_FOR[match.group(1).replace("/", "")]


def _say_unknown(match: re.Match[str]) -> str | None:
    """Refuse what can be no word; words in capitals are left to `plain`."""
    written = match.group("written")
    if sum(letter.isupper() for letter in written) < 2 or settle(written.lower()):
        return None
    raise Refused("UNKNOWN_ABBREVIATION", anyway=spell(written), token=written)


def _joined(pieces: int) -> Rule:
    more = rf"(?:{_JOIN}{_PIECE}){{{pieces - 1}}}"
    return Rule(
        "abbreviation",
        _EXAMPLES[pieces],
        rf"(?P<written>{_PIECE}{more}){_END}{_DOT}",
        _say_joined if pieces > 1 else _say_alone,
        starts=f"[ei{UPPER}]",
    )


SIGNED = Rule(
    "abbreviation",
    "KT. CHỦ TỊCH",
    rf"(TM|T/M|KT|TL|TUQ|Q)\. ?(?=(?i:{any_of(_SIGNERS)})(?!\w))",
    _say_signed,
    starts=first_of(_SIGNED_FOR),
)
SLASHED_ABBREVIATIONS = Rule(
    "abbreviation",
    "V/v",
    rf"(?P<slashed>{any_of(SLASHED)})(?![^\W_])",
    _say_slashed,
    starts=first_of(SLASHED),
)
INITIALS = Rule(
    "abbreviation",
    "N.T.H",
    r"(?P<written>[A-ZĐ](?:\.[A-ZĐ]){2,3})\.?(?![^\W_])",
    _say_initials,
    starts="[A-ZĐ]",
)
ABBREVIATION_RULES = (
    INITIALS,
    SIGNED,
    SLASHED_ABBREVIATIONS,
    *(_joined(pieces) for pieces in _EXAMPLES),
)
UNKNOWN_ABBREVIATIONS = Rule(
    "abbreviation",
    "XYZT",
    rf"(?P<written>[{UPPER}][^\W\d_]*){_END}",
    _say_unknown,
    starts=f"[{UPPER}]",
)
