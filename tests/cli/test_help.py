"""Help of every command, in both languages."""

import re
import sys

import pytest

from mediakit.cli import COMMANDS, main

_KEY = re.compile(r"\b(help|option|cli|verb|reason|input|error|fix)\.[a-z_]+")


def help_of(capfd: pytest.CaptureFixture[str], *words: str) -> str:
    """Give the help a person sees."""
    with pytest.raises(SystemExit) as left:
        main([*words])
    assert left.value.code == 0
    out, err = capfd.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    """Every command and option is explained, without a key left in it."""
    monkeypatch.setenv("MEDIAKIT_LANG", language)
    typed = (*COMMANDS, "voices install", "voices try", "pack verify")
    texts = {
        "": help_of(capfd, "--help"),
        **{name: help_of(capfd, *name.split(), "--help") for name in typed},
    }
    assert all(name in texts[""] for name in COMMANDS)
    for name, text in texts.items():
        assert not _KEY.search(text), name
        assert len(text.splitlines()) > 5
    differ = {"vi": "ngôn ngữ", "en": "language"}[language]
    assert all(differ in texts[name].lower() for name in typed)


def test_languages_differ(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The two languages are two texts, line by line."""
    for name in COMMANDS:
        both = []
        for language in ("vi", "en"):
            monkeypatch.setenv("MEDIAKIT_LANG", language)
            both.append(help_of(capfd, name, "--help"))
        assert both[0] != both[1]


def test_nothing_typed(capfd: pytest.CaptureFixture[str]) -> None:
    """Without a command the help is shown."""
    assert help_of(capfd) == help_of(capfd, "--help")


def test_version(capfd: pytest.CaptureFixture[str]) -> None:
    """The version is one line."""
    assert re.fullmatch(r"mediakit \d+\.\d+.*\n", help_of(capfd, "--version"))


def test_unknown_command(capfd: pytest.CaptureFixture[str]) -> None:
    """A command that does not exist is wrong use."""
    with pytest.raises(SystemExit) as left:
        main(["dung"])
    assert left.value.code == 2
    assert capfd.readouterr().out == ""
    assert "mediakit.cli.dung" not in sys.modules
