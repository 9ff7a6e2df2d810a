"""Tags of sound files: ID3v2.3, which every player of stations and offices reads."""

# mypy: allow-untyped-calls
# mutagen says it is typed, but its frames are not.

import io
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from mutagen.id3 import COMM, ID3, TALB, TIT2, TPE1, TXXX, Encoding, Frame
from mutagen.wave import WAVE

from mediakit.model.tags import Tags

_UTF16 = Encoding.UTF16  # the only encoding of ID3v2.3 that holds Vietnamese


def tag_mp3(mp3: bytes, tags: Tags) -> bytes:
    """Give the MP3 with its tags in front: the same tags give the same bytes.

    Args:
        mp3: a whole file; tags it has are replaced.
        tags: what it says about itself.
    """
    id3 = ID3()
    for frame in _frames(tags):
        id3.add(frame)
    file = io.BytesIO(mp3)
    id3.save(file, v1=0, v2_version=3, padding=_unpadded)
    return file.getvalue()


def tag_wav(wav: bytes, tags: Tags) -> bytes:
    """Give the WAV with its tags in a chunk behind the sound: the same tags give the same bytes.

    Behind, for importers exist that look for sound right after the shortest header. ID3, for the text of
    RIFF's own INFO chunk is Latin-1 to some readers and UTF-8 to others: Vietnamese would come out garbled.

    Args:
        wav: a whole file; tags it has are replaced.
        tags: what it says about itself.
    """
    file = io.BytesIO(wav)
    tagged: Any = WAVE(file)  # its types say that it never has tags
    if tagged.tags is None:
        tagged.add_tags()
    tagged.tags.clear()
    for frame in _frames(tags):
        tagged.tags.add(frame)
    file.seek(0)
    tagged.save(file, v2_version=3, padding=_unpadded)
    return file.getvalue()


TAGGERS: Mapping[str, Callable[[bytes, Tags], bytes]] = {"mp3": tag_mp3, "wav": tag_wav}
"""Taggers of spots by the profile's codec; a clip's tags are its MP4's."""


def _frames(tags: Tags) -> Iterator[Frame]:
    yield TIT2(_UTF16, [tags.title])
    yield TALB(_UTF16, [tags.campaign])
    yield TPE1(_UTF16, [tags.issuer])
    yield COMM(_UTF16, lang="vie", desc="", text=[tags.comment])
    yield TXXX(_UTF16, desc="digest", text=[tags.digest])
    yield TXXX(_UTF16, desc="synthetic_speech", text=["1" if tags.synthetic else "0"])


def _unpadded(_info: object) -> int:
    return 0
