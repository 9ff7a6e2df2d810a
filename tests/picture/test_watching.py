"""What is wrong with footage is told before anything is made of it."""

import shutil
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from mediakit.model.slide import Footage
from mediakit.picture.watching import footage_faults
from tests.picture.films import Made, even, numbered, uneven, write_film

LONGEST_S = Fraction(900)
_COARSE = (160, 120)


def told(
    path: Path, start: str = "0", end: str = "", longest_s: Fraction = LONGEST_S
) -> list[tuple[str, str]]:
    """Give codes and fields of what is told of a file."""
    footage = Footage(path.name, Fraction(start), Fraction(end) if end else None)
    return [(fault.code, fault.where.field) for fault in footage_faults(path, footage, longest_s)]


def noisy(path: Path, made: Made) -> Path:
    """Write four seconds of moving noise, enough bytes to damage."""
    chance = np.random.default_rng(1)
    tiles = chance.integers(0, 255, (15, 20, 3), np.uint8).repeat(8, 0).repeat(8, 1)
    pictures = [np.roll(tiles, (3 * number, 2 * number), (0, 1)) for number in range(100)]
    return write_film(path, even(100), made, pictures=pictures)


NOISY = {
    "a.mp4": Made(size_px=_COARSE),
    "a.avi": Made("mpeg4", _COARSE, clock=Fraction(1, 25)),
    "a.mov": Made("prores_ks", _COARSE, "yuv422p10le"),
    "a.webm": Made("libvpx", _COARSE, clock=Fraction(1, 1000), options={"g": "12", "deadline": "realtime"}),
}


@pytest.fixture(scope="module", params=NOISY)
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a whole film of four seconds; nobody writes in it."""
    return noisy(tmp_path_factory.mktemp("whole") / request.param, NOISY[request.param])


@pytest.fixture
def film(whole: Path, tmp_path: Path) -> Path:
    """Give a copy of it to damage."""
    return Path(shutil.copy(whole, tmp_path))


def test_a_whole_film_has_no_fault(film: Path) -> None:
    """All of it, a part of it, and a part that starts late."""
    assert [told(film), told(film, "0.5", "1"), told(film, "3.5", "4")] == [[], [], []]


def test_cut_short(film: Path) -> None:
    """A copy that broke off is told, whether its index was lost or its last pictures."""
    film.write_bytes(film.read_bytes()[: film.stat().st_size * 6 // 10])
    assert told(film) == [("FOOTAGE_UNREADABLE", "file")]


def test_damaged_amid(film: Path) -> None:
    """It is decoded to its end: a hole in the middle is found, unless only what is sound is used."""
    if film.suffix == ".webm":
        pytest.skip("VP8 has no way to tell damage from a picture")
    content = bytearray(film.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 4096] = bytes(4096)  # as copying leaves where a stick was pulled out
    film.write_bytes(content)
    assert told(film) == [("FOOTAGE_UNREADABLE", "file")]
    assert told(film, "0", "0.5") == []


def test_no_film(tmp_path: Path) -> None:
    """A file that is not there, one that is no film, one without a picture."""
    assert told(tmp_path / "không có.mp4") == [("FOOTAGE_MISSING", "file")]
    (tmp_path / "a.mp4").write_text("no film", encoding="utf-8")
    assert told(tmp_path / "a.mp4") == [("FOOTAGE_UNREADABLE", "file")]
    (tmp_path / "b.mp4").write_bytes(b"")
    assert told(tmp_path / "b.mp4") == [("FOOTAGE_UNREADABLE", "file")]


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        ("4.2", "", "start_s"),
        ("5", "6", "start_s"),
        ("1", "9", "end_s"),
        ("2", "2", "end_s"),
        ("2", "1", "end_s"),
    ],
)
def test_a_span_outside(tmp_path: Path, start: str, end: str, field: str) -> None:
    """A beginning or an end outside the file, or nothing between them, is told at what was written."""
    path = write_film(tmp_path / "a.mp4", even(100))
    assert told(path, start, end) == [("FOOTAGE_SPAN", field)]


def test_an_end_as_players_show_it(tmp_path: Path) -> None:
    """A file of 3.8 s that a player calls 0:04 may be shown until 4."""
    assert told(write_film(tmp_path / "a.mp4", even(95)), "0", "4") == []


def test_a_rate_that_varies(tmp_path: Path) -> None:
    """A last picture that stands for long is no film cut short."""
    path = write_film(tmp_path / "a.mkv", [*uneven(30), Fraction(20)], Made(clock=Fraction(1, 1000)))
    assert told(path) == []


def test_only_what_can_be_shown_is_watched(tmp_path: Path) -> None:
    """Of a long recording that breaks off, what lies beyond the longest clip does not matter."""
    still = [numbered(7, _COARSE)] * 100
    path = write_film(tmp_path / "a.mkv", even(100), Made("mjpeg", _COARSE, "yuvj420p"), pictures=still)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    assert told(path) == [("FOOTAGE_UNREADABLE", "file")]
    assert told(path, longest_s=Fraction(1)) == []


def test_late_in_a_long_film(tmp_path: Path) -> None:
    """What starts beyond the first seconds is entered at a key picture, and found sound."""
    path = write_film(tmp_path / "a.mp4", even(200, Fraction(10)), Made(rate=Fraction(10)))
    assert told(path, "15", "18") == []
    assert told(path, "25") == [("FOOTAGE_SPAN", "start_s")]
