"""What a finished file says about itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tags:
    """Tags of a clip or a spot, all texts in NFC."""

    title: str
    """The message's title."""
    campaign: str
    """Stands as the album."""
    issuer: str
    """Stands as the artist."""
    voice: str
    """`engine:voice`; empty where nothing is said."""
    synthetic: bool
    """Whether a computer speaks."""
    digest: str
    """Digest of the message it was made from."""
    recorded: bool = False
    """Whether a person is heard too, or alone."""

    @property
    def comment(self) -> str:
        """Whose voice it is; a synthetic one is marked for people and for machines."""
        mark = "Giọng đọc tổng hợp bằng máy tính (synthetic speech)" if self.synthetic else "Giọng đọc"
        heard = [f"{mark}: {self.voice}"] if self.voice else []
        if self.recorded:
            heard.append("Giọng người được ghi âm (recorded speech)")
        return "; ".join(heard) or "Không có lời đọc (no speech)"
