"""Tags of an MP3."""

import io

import av
from mutagen.id3 import ID3

from mediakit.model.profile import HORN
from mediakit.model.tags import Tags
from mediakit.sound.encode import encode_mp3
from mediakit.sound.tags import tag_mp3
from tests.sound.spots import speech_like

TAGS = Tags(
    title="Một cửa: nộp hồ sơ không phụ thuộc địa giới",
    campaign="Chung tay cải cách thủ tục hành chính",
    issuer="Trung tâm Văn hóa, Thông tin và Thể thao thành phố Vũng Tàu",
    voice="espeak:nu-bac",
    synthetic=True,
    digest="9f86d081",
)


def test_round_trip() -> None:
    """Vietnamese comes back letter for letter, by mutagen and by libav; the sound stays byte for byte."""
    bare = encode_mp3(speech_like(24_000), HORN)
    tagged = tag_mp3(bare, TAGS)
    assert tagged.endswith(bare)
    assert tagged == tag_mp3(tagged, TAGS)
    frames = ID3(io.BytesIO(tagged), translate=False)  # type: ignore[no-untyped-call]  # mutagen has no types
    assert frames.version == (2, 3, 0)
    assert frames["TIT2"].text == [TAGS.title]
    with av.open(io.BytesIO(tagged)) as file:
        assert dict(file.metadata) == {
            "title": TAGS.title,
            "album": TAGS.campaign,
            "artist": TAGS.issuer,
            "comment": TAGS.comment,
            "digest": TAGS.digest,
            "synthetic_speech": "1",
        }


def test_mark() -> None:
    """A synthetic voice is marked, a person's is not."""
    assert "synthetic speech" in TAGS.comment
    person = Tags("", "", "", voice="chị Hoa", synthetic=False, digest="")
    assert "synthetic" not in person.comment
    assert "chị Hoa" in person.comment
