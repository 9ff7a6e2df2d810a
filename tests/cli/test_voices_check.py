"""voices check, as a person types it."""

import sys

import pytest

from mediakit.speech import voices
from mediakit.speech.tone_gate import figures
from mediakit.speech.tones import contours
from tests.conftest import Run, Typed
from tests.speech.singer import NORTH, Singer

pytest.importorskip("parselmouth", reason="Praat has no wheel for this system")


@pytest.fixture
def singer(monkeypatch: pytest.MonkeyPatch) -> Singer:
    """Let `singer:la` be called."""
    made = Singer(NORTH, accent="bac")
    monkeypatch.setitem(voices.ENGINES, "singer", lambda: made)
    return made


@pytest.mark.usefixtures("singer")
def test_a_voice_that_passes(run: Run, typed: Typed) -> None:
    """Status 0; every figure with its value, limit and verdict, in JSON and as a table."""
    status, document, _ = run("voices", "check", "singer:la")
    assert (status, document["passed"], document["voice"], document["gate"]) == (0, True, "singer:la", "bac")
    found = figures(contours(voices.voice_named("singer:la")), "bac")
    assert [(told["name"], told["value"], told["limit"]) for told in document["figures"]] == [
        (figure.name, round(figure.value or 0, 2), figure.limit) for figure in found
    ]
    status, out, _ = typed("voices", "check", "singer:la")
    assert status == 0
    assert len(out.splitlines()) == len(found) + 2
    assert "huyền, nặng" in out
    assert "KHÔNG ĐẠT" not in out


def test_a_voice_that_fails(run: Run, typed: Typed) -> None:
    """Status 1, and what is missed stands out."""
    status, document, _ = run("voices", "check", "tones:test")
    assert (status, document["passed"]) == (1, False)
    assert not all(told["passed"] for told in document["figures"])
    status, out, _ = typed("voices", "check", "tones:test")
    assert status == 1
    assert "KHÔNG ĐẠT" in out


def test_usage(typed: Typed) -> None:
    """`voices` alone lists, so its help shows a command after it as something that may be left out."""
    assert "mediakit voices [OPTIONS] [COMMAND" in typed("voices", "--lang", "en", "--help")[1]


def test_json_before_the_name(typed: Typed) -> None:
    """What every command understands may stand before `check` as well."""
    status, out, _ = typed("voices", "--json", "check", "tones:test")
    assert (status, out.startswith("{")) == (1, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check", "espeak:không-có"), "UNKNOWN_VOICE"),
        (("check",), "USAGE"),
        (("chek", "espeak:nu-bac"), "USAGE"),
    ],
)
def test_wrong_use(words: tuple[str, ...], code: str, typed: Typed) -> None:
    """A voice that is not there, none at all, or a slip in the command: status 2."""
    status, out, err = typed("voices", *words)
    assert (status, out) == (2, "")
    assert f"[{code}]" in err


def test_no_meter(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Praat it is said what to install."""
    monkeypatch.setitem(sys.modules, "parselmouth", None)
    status, document, err = run("voices", "check", "tones:test")
    assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["PITCH_METER_MISSING"])
    assert "praat-parselmouth" in err
