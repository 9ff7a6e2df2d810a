"""Names of letters, as officials spell them out: bê, xê, đê; never bờ, cờ, đờ."""

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


def can_spell(letters: str) -> bool:
    """Whether every letter has a name."""
    return all(letter in _NAMES for letter in letters.lower())
