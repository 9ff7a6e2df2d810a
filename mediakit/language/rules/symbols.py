"""Signs that are said."""

import re

from mediakit.language.rules.rule import Rule, before
from mediakit.language.tables import pairs

_SAID = pairs("""
& = và
+ = cộng
= = bằng
% = phần trăm
@ = a còng
< = nhỏ hơn
> = lớn hơn
≤ = nhỏ hơn hoặc bằng
≥ = lớn hơn hoặc bằng
½ = một phần hai
¼ = một phần tư
¾ = ba phần tư
× = nhân
""")


_PRICE = re.compile(r"[0-9](?: ?(?:nghìn|ngàn|triệu|tỷ))? ?(?:đồng|vnđ|đ)$")


def _say(match: re.Match[str]) -> str:
    return _SAID[match.group()]


def _say_per(match: re.Match[str]) -> str | None:
    """Say the slash of 15/20 and of a price; that of `hội đồng/ban` is silent."""
    text, end = match.string, match.end()
    return "trên" if text[end].isdigit() or _PRICE.search(before(match)) else None


SYMBOLS = Rule("symbol", "sign", re.compile(r"[&+=%@<>≤≥½¼¾×]"), _say)
SLASHES = Rule("symbol", "slash", re.compile(r"(?<=[0-9h])/(?=[0-9])|(?<=[đĐg])/(?=[^\W\d_])"), _say_per)
