"""Foreign words that official texts write the foreign way, with the Vietnamese syllables they are said with.

They stay as written in what is said, for people and for a second reading; a voice gets the syllables.
"""

from mediakit.language.tables import pairs

LOANS = pairs("""
video = vi đê ô
clip = cờ líp
pano = pa nô
logo = lô gô
internet = in tơ nét
web = oép
website = oép sai
email = i meo
gmail = gi meo
yahoo = da hu
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
facebook = phây búc
youtube = diu túp
hotline = hót lai
gov = gốp
net = nét
org = o rờ gờ
edu = ê đu
info = in phô
đắk = đắc
đăk = đắc
lắk = lắc
""")


def syllables_of(said: str) -> str:
    """Give the Vietnamese syllables of words, loans replaced."""
    return " ".join(LOANS.get(word, word) for word in said.split())
