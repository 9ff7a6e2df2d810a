"""Loan words and names (video, e-mail, Facebook), and v.v. for and so on."""

import re

from mediakit.language.rules.rule import Rule
from mediakit.language.tables.loans import LOANS
from mediakit.language.text import UPPER


def _say(match: re.Match[str]) -> str | None:
    word = match.group().lower().replace("-", "").replace("'", "").replace("’", "")
    return word if word in LOANS else None


def _say_and_so_on(_: re.Match[str]) -> str:
    return "vân vân"


LOAN_WORDS = Rule(
    "loan",
    "video",
    r"(?i)(?:e-mail|wi-fi|check-in|e-book|qr-code|drắk|[mhdr]['’][^\W\d_]{2,5}|[^\W\d_]+)(?![^\W_])",
    _say,
    starts=r"[^\W\d_]",
)
AND_SO_ON = Rule(
    "loan",
    "v.v.",
    r"(?:v\.\s?v|vv)(?![^\W_/])"
    r"(?:\.{1,9}(?=\s{0,9}[,;()]|\s{1,9}(?![" + UPPER + r"])[^\W\d_]))?",
    _say_and_so_on,
    starts="v",
)
