"""Outputs of a project's own: a board of another size, a portal with a limit of its own."""

from dataclasses import dataclass, replace

from mediakit.model.profile import MB, PROFILES, CaptionRules, PictureProfile, Profile
from mediakit.model.theme import Theme


@dataclass(frozen=True, slots=True)
class OwnOutput:
    """How an output differs from a built-in one; what is None is as there."""

    name: str
    """As in `output:NAME` and in the names of files, `[a-z0-9-]{1,30}`."""
    like: str
    """The built-in output that it is like; the same recipes tell it."""
    width_px: int | None = None
    """Even."""
    height_px: int | None = None
    """Even."""
    theme: Theme | None = None
    """Its look; None: the campaign's."""
    fps: int | None = None
    """Frames a second, 25 or 30."""
    crf: int | None = None
    """How coarsely pictures may be drawn, 14 (finest) to 33."""
    most_mb: int | None = None
    """Biggest file, in millions of bytes."""
    length_min_s: int | None = None
    """Shortest result."""
    length_max_s: int | None = None
    """Longest result."""
    caption_chars: int | None = None
    """Most characters a line of captions."""
    caption_lines: int | None = None
    """Most lines of a caption."""

    def profile(self) -> Profile:
        """Give what results must be.

        Raises:
            KeyError: when there is no output that it is like.
        """
        base = PROFILES[self.like]
        return replace(
            base,
            name=self.name,
            picture=base.picture and self._picture(base.picture),
            length_min_s=_or(self.length_min_s, base.length_min_s),
            length_max_s=_or(self.length_max_s, base.length_max_s),
            most_bytes=base.most_bytes if self.most_mb is None else self.most_mb * MB,
            theme=self.theme or base.theme,
            like=base.like or self.like,
        )

    def _picture(self, base: PictureProfile) -> PictureProfile:
        return PictureProfile(
            _or(self.width_px, base.width_px),
            _or(self.height_px, base.height_px),
            base.captions and self._captions(base.captions),
            _or(self.fps, base.fps),
            _or(self.crf, base.crf),
        )

    def _captions(self, base: CaptionRules) -> CaptionRules:
        chars, lines = _or(self.caption_chars, base.line_chars), _or(self.caption_lines, base.lines)
        return replace(base, line_chars=chars, lines=lines)

    def unused(self) -> tuple[str, ...]:
        """Name what was written and means nothing to an output of its kind."""
        base = PROFILES[self.like]
        keys: tuple[str, ...] = ()
        if base.picture is None:
            keys += ("width_px", "height_px", "theme", "fps", "crf")
        if base.picture is None or base.picture.captions is None:
            keys += ("caption_chars", "caption_lines")
        if base.length_min_s == base.length_max_s:
            keys += ("length_min_s", "length_max_s")
        return tuple(key for key in keys if getattr(self, key) is not None)


def _or(own: int | None, base: int) -> int:
    return base if own is None else own
