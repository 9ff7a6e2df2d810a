"""Tags of spots."""

# mypy: allow-untyped-calls
# mutagen says it is typed, but it is not.

import io
import wave
from dataclasses import replace
from typing import Any

import av
from mutagen.id3 import ID3, TCON, Encoding
from mutagen.wave import WAVE

from mediakit.model.profile import HORN, PROFILES, RADIO
from mediakit.model.tags import Tags
from mediakit.sound.encode import encode_mp3, encode_wav
from mediakit.sound.tags import TAGGERS, tag_mp3, tag_wav
from tests.sound.spots import speech_like

TAGS = Tags(
    title="Một cửa: nộp hồ sơ không phụ thuộc địa giới",
    campaign="Chung tay cải cách thủ tục hành chính",
    issuer="Trung tâm Văn hóa, Thông tin và Thể thao thành phố Vũng Tàu",
    voice="espeak:nu-bac",
    synthetic=True,
    digest="9f86d081",
)


READ_BACK = {
    "title": TAGS.title,
    "album": TAGS.campaign,
    "artist": TAGS.issuer,
    "comment": TAGS.comment,
    "digest": TAGS.digest,
    "synthetic_speech": "1",
}


def test_round_trip() -> None:
    """Vietnamese comes back letter for letter, by mutagen and by libav; the sound stays byte for byte."""
    bare = encode_mp3(speech_like(24_000), HORN)
    tagged = tag_mp3(bare, TAGS)
    assert tagged.endswith(bare)
    assert tagged == tag_mp3(tagged, TAGS)
    frames = ID3(io.BytesIO(tagged), translate=False)
    assert frames.version == (2, 3, 0)
    assert frames["TIT2"].text == [TAGS.title]
    with av.open(io.BytesIO(tagged)) as file:
        assert dict(file.metadata) == READ_BACK


def test_wav_round_trip() -> None:
    """A WAV keeps its header and its sound; its tags come back, also after being tagged otherwise before."""
    bare = encode_wav(speech_like(24_001), RADIO)
    tagged = tag_wav(bare, TAGS)
    assert tagged[8 : len(bare)] == bare[8:]
    assert int.from_bytes(tagged[4:8], "little") == len(tagged) - 8
    assert len(tagged) % 2 == 0
    assert tag_wav(_tagged_by_another(bare), TAGS) == tagged
    with wave.open(io.BytesIO(tagged)) as read:
        assert read.getnframes() == 24_001
    with av.open(io.BytesIO(tagged)) as file:
        assert dict(file.metadata) == READ_BACK
    frames = ID3(io.BytesIO(tagged[len(bare) + 8 :]), translate=False)
    assert frames.version == (2, 3, 0)


def _tagged_by_another(wav: bytes) -> bytes:
    """Give a WAV longer tags than ours, a genre among them."""
    file = io.BytesIO(tag_wav(wav, replace(TAGS, title="Tên cũ", campaign="dài hơn" * 50)))
    tagged: Any = WAVE(file)
    tagged.tags.add(TCON(Encoding.UTF16, ["Speech"]))
    file.seek(0)
    tagged.save(file)
    return file.getvalue()


def test_every_spot_has_a_tagger() -> None:
    """Each codec of a spot is tagged by its own kind of file."""
    spots = {one.sound.codec for one in PROFILES.values() if one.sound and not one.picture}
    assert spots == TAGGERS.keys()


def test_mark() -> None:
    """A synthetic voice is marked, a person's is not."""
    assert "synthetic speech" in TAGS.comment
    person = Tags("", "", "", voice="chị Hoa", synthetic=False, digest="")
    assert "synthetic" not in person.comment
    assert "chị Hoa" in person.comment
    assert "recorded speech" in replace(TAGS, recorded=True).comment
    assert "no speech" in replace(TAGS, voice="").comment
