"""Voices that can be installed: where their files are, what they must be, and under which licence."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from mediakit.errors import MediakitError
from mediakit.model.voice import Accent, Gender

ENGINE = "piper"
"""The engine whose voices are installed."""
_NAME = re.compile(r"[A-Za-z0-9]\w*(?:[-.]\w+)*", re.ASCII)
_URL = re.compile(r"https?://")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_LARGEST_BYTES = 500_000_000
"""Of a model nobody knows the size of; the largest of Piper's own has 114 MB."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A voice that can be had. Its settings lie beside its model, named like it with `.json` after it."""

    name: str
    """After its engine's colon."""
    source: str
    """URL or path of the model."""
    sha256: str = ""
    """Of the model; empty: taken as it is."""
    settings_sha256: str = ""
    """Of the settings; empty: taken as they are."""
    size: int = 0
    """Of the model in bytes; 0: not known."""
    licence: str = ""
    """SPDX identifier or name; empty: as the card beside it says."""
    attribution: str = ""
    """Whom to name."""
    gender: Gender = ""
    """Of the speaker."""
    accent: Accent = ""
    """Of the speaker."""
    imitates: str = ""
    """The person whose voice it copies; empty: nobody's."""

    @property
    def online(self) -> bool:
        """Whether it comes from the net."""
        return bool(_URL.match(self.source))

    @property
    def at_most(self) -> int:
        """Give the most bytes its model may have."""
        return self.size or _LARGEST_BYTES

    @property
    def settings(self) -> str:
        """Give URL or path of its settings."""
        head, mark, query = self.source.partition("?") if self.online else (self.source, "", "")
        return f"{head}.json{mark}{query}"

    @property
    def card(self) -> str:
        """Give URL or path of the text that tells where it is from."""
        if not self.online:
            return f"{Path(self.source).parent.as_posix()}/MODEL_CARD"
        return f"{self.source.partition('?')[0].rpartition('/')[0]}/MODEL_CARD"


# Size and digests as unrelated projects pin them, for this very revision; the licence as its card says.
_VAIS1000 = Offer(
    name="vi_VN-vais1000-medium",
    source="https://huggingface.co/rhasspy/piper-voices/resolve/3d796cc2f2c884b3517c527507e084f7bb245aea"
    "/vi/vi_VN/vais1000/medium/vi_VN-vais1000-medium.onnx",
    sha256="ec7c89e2c85f4d1edc24b6120c18aaf1bda614f06b511567eb9c7c0de15e2dab",
    settings_sha256="fafb9da1354ed4b77c31af228ed41fb41cd825c14cffa105454b25e6ae751ee0",
    size=63_201_294,
    licence="CC-BY-4.0",
    attribution="VAIS-1000; rhasspy/piper-voices",
    gender="female",
    accent="bac",
)

OFFERS = {_VAIS1000.name: _VAIS1000}
"""What is known well enough to be fetched by its name alone."""
OFFERED = {f"{ENGINE}:{name}": offer for name, offer in OFFERS.items()}
"""The same by the ids of the voices."""


def offer_named(voice: str, source: str | None, sha256: str | None, licence: str | None) -> Offer:
    """Give what a person asks for.

    Args:
        voice: id, `piper:…`.
        source: URL or path of the model; None: as known.
        sha256: of the model; a voice from the net that is not known needs it.
        licence: in place of what the card says.
    Raises:
        MediakitError: VOICE_NOT_OFFERED, VOICE_NAME_BAD, DIGEST_WANTED, DIGEST_BAD.
    """
    engine, _, name = voice.partition(":")
    if engine != ENGINE or not _NAME.fullmatch(name):
        raise MediakitError("VOICE_NAME_BAD", said=voice)
    known = OFFERS.get(name)
    if sha256 is not None and not _SHA256.fullmatch(sha256.lower()):
        raise MediakitError("DIGEST_BAD", said=sha256)
    if source is None:
        if known is None:
            raise MediakitError("VOICE_NOT_OFFERED", said=voice, known=", ".join(OFFERED))
        return known
    if sha256 is None and known and not licence:
        return replace(known, source=source)  # a copy on a stick, or on a server of one's own
    offer = Offer(name, source, (sha256 or "").lower(), licence=licence or "")
    if offer.online and not offer.sha256:
        raise MediakitError("DIGEST_WANTED", said=source)
    return offer
