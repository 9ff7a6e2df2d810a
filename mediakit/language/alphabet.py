"""Names of letters, as officials spell them out: bê, xê, đê; never bờ, cờ, đờ."""

import re
import unicodedata

from mediakit.language.numerals import counted
from mediakit.language.tables import pairs

_NAMES = pairs("""
a = a
ă = á
â = ớ
b = bê
c = xê
d = dê
đ = đê
e = e
ê = ê
f = ép phờ
g = giê
h = hát
i = i
j = gi
k = ca
l = e lờ
m = em mờ
n = en nờ
o = o
ô = ô
ơ = ơ
p = pê
q = quy
r = e rờ
s = ét sì
t = tê
u = u
ư = ư
v = vê
w = vê kép
x = ích xì
y = i dài
z = dét
""")


def spell(letters: str) -> str:
    """Say the letters one by one, capitals or not; what is no letter is silent."""
    return " ".join(_NAMES[letter] for letter in letters.lower() if letter in _NAMES)


def spell_out(token: str) -> str:
    """Say what no rule can read, for a stream that may not stop: letters by name, digits as numbers.

    A letter with a tone mark goes by the letter alone; a slash between digits is said; signs are silent, and
    letters of other alphabets too.
    """
    said = []
    for piece in _PIECE.findall(token):
        if piece.isdecimal():
            said.append(counted(piece))
        else:
            said.append("trên" if piece == "/" else spell(_without_tones(piece)))
    return " ".join(part for part in said if part)


_PIECE = re.compile(r"[0-9]+|(?<=[0-9])/(?=[0-9])|[^\W\d_]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def _without_tones(letters: str) -> str:
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", letters)))


def can_spell(letters: str) -> bool:
    """Whether every letter has a name."""
    return all(letter in _NAMES for letter in letters.lower())
