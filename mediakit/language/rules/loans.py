"""Loan words and names (video, e-mail, Facebook), and v.v. for and so on."""

import re

from mediakit.language.rules.rule import Rule
from mediakit.language.tables import pairs
from mediakit.language.tables.loans import LOANS
from mediakit.language.text import UPPER

_PREFIXES = pairs("""
B = bờ
D = đờ
H = hờ
K = cơ
M = mờ
R = rờ
S = sờ
X = xờ
""")
"""Opening consonants of names of the Highlands, written with an apostrophe."""


def _say(match: re.Match[str]) -> str | None:
    word = match.group().lower().replace("-", "").replace("'", "").replace("’", "")
    return word if word in LOANS else None


def _say_prefix(match: re.Match[str]) -> str:
    return _PREFIXES[match.group(1)]


def _say_and_so_on(_: re.Match[str]) -> str:
    return "vân vân"


LOAN_WORDS = Rule(
    "loan",
    "video",
    r"(?i)(?:e-mail|wi-fi|check-in|e-book|qr-code|drắk|ra-glai|[mhdrxs]['’][^\W\d_]{2,5}|[^\W\d_]+)(?![^\W_])",
    _say,
    starts=r"[^\W\d_]",
)
PREFIXES = Rule(
    "loan",
    "H'Hen",
    rf"([{''.join(_PREFIXES)}])['’](?=[{UPPER}][^\W\d_]{{0,6}}(?![^\W_]))",
    _say_prefix,
    starts=f"[{''.join(_PREFIXES)}]",
)
AND_SO_ON = Rule(
    "loan",
    "v.v.",
    r"(?:v\.\s?v|vv)(?![^\W_/])"
    r"(?:\.{1,9}(?=\s{0,9}[,;()]|\s{1,9}(?![" + UPPER + r"])[^\W\d_]))?",
    _say_and_so_on,
    starts="v",
)
