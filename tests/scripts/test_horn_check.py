"""The simulated horn, and what the loudspeaker master gains in it."""

from fractions import Fraction

import numpy as np
import pytest

from mediakit.model.master import FLAT_MASTER
from mediakit.signal.meter import meter
from mediakit.signal.samples import Samples
from mediakit.speech.voices import voice_named
from mediakit.units import SAMPLE_RATE_HZ
from scripts.horn_check import Heard, figures, heard, horn, street, table
from tests.signal.tones import clicks, tone

S = SAMPLE_RATE_HZ


@pytest.fixture(scope="module")
def speech() -> Samples:
    """Say two sentences by the offline voice."""
    said = (
        "bà con nộp hồ sơ tại bộ phận một cửa của phường.",
        "kết quả được trả đúng hẹn, không phải đi lại.",
    )
    spoken = [np.frombuffer(voice_named("espeak:nu-bac").speak(one, 200).samples, "<f4") for one in said]
    return np.concatenate([part for one in spoken for part in (one, np.zeros(S // 2, np.float32))])


def test_horn() -> None:
    """It cuts what lies outside its band, answers after 0.3 s, and bends loud sound more than soft sound."""
    level = [float(np.square(horn(tone(-30, 1, pitch_hz))).mean()) for pitch_hz in (60, 1_000, 16_000)]
    assert level[0] < level[1] / 50
    assert level[2] < level[1] / 30
    answer = np.abs(horn(clicks(S, [1_000], 0.1)))
    assert np.argmax(answer[10_000:]) + 10_000 == pytest.approx(1_000 + Fraction(3, 10) * S, abs=20)
    ratio = np.abs(horn(tone(-1, 0.2))).max() / np.abs(horn(tone(-30, 0.2))).max()
    assert 0.6 * 10 ** (29 / 20) < ratio < 0.9 * 10 ** (29 / 20)


def test_street() -> None:
    """Traffic is low, never twice the same second, and the same every time."""
    noise = street(12 * S)
    bands_db = meter([noise], S, 1).bands_db
    assert bands_db[500] > bands_db[2_000] > bands_db[8_000] + 3
    np.testing.assert_array_equal(noise, street(12 * S))


def test_the_master_helps(speech: Samples) -> None:
    """In a street more of the speech is understood with the master than without it."""
    found = heard("thu", speech)
    assert found.after[1] > found.before[1]
    assert found.after[2] > found.before[2]
    for scores in (found.before, found.after):
        assert 1 > scores[0] > scores[1] > scores[2] > 0
    assert heard("thu", speech, FLAT_MASTER).after == pytest.approx(found.before)


def test_table() -> None:
    """Figures are of 5 dB; the table says in plain words what it is not."""
    found = [Heard("a", (0.6, 0.5, 0.4), (0.6, 0.6, 0.5)), Heard("b", (0.6, 0.5, 0.4), (0.6, 0.48, 0.4))]
    assert figures(found) == {"estoi_gain_5db": 0.04, "estoi_raised_5db": 0.5}
    lines = list(table(found))
    assert any("simulation" in line and "no STI measurement" in line for line in lines)
    assert "50 % of 2 spots" in lines[-1]
