"""One form of text for every rule: NFC, nothing invisible, plain spaces, hyphens and digits."""

import unicodedata

_INVISIBLE = dict.fromkeys(
    [
        *(0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F)),
        *(*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE0080)),
    ]
)
"""Soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors, tags."""
_SPACES = dict.fromkeys(
    [
        *(*range(0x0A), *range(0x0E, 0x1C), 0x1F, *range(0x7F, 0x85), *range(0x86, 0xA1)),
        *(0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000),
    ],
    " ",
)
"""Every space that ends no line, and control characters, which stand where a space should."""
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2043\u2212\ufe63"), "-")
_DASHES = dict.fromkeys(map(ord, "\u2012\u2014\u2015\u2e3a\ufe58"), "–")
_LOOK_ALIKES = str.maketrans("Ðð\u2044\u2215\uff61", "Đđ//.")
"""Icelandic eth typed for đ, and slashes of fractions."""
_WIDE = {wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
"""Fullwidth letters, digits and signs."""
UPPER = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯ" + "".join(map(chr, range(ord("Ạ"), ord("Ỹ") + 1, 2)))
"""Vietnamese capital letters, for character classes."""
_PLAIN: dict[int, int | str] = {**_SPACES, **_HYPHENS, **_DASHES, **_LOOK_ALIKES, **_WIDE}


def visible(text: str) -> str:
    """Give the form in which positions are counted: NFC without characters that nobody sees."""
    return unicodedata.normalize("NFC", text if text.isascii() else text.translate(_INVISIBLE))


def flatten(text: str) -> str:
    """Give a visible text with look-alikes of plain characters made plain; as long as before."""
    return text.translate(_PLAIN)


def fold(text: str) -> str:
    """Lower-case `text` letter by letter; as long as before."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(map(_fold_letter, text))


def _fold_letter(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter
