"""The dash of a range: 2021-2025, 5–10 ngày, 7h-11h30, 29-30/12/2023; the numbers are read apart."""

import re

from mediakit.language.rules.rule import LOOK_BACK, Rule

_TIME = r"[0-9]{1,2}(?:h(?:[0-9]{2})?|[:g][0-9]{2})"
_DATE = r"[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?|[0-9]{1,2}/[0-9]{4}"
_NUMBER = r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?"
_SIDE = rf"(?:(?P<time>{_TIME})|(?P<date>{_DATE})|(?P<number>{_NUMBER})(?:%|m2|m²|km|kg|m)?)"
_LEFT = re.compile(rf"(?<![\w/.,:-]){_SIDE}$", re.IGNORECASE)
_RIGHT = re.compile(rf"{_SIDE}(?![0-9/:]|-[0-9])", re.IGNORECASE)
_MIXED = {"date": 31, "time": 24}
"""Greatest number that may open a range of dates (29-30/12) or times (7-11h)."""


def _say(match: re.Match[str]) -> str | None:
    text, start, end = match.string, match.start(), match.end()
    left = _LEFT.search(text[max(0, start - LOOK_BACK) : start].rstrip(" "))
    right = _RIGHT.match(text, end)
    if not left or not right:
        return None
    kind, number = right.lastgroup or "", left.group("number")
    if kind == left.lastgroup and kind != "number":
        return "đến"
    if number is None:
        return None
    if kind == "number":
        return "đến" if _value(number) < _value(right.group("number")) else None
    return "đến" if len(match.group()) == 1 and _value(number) <= _MIXED[kind] else None


def _value(number: str) -> float:
    return float(number.replace(".", "").replace(",", "."))


RANGES = Rule("range", "dash", re.compile(r"(?<=[\w%²])[-–](?=[0-9])|(?<=[\w%²] )[-–] (?=[0-9])"), _say)
