"""Tags of an MP3: ID3v2.3, which every player of stations and offices reads."""

# mypy: allow-untyped-calls
# mutagen says it is typed, but its frames are not.

import io

from mutagen.id3 import COMM, ID3, TALB, TIT2, TPE1, TXXX, Encoding

from mediakit.model.tags import Tags

_UTF16 = Encoding.UTF16  # the only encoding of ID3v2.3 that holds Vietnamese


def tag_mp3(mp3: bytes, tags: Tags) -> bytes:
    """Give the MP3 with its tags in front: the same tags give the same bytes.

    Args:
        mp3: a whole file; tags it has are replaced.
        tags: what it says about itself.
    """
    frames = ID3()
    frames.add(TIT2(_UTF16, [tags.title]))
    frames.add(TALB(_UTF16, [tags.campaign]))
    frames.add(TPE1(_UTF16, [tags.issuer]))
    frames.add(COMM(_UTF16, lang="vie", desc="", text=[tags.comment]))
    frames.add(TXXX(_UTF16, desc="digest", text=[tags.digest]))
    frames.add(TXXX(_UTF16, desc="synthetic_speech", text=["1" if tags.synthetic else "0"]))
    file = io.BytesIO(mp3)
    frames.save(file, v1=0, v2_version=3, padding=lambda _info: 0)
    return file.getvalue()
