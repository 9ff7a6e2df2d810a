"""Engines and voices by their names."""

import re
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from mediakit.errors import MediakitError
from mediakit.model.tempo import LIKELY
from mediakit.speech import voices
from mediakit.speech.voices import engine_named, engine_names, tempo_of, voice_ids, voice_named
from tests.conftest import Typed

_PAGE = (Path(__file__).parents[2] / "docs/voices.md").read_text(encoding="utf-8")


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> dict[str, EntryPoint]:
    """Give the engines that other packages bring; put more in."""
    found: dict[str, EntryPoint] = {}
    monkeypatch.setattr(voices, "_brought", lambda: found)
    return found


def test_tempo() -> None:
    """What the offline voice was measured at; of one that is not here the likely is taken."""
    assert tempo_of("espeak:nu-bac").measured
    assert tempo_of("gtts:vi").own_pace > 0
    assert tempo_of("khong:co") == LIKELY


def test_an_engine_of_another_package(
    brought: dict[str, EntryPoint], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine that the page on voices shows is found by its entry point, and speaks."""
    (code,) = re.findall(r"```python\n(# beeps\.py.+?)```", _PAGE, re.DOTALL)
    (tmp_path / "beeps.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    (name, value) = re.findall(r'^(\w+) = "(beeps:\w+)"$', _PAGE, re.MULTILINE)[0]
    brought[name] = EntryPoint(name, value, "mediakit.voices")
    assert "beeps" in engine_names()
    assert "beeps:pip" in voice_ids()
    spoken = voice_named("beeps:pip").speak("bà con.", 200)
    assert (spoken.marks, len(spoken.samples)) == ((0, 14_400), 2 * 14_400 * 4)


def test_a_broken_engine_is_told(brought: dict[str, EntryPoint], typed: Typed) -> None:
    """What another package cannot load is told by `voices`, and takes no other voice away."""
    brought["gone"] = EntryPoint("gone", "no_such_module:Engine", "mediakit.voices")
    with pytest.raises(MediakitError) as raised:
        engine_named("gone")
    assert raised.value.code == "ENGINE_BROKEN"
    assert "espeak:nu-bac" in voice_ids()
    status, out, err = typed("voices")
    assert (status, "espeak:nu-bac" in out, "[ENGINE_BROKEN]" in err) == (0, True, True)


def test_what_is_no_voice() -> None:
    """Neither an engine nor a voice of it is made up."""
    for name in ("espeak:khong-co", "khong:nu-bac", "espeak", ""):
        with pytest.raises(MediakitError) as raised:
            voice_named(name)
        assert raised.value.code == "UNKNOWN_VOICE"
