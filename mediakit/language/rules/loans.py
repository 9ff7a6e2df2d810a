"""Loan words that official texts write the foreign way, and *v.v.* for and so on."""

import re

from mediakit.language.rules.rule import Rule
from mediakit.language.tables import pairs
from mediakit.language.text import UPPER

_LOANS = pairs("""
video = vi đê ô
clip = cờ líp
pano = pa nô
logo = lô gô
internet = in tơ nét
web = oép
website = oép sai
email = i meo
e-mail = i meo
online = on lai
radio = ra đi ô
robot = rô bốt
smartphone = sờ mát phôn
app = áp
scan = sờ can
file = phai
fax = phách
wifi = oai phai
zalo = da lô
đắk = đắc
đăk = đắc
lắk = lắc
hotline = hót lai
""")


def _say(match: re.Match[str]) -> str | None:
    return _LOANS.get(match.group().lower())


def _say_and_so_on(_: re.Match[str]) -> str:
    return "vân vân"


LOANS = Rule("loan", re.compile(r"e-mail(?![^\W_])|[^\W\d_]+(?![^\W_])", re.IGNORECASE), _say)
AND_SO_ON = Rule(
    "loan",
    re.compile(r"v\.\s?v(?![^\W_])(?:\.+(?=\s*[,;()]|\s+(?![" + UPPER + r"])[^\W\d_]))?"),
    _say_and_so_on,
)
