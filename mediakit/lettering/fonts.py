"""Fonts from installed packages: `package/file` names a file in the package's folder `files`."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

from mediakit.errors import MediakitError
from mediakit.lettering.sfnt import Face, read_face

NO_BREAK_SPACE = "\u00a0"
"""Glues two words: drawn as a plain space, whether or not the font has it."""


def font_file(ref: str) -> Path:
    """Give the file a theme names, without running any code of its package.

    Args:
        ref: such as `font_manrope/Manrope-ExtraBold.ttf`.
    Raises:
        MediakitError: FONT_MISSING.
    """
    package, _, name = ref.partition("/")
    spec = find_spec(package) if package.isidentifier() else None
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        file = Path(folder) / "files" / name
        if name == Path(name).name and file.is_file():
            return file
    raise MediakitError("FONT_MISSING", font=ref)


@lru_cache(maxsize=256)
def font_at(ref: str, size_px: int) -> ImageFont.FreeTypeFont:
    """Give the font at a size of `size_px` pixels an em.

    Raises:
        MediakitError: FONT_MISSING, FONT_UNREADABLE.
    """
    try:
        return ImageFont.truetype(font_file(ref), size_px, layout_engine=ImageFont.Layout.BASIC)
    except OSError as error:
        raise MediakitError("FONT_UNREADABLE", font=ref) from error


@lru_cache
def face_of(ref: str) -> Face:
    """Give the font's own tables.

    Raises:
        MediakitError: FONT_MISSING, FONT_UNREADABLE.
    """
    try:
        return read_face(font_file(ref))
    except (OSError, ValueError) as error:
        raise MediakitError("FONT_UNREADABLE", font=ref) from error


def missing_glyphs(text: str, ref: str) -> str:
    """Characters of `text` that the font cannot draw, each once, in order; empty when all are there."""
    glyphs = face_of(ref).glyphs
    drawn = text.replace("\n", "").replace(NO_BREAK_SPACE, "")
    return "".join(dict.fromkeys(sign for sign in drawn if ord(sign) not in glyphs))
