"""The typefaces of a theme, as they reach a result."""

from mediakit.build.fingerprint import digest_source
from mediakit.lettering.fonts import font_file
from mediakit.model.theme import Theme


def fonts_digest(theme: Theme) -> str:
    """Digest of the bytes of the theme's fonts; hashed once a process.

    Raises:
        MediakitError: FONT_MISSING.
    """
    return digest_source(*map(font_file, (theme.heading_font, theme.text_font, theme.strong_font)))
