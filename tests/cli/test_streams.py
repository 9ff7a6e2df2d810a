"""Standard output carries one document in UTF-8; everything else goes to standard error."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.small import finish, start
from tests.conftest import Run, Typed, write
from tests.test_wanted import GOP_Y


@pytest.mark.parametrize("command", ["check", "plan", "build", "voices"])
def test_one_document(built: Path, run: Run, command: str) -> None:
    """Each command with --json prints one JSON object and nothing else."""
    del built
    status, document, err = run(command)
    assert (status, err) == (0, "")
    assert isinstance(document, dict)


def test_faults_are_a_document_too(project: Path, run: Run) -> None:
    """A fault is told in words on standard error and as JSON on standard output."""
    write(project, "assets/catalogue/campaign.yaml", "name: Thử\n")
    for command in ("check", "plan", "build"):
        status, document, err = run(command)
        assert status == 2
        assert {fault["code"] for fault in document["faults"]} == {"MISSING_KEY"}
        assert command == "check" or "[MISSING_KEY]" in err


ENVIRONMENTS = {
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "Windows": {"PYTHONIOENCODING": "cp1252"},
    "C": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"},
}


@pytest.mark.parametrize("env", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_utf8_everywhere(built: Path, tmp_path: Path, env: dict[str, str]) -> None:
    """Whatever the console claims, Vietnamese comes out whole, and comes in whole."""
    given = {"PYTHONCOERCECLOCALE": "0", "MEDIAKIT_LANG": "", **env}
    process = start("read", "-", "--json", "--project", str(built), env=given, folder=tmp_path)
    status, out, err = finish(process, "Nộp hồ sơ ở UBND\nXYZQ\n".encode())
    first, second = (json.loads(line) for line in out.decode().splitlines())
    assert first["said"] == "nộp hồ sơ ở ủy ban nhân dân."
    assert second["refused"] == [{"code": "UNKNOWN_ABBREVIATION", "at": 1}]
    assert (status, "viết tắt" in err.decode()) == (1, True)


HEAVY = {"pedalboard", "pydub", "segno", "pysubs2", "rich", "gtts", "requests", "mediakit.pipeline"}


@pytest.mark.parametrize("words", [["build", "--json"], ["read", "Xin chào"]], ids=["build", "read"])
def test_what_has_nothing_to_make_is_lean(built: Path, words: list[str]) -> None:
    """Neither a build of what is fresh nor a reading loads what only making needs: that keeps them quick."""
    process = start(*words, "--project", str(built), env={"PYTHONVERBOSE": "1"})
    status, _, err = finish(process)
    loaded = set(re.findall(r"^import '([\w.]+)'", err.decode(), re.MULTILINE))
    assert status == 0
    assert "mediakit.catalogue.loading" in loaded
    assert not loaded & HEAVY


def test_languages(project: Path, typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Vietnamese, unless --lang or MEDIAKIT_LANG say otherwise; --lang goes before."""
    write(project, GOP_Y, "x: [\n")
    words = ("plan", "gop-y")
    vietnamese = typed(*words)[1]
    assert "lỗi" in vietnamese
    english = typed(*words, "--lang", "en")[1]
    assert "lỗi" not in english
    assert typed(*words, "--lang=en")[1] == english
    monkeypatch.setenv("MEDIAKIT_LANG", "en")
    assert typed(*words)[1] == english
    assert typed(*words, "--lang", "vi")[1] == vietnamese
    assert typed(*words, "--lang", "fr")[0] == 2
    monkeypatch.setenv("MEDIAKIT_LANG", "fr")
    status, out, err = typed(*words)
    assert (status, out, "[UNKNOWN_LANGUAGE]" in err) == (2, "", True)
