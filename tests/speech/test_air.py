"""What listeners write down has a breath before it."""

import numpy as np
import pytest

from mediakit.language.reader import read
from mediakit.model.reading import Lexicon, said_of
from mediakit.signal.trimming import pauses
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ


@pytest.mark.parametrize(
    ("written", "aired"),
    [
        ("Gọi tổng đài 1800 1096.", ["đài"]),
        ("Vào dichvucong.gov.vn, gọi 0254.3852.345.", ["vào", "en", "gọi"]),
        ("Gửi thư về motcua@baria.gov.vn.", ["về"]),
        ("Họp lúc 7h30 ngày 5/1 tại nhà văn hóa.", ["phút"]),
        ("Từ ngày 1/1/2024 đến hết ngày 31/3/2024 nộp hồ sơ.", []),
        ("Xong trước 31/12/2024.", []),
        ("1800 1096 là tổng đài.", []),
        ("Tổng đài: 1800 1096.", ["đài"]),
        ("Có 5 bước.", []),
    ],
)
def test_air(written: str, aired: list[str]) -> None:
    """A comma is heard before phone numbers, addresses and dates that do not lean on the word before."""
    said = said_of(read(written, Lexicon()).words)
    assert [word[:-1] for word in said.split() if word.endswith(",")] == aired


def test_air_is_heard() -> None:
    """The voice is silent for a tenth of a second or more just before the number, and nowhere else."""
    words = read("Bà con gọi tổng đài 1800 1096.", Lexicon()).words
    take = voice_named("espeak:nu-bac").speak(said_of(words), 190)
    ((start, end),) = pauses(np.frombuffer(take.samples, "<f4"))
    number = sum(len(word.syllables) for word in words[:-1])
    assert take.marks[number] == end
    assert end - start >= SAMPLE_RATE_HZ // 10
