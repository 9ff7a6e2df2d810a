"""What lies on a stick, held against what its player takes."""

# mypy: allow-untyped-calls
# mutagen says it is typed, but its frames are not.

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from mutagen.id3 import ID3, TIT2, Encoding

from mediakit.delivery import usb
from mediakit.delivery.frames import walk
from mediakit.delivery.usb_rules import stick_faults
from mediakit.model.station import Session
from tests.delivery.made import mp3, planned, spot, station, tone

FIRST, SECOND = "01_1700/01_mot-cua.mp3", "01_1700/02_gop-y.mp3"


@pytest.fixture(scope="module")
def sound_stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack for a stick: two spots, nothing wrong."""
    folder = tmp_path_factory.mktemp("stick")
    plan = planned(
        [spot(folder, "mot-cua"), spot(folder, "gop-y")], station(sessions=[Session("17:00", 600)])
    )
    usb.write(plan, folder / "pack")
    return folder / "pack" / usb.FOLDER


@pytest.fixture
def stick(sound_stick: Path, tmp_path: Path) -> Path:
    """A copy to sow a fault in."""
    shutil.copytree(sound_stick, tmp_path / "usb")
    return tmp_path / "usb"


def codes(root: Path) -> list[tuple[str, str]]:
    """What is told, and where."""
    return [(fault.code, fault.where.file) for fault in stick_faults(root, station())]


def encoded(codec: str, container: str, rate_hz: int, layout: str, bit_rate: int, **options: str) -> bytes:
    """A tone in any format, untagged."""
    file = BytesIO()
    quiet = {"id3v2_version": "0"} if container == "mp3" else {}
    samples = tone(1.5)[:: 48_000 // rate_hz] if rate_hz < 44_100 else tone(1.5)
    with av.open(file, "w", format=container, options=quiet) as output:
        stream: Any = output.add_stream(codec, rate_hz, options=options, layout=layout, bit_rate=bit_rate)
        planes = np.tile(samples, (2 if layout == "stereo" else 1, 1))
        frame = av.AudioFrame.from_ndarray(planes, format="fltp", layout=layout)
        frame.sample_rate = rate_hz
        frame.pts = 0
        output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return file.getvalue()


def tagged(
    content: bytes, version: int = 3, title: str = "Nộp hồ sơ", encoding: int = Encoding.UTF16
) -> bytes:
    """Sound behind a tag."""
    tags = ID3()
    tags.add(TIT2(encoding=encoding, text=[title]))
    file = BytesIO(content)
    tags.save(file, v1=0, v2_version=version)
    return file.getvalue()


def mp3_of(**changed: object) -> bytes:
    """A tagged MP3 that differs from a spot in one thing."""
    form = {"rate_hz": 44_100, "layout": "mono", "bit_rate": 128_000, **changed}
    return tagged(encoded("libmp3lame", "mp3", **form))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Seed:
    """A fault as it comes about."""

    sow: Callable[[Path], object]
    """Sows it in a stick's folder."""
    told: tuple[str, str]
    """Code and file that must be told."""


def put(name: str, content: Callable[[], bytes]) -> Callable[[Path], object]:
    """Put content into a file."""
    return lambda root: (root / name).write_bytes(content())


def renamed(name: str, other: str) -> Callable[[Path], object]:
    """Give a file another name."""
    return lambda root: (root / name).rename(root / other)


def crowd(root: Path) -> None:
    """Fill a folder beyond what a player lists."""
    for number in range(3, 101):
        shutil.copyfile(root / FIRST, root / f"01_1700/{number:02}_mot-cua.mp3")


def nest(root: Path) -> None:
    """Put a folder inside a folder."""
    (root / "01_1700/them").mkdir()


SEEDS = {
    "a text at the root": Seed(put("doc.txt", lambda: b"x"), ("USB_STRAY", "doc.txt")),
    "a spot at the root": Seed(put("03_a.mp3", lambda: mp3(1)), ("USB_STRAY", "03_a.mp3")),
    "a WAV": Seed(
        put("01_1700/03_a.wav", lambda: encoded("pcm_s16le", "wav", 48_000, "mono", 768_000)),
        ("USB_STRAY", "01_1700/03_a.wav"),
    ),
    "a hidden file": Seed(put("01_1700/._01.mp3", lambda: b"x"), ("USB_STRAY", "01_1700/._01.mp3")),
    "a playlist": Seed(put("01_1700/list.m3u", lambda: b"x"), ("USB_STRAY", "01_1700/list.m3u")),
    "a folder in a folder": Seed(nest, ("USB_DEEP", "01_1700/them")),
    "an empty folder": Seed(lambda root: (root / "02_1800").mkdir(), ("USB_EMPTY", "02_1800")),
    "accents in a name": Seed(renamed(SECOND, "01_1700/02_góp-ý.mp3"), ("USB_NAME", "01_1700/02_góp-ý.mp3")),
    "a space in a name": Seed(renamed(SECOND, "01_1700/02_gop y.mp3"), ("USB_NAME", "01_1700/02_gop y.mp3")),
    "a long name": Seed(
        renamed(SECOND, f"01_1700/02_{'a' * 24}.mp3"), ("USB_NAME", f"01_1700/02_{'a' * 24}.mp3")
    ),
    "no number": Seed(renamed(SECOND, "01_1700/gop-y.mp3"), ("USB_NAME", "01_1700/gop-y.mp3")),
    "accents in a folder": Seed(renamed("01_1700", "01_sáng"), ("USB_NAME", "01_sáng")),
    "a gap in the numbers": Seed(
        renamed(SECOND, "01_1700/03_gop-y.mp3"), ("USB_NUMBERS", "01_1700/03_gop-y.mp3")
    ),
    "a number twice": Seed(renamed(SECOND, "01_1700/01_n.mp3"), ("USB_NUMBERS", "01_1700/01_n.mp3")),
    "folders from two on": Seed(renamed("01_1700", "02_1700"), ("USB_NUMBERS", "02_1700")),
    "a hundred files": Seed(crowd, ("USB_MANY", "01_1700")),
    "an empty file": Seed(put(SECOND, lambda: b""), ("USB_NOT_MP3", SECOND)),
    "a renamed WAV": Seed(
        put(SECOND, lambda: encoded("pcm_s16le", "wav", 48_000, "mono", 768_000)), ("USB_NOT_MP3", SECOND)
    ),
    "AAC": Seed(put(SECOND, lambda: encoded("aac", "adts", 44_100, "mono", 96_000)), ("USB_NOT_MP3", SECOND)),
    "MPEG-2 at half the rate": Seed(
        put(SECOND, lambda: mp3_of(rate_hz=24_000, bit_rate=64_000)), ("USB_NOT_MP3", SECOND)
    ),
    "cut short": Seed(put(SECOND, lambda: mp3(1)[:-100]), ("USB_CUT", SECOND)),
    "bytes behind": Seed(put(SECOND, lambda: mp3(1) + b"TAG" + bytes(125)), ("USB_CUT", SECOND)),
    "320 kbit/s": Seed(put(SECOND, lambda: mp3_of(bit_rate=320_000)), ("USB_BIT_RATE", SECOND)),
    "a variable bit rate": Seed(
        put(
            SECOND,
            lambda: tagged(
                encoded(
                    "libmp3lame", "mp3", 44_100, "mono", 0, qscale="4", flags="+qscale", global_quality="472"
                )
            ),
        ),
        ("USB_BIT_RATE", SECOND),
    ),
    "48 kHz": Seed(put(SECOND, lambda: mp3_of(rate_hz=48_000)), ("USB_SAMPLE_RATE", SECOND)),
    "stereo": Seed(put(SECOND, lambda: mp3_of(layout="stereo")), ("USB_STEREO", SECOND)),
    "no tag": Seed(
        put(SECOND, lambda: encoded("libmp3lame", "mp3", 44_100, "mono", 128_000)), ("USB_TAG", SECOND)
    ),
    "ID3v2.4": Seed(
        put(SECOND, lambda: tagged(encoded("libmp3lame", "mp3", 44_100, "mono", 128_000), 4)),
        ("USB_TAG", SECOND),
    ),
    "no title": Seed(
        put(SECOND, lambda: tagged(encoded("libmp3lame", "mp3", 44_100, "mono", 128_000), title=" ")),
        ("USB_TITLE", SECOND),
    ),
    "a title of one byte a letter": Seed(
        put(
            SECOND,
            lambda: tagged(
                encoded("libmp3lame", "mp3", 44_100, "mono", 128_000),
                title="Nop ho so",
                encoding=Encoding.LATIN1,
            ),
        ),
        ("USB_TITLE", SECOND),
    ),
    "a title that lost its letters": Seed(
        put(SECOND, lambda: tagged(encoded("libmp3lame", "mp3", 44_100, "mono", 128_000), title="N?p h? s?")),
        ("USB_TITLE", SECOND),
    ),
}


def test_a_pack_for_a_stick_is_sound(sound_stick: Path) -> None:
    """What the packer writes is what the validator asks for."""
    assert codes(sound_stick) == []
    assert sorted(path.relative_to(sound_stick).as_posix() for path in sound_stick.rglob("*.mp3")) == [
        FIRST,
        SECOND,
    ]


@pytest.mark.parametrize("name", SEEDS)
def test_every_seeded_fault_is_told(stick: Path, name: str) -> None:
    """Each of thirty faults is told at its file; what it brings with it may be told besides."""
    SEEDS[name].sow(stick)
    assert SEEDS[name].told in codes(stick)


def test_files_are_the_spots_themselves(tmp_path: Path) -> None:
    """Byte by byte, as often as they are played, in the order they are."""
    spots = [spot(tmp_path, "mot-cua"), spot(tmp_path, "gop-y")]
    sessions = [Session("05:30", 60, select=("gop-y", "*"), repeat=2), Session("17:00", 60)]
    plan = planned(spots, station(sessions=sessions))
    usb.write(plan, tmp_path / "pack")
    files = usb.files_of(plan)
    assert list(files.values()) == [
        "usb/01_0530/01_gop-y.mp3",
        "usb/01_0530/02_mot-cua.mp3",
        "usb/01_0530/03_gop-y.mp3",
        "usb/01_0530/04_mot-cua.mp3",
        "usb/02_1700/01_mot-cua.mp3",
        "usb/02_1700/02_gop-y.mp3",
    ]
    for (number, order), name in files.items():
        told = plan.programmes[number - 1].plays[order - 1].spot
        assert (tmp_path / "pack" / name).read_bytes() == told.sound.read_bytes()


def test_long_ids_and_many_files(tmp_path: Path) -> None:
    """Names are cut to what a player shows, and folders end where it stops listing."""
    one = spot(tmp_path, "nop-ho-so-truc-tuyen-va-nhan-ket-qua")
    limits = station(sessions=[Session("17:00", 600, repeat=20)], folder_files=9)
    plan = planned([one], limits)
    names = list(usb.files_of(plan).values())
    assert names[0] == "usb/01_1700/1_nop-ho-so-truc-tuyen-va.mp3"
    assert [name.split("/")[1] for name in names[8:10] + names[-1:]] == ["01_1700", "02_1700", "03_1700"]
    usual = usb.files_of(planned([one], replace(limits, folder_files=99)))[1, 1]
    assert usual.rpartition("/")[2] == "01_nop-ho-so-truc-tuyen-va.mp3"
    assert len(usual.rpartition("/")[2]) == 30


def test_the_walk_knows_how_long_a_file_is() -> None:
    """All frames of a spot, each of one rate; LAME's header counts as one."""
    found = walk(mp3(1.5))
    assert (found.kbps, found.rates_hz) == (frozenset({128}), frozenset({44_100}))
    assert (found.tag_version, found.mono, found.rest) == (3, True, 0)
    assert 1.5 < found.length_s < 1.62
