"""What a written Vietnamese syllable is: onset, rime and tone, checked against the full lists.

Source of the lists: the orthography taught in schools (22 initial letters groups, about 150 rimes); the few
rimes of settled loan words (`oong`, `ôông`, `oep`) are in.
"""

import unicodedata
from functools import lru_cache

from mediakit.language.tables import words

_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STOP_TONES = frozenset("\u0301\u0323")
_STOPS = ("c", "ch", "p", "t")
_RIMES = frozenset(
    words("""
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay
    oăc oăm oăn oăng oăp oăt oe oem oen oeng oeo oep oet
    ô ôc ôi ôm ôn ông ôp ôt ôôc ôông ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt uơ uân uâng uât uây
    uê uêch uên uênh uêt uêu uy uya uych uyn uynh uyp uyt uyu uyên uyêt
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """)
)
_Y_ALONE = frozenset(["y", "yêm", "yên", "yêng", "yêt", "yêu"])
_AFTER_QU = frozenset(rime for rime in _RIMES if rime[0] in "aăâeêiơ") | frozenset(
    ["ôc", "y", "ych", "yên", "yêt", "yn", "ynh", "yp", "yt"]
)
_BEFORE_ANY = words("b ch d đ h kh l m n nh p ph r s t th tr v x")
_BEFORE_Y = frozenset("hklmstv")


def _starting(letters: str, *, allowed: bool) -> frozenset[str]:
    return frozenset(rime for rime in _RIMES if (rime[0] in letters) == allowed)


_AFTER: dict[str, frozenset[str]] = {
    "": _RIMES | _Y_ALONE,
    **{onset: _RIMES | ({"y"} if onset in _BEFORE_Y else set()) for onset in _BEFORE_ANY},
    "c": _starting("ieê", allowed=False),
    "k": _starting("ieê", allowed=True) | {"y"},
    "g": _starting("eê", allowed=False),
    "gh": _starting("ieê", allowed=True),
    "ng": _starting("ieê", allowed=False),
    "ngh": _starting("ieê", allowed=True),
    "gi": _starting("i", allowed=False),
    "qu": _AFTER_QU,
}
_ONSETS = sorted(_AFTER, key=len, reverse=True)


@lru_cache(maxsize=20_000)
def settle(word: str) -> str:
    """Spell a lower-case NFC syllable with its tone mark in the customary place (hoà and hòa give hòa).

    Returns:
        The syllable, or nothing when `word` is not a Vietnamese syllable.
    """
    taken = _take_tone(word)
    if taken is None:
        return ""
    base, tone = taken
    for onset in _ONSETS:
        rime = base[len(onset) :]
        if base.startswith(onset) and rime in _AFTER[onset]:
            if rime.endswith(_STOPS) and tone not in _STOP_TONES:
                return ""
            at = _tone_place(rime)
            return onset + unicodedata.normalize("NFC", rime[: at + 1] + tone) + rime[at + 1 :]
    return ""


def is_syllable(word: str) -> bool:
    """Whether a lower-case NFC word is a well-formed syllable."""
    return bool(settle(word))


def _take_tone(word: str) -> tuple[str, str] | None:
    """Letters without their tone, and the tone; None when there are two or it sits on no vowel."""
    tone, letter, kept = "", "", []
    for part in unicodedata.normalize("NFD", word):
        if part in _TONES:
            if tone or letter not in _VOWELS:
                return None
            tone = part
            continue
        letter = letter if unicodedata.combining(part) else part
        kept.append(part)
    return unicodedata.normalize("NFC", "".join(kept)), tone


def _tone_place(rime: str) -> int:
    vowels = [at for at, letter in enumerate(rime) if letter in _VOWELS]
    marked = [at for at in vowels if rime[at] in _MARKED]
    if marked:
        return marked[-1]
    if len(vowels) == 3:
        return vowels[1]
    return vowels[-1] if vowels[-1] < len(rime) - 1 else vowels[0]
