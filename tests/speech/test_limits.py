"""No sentence hangs a build, fills a machine's memory or brings a build down."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mediakit.build.store import Store
from mediakit.errors import MediakitError
from mediakit.model.voice import LONGEST_SAID, Utterance, Voice
from mediakit.speech import espeak
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from tests.voices import ToneEngine, only

SAID = "bà con nộp hồ sơ."
HEAD = '{"rate_hz": 22050, "marks": [0, 10, 20, 30, 40], "samples": 22050}'

CRASHES = {
    "killed by a signal": ("import os; os.abort()", "PROGRAM_FAILED", "SIGABRT"),
    "an exception": ("raise ValueError('hết chỗ')", "PROGRAM_FAILED", "hết chỗ"),
    "an answer that is none": ("print('Segmentation fault')", "VOICE_GARBLED", "Segmentation"),
    "no answer": ("", "VOICE_GARBLED", ""),
    "a header cut off": (f"print({HEAD[:30]!r}, end='')", "VOICE_GARBLED", "rate_hz"),
    "a header that lacks what counts": ("print('{}')", "VOICE_GARBLED", "{}"),
    "a header of other things": ("print('[1, 2]')", "VOICE_GARBLED", "[1, 2]"),
    "sound cut off": (f"print({HEAD!r}, end='\\n\\0\\0\\0')", "VOICE_GARBLED", "rate_hz"),
    "a rate that is none": (
        'print(\'{"rate_hz": 0, "marks": [], "samples": 0}\')',
        "VOICE_GARBLED",
        "rate_hz",
    ),
    "it hangs": ("import time; time.sleep(60)", "PROGRAM_SLOW", ""),
}


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a file in the place of the worker; half a second is all it has."""
    file = tmp_path / "worker.py"
    monkeypatch.setattr(espeak, "_WORKER", file)
    monkeypatch.setattr(espeak, "_TIMEOUT_S", 0.5)
    return file


@pytest.mark.parametrize("crash", CRASHES)
def test_a_crashed_worker(crash: str, worker: Path, tmp_path: Path) -> None:
    """It is one failed take that tells the worker's last words; nothing is kept, and others can be spoken."""
    program, code, words = CRASHES[crash]
    worker.write_text(program, encoding="utf-8")
    store = Store(tmp_path / ".store")
    takes = Takes(store, voice_named("espeak:nu-bac"))
    with pytest.raises(MediakitError) as raised:
        takes.take(SAID, 200)
    assert raised.value.code == code
    told = " ".join(str(raised.value.facts.get(fact, "")) for fact in ("said", "answer"))
    assert words in told or sys.platform == "win32"
    assert not [path for path in (tmp_path / ".store/objects").glob("**/*") if path.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="Windows has no such limits, macOS not of memory")
@pytest.mark.parametrize(
    ("greed", "last_word"), [("bytearray(2**33)", "MemoryError"), ("while True: pass", "")]
)
@pytest.mark.parametrize("engine", ["espeak", "piper"])
def test_a_worker_limits_itself(engine: str, greed: str, last_word: str, worker: Path) -> None:
    """More memory or processor time than its share ends it, whoever started it."""
    real = Path(espeak.__file__).with_name(f"{engine}_worker.py")
    worker.write_text(
        f"import runpy\nworker = runpy.run_path({str(real)!r})\n"
        "worker['limit'].__globals__['_CPU_S'] = 1\n"
        f"worker['limit']()\n{greed}\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, "-I", worker], capture_output=True, timeout=20, check=False)
    assert done.returncode == (1 if last_word else -signal.SIGKILL)
    assert done.stderr.decode().strip().endswith(last_word)


def test_an_endless_sentence_is_refused_before_any_voice() -> None:
    """2,000 characters are said; one more is refused, and no engine hears of it."""
    engine = ToneEngine()
    longest = ("cửa " * 500).strip() + "."
    assert len(longest) == LONGEST_SAID
    assert only(engine).speak(longest, 200).marks
    engine.spoken.clear()
    with pytest.raises(MediakitError) as raised:
        only(engine).speak("a" + longest, 200)
    assert (raised.value.code, raised.value.facts["length"]) == ("SENTENCE_OVERLONG", 2001)
    assert engine.spoken == []


def test_the_longest_sentence_is_within_the_limits() -> None:
    """The offline voice says 2,000 characters with its caps on."""
    longest = ("chuyển hướng nghiêng " * 95).strip() + "."
    assert 1900 < len(longest) <= LONGEST_SAID
    assert len(voice_named("espeak:nu-bac").speak(longest, 200).marks) == 285


def test_an_engine_of_others_that_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever an engine's libraries raise is one failed sentence, told with its words."""

    def broken(engine: ToneEngine, voice: str, said: str, pace: int) -> Utterance:
        raise OSError(f"{engine.name} {voice} {said} {pace}")

    monkeypatch.setattr(ToneEngine, "synthesise", broken)
    voice: Voice = only(ToneEngine())
    with pytest.raises(MediakitError) as raised:
        voice.speak(SAID, 200)
    assert raised.value.code == "VOICE_FAILED"
    assert raised.value.facts["why"] == f"OSError: tones test {SAID} 200"
