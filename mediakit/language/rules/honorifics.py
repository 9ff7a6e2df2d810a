"""Initials for ông, anh and chị before a person's name: Ô. Nguyễn Văn An, 0901234567 (A. Tuấn)."""

import re

from mediakit.language.rules.rule import Rule, before
from mediakit.language.text import UPPER

_SAID = {"Ô": "ông", "A": "anh", "C": "chị"}
_CONTACT = re.compile(r"(?:[0-9] ?[–(-] ?|(?<!\w)(?:gặp|liên hệ|lh)[ :]*)$")
"""What stands before the name of whoever answers a telephone."""
_NAME = rf"[{UPPER}][^\W\d_]{{0,7}}(?: [{UPPER}][^\W\d_]{{0,7}}){{0,3}}(?![^\W_]| [^\W\d_])"


def _say(match: re.Match[str]) -> str | None:
    """Say `Ô.` before any name; `A.` and `C.` may be the marks of a list, so they need a contact."""
    initial = match.group(1)
    return _SAID[initial] if initial == "Ô" or _CONTACT.search(before(match)) else None


HONORIFICS = Rule(
    "abbreviation", "Ô. Nam", rf"(Ô|[AC](?=\. ?{_NAME}))\. ?(?=[{UPPER}])", _say, starts="[ÔAC]"
)
