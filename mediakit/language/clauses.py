"""Places where a caption may well break."""

import re

from mediakit.language.binding import glue
from mediakit.language.tables import phrases
from mediakit.language.text import fold
from mediakit.model.reading import Lexicon

_AFTER_SIGN = re.compile(r"(?:[,;:.!?…][\"'”’»)\]]*+|(?<=\s)[–-]|—)[^\S \n]*+[ \n]\s*+(?=\S)")
_CONJUNCTIONS = phrases("""
    và, hoặc, hay, để, khi, nếu, thì, mà, nhưng, vì, nên, do, tại, bởi, cùng, tuy, trước khi, sau khi,
    trong khi, mỗi khi, cho nên, bởi vì, tại vì, do đó, vì vậy, vì thế, đồng thời, nhờ đó, trong đó,
    qua đó, từ đó, góp phần, nhằm, theo, thông qua
""")
_ANY = "|".join(re.sub(" ", "[ \u00a0]", word) for word in sorted(_CONJUNCTIONS, key=len, reverse=True))
_CONJUNCTION = re.compile(rf"(?<= )(?:{_ANY})(?=\s)")
_CONJUNCTION_BEFORE = re.compile(rf"(?<!\S)(?:{_ANY}) $")
_LOOK_BACK = max(map(len, _CONJUNCTIONS)) + 2


def clause_ends(text: str, lexicon: Lexicon) -> tuple[int, ...]:
    """Give the positions where a clause may end and a caption break, rising.

    Args:
        text: shown text; positions count in `Reading.shown`.
        lexicon: its entries and `keep_together` phrases are never parted.

    Returns:
        The first character of each next clause: after punctuation and before conjunctions, never inside what
        `glue` binds.
    """
    glued = glue(text, lexicon)
    after = {found.end() for found in _AFTER_SIGN.finditer(glued)}
    folded = fold(glued)
    before = {found.start() for found in _CONJUNCTION.finditer(folded)}
    return tuple(sorted(after | {at for at in before if not _follows_another(folded, at)}))


def _follows_another(folded: str, at: int) -> bool:
    """Whether a conjunction stands right before `at`: `nhưng nếu` is one joint."""
    return _CONJUNCTION_BEFORE.search(folded[max(0, at - _LOOK_BACK) : at]) is not None
