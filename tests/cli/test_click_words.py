"""The click library speaks the chosen language: in every help and every answer to wrong use."""

import ast
import re
import sys
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.pofile import read_po

from mediakit.cli import COMMANDS, main
from tests.conftest import Run
from tests.sources import PACKAGE, calls
from tests.test_i18n import EN, VI

NEVER_SAID = {
    "_termui_impl.py": "no editor is opened",
    "shell_completion.py": "shells complete nothing of ours",
    "termui.py": "nothing is asked at a prompt",
}
"""Modules of click whose words no command of ours comes to."""
NEVER_SAID_TEXTS = {
    "%(prog)s, version %(version)s": "the version is one line of ours",
    "{value!r} is not a valid UUID.": "no option takes one",
}
LEFT_OUT = {"number_type"}
"""Blanks that click fills with an English word."""
WORD = re.compile(r"[^\W\d_]+")


def blanks(text: str) -> set[str]:
    """Names of the blanks of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def said_by_click() -> Iterator[tuple[str, ...]]:
    """Every text click looks up: one form, or one for one and one for many."""
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        if path.name in NEVER_SAID:
            continue
        for name, call in calls(ast.parse(path.read_bytes())):
            if name in ("_", "gettext", "ngettext"):
                forms = call.args[: 2 if name == "ngettext" else 1]
                yield tuple(ast.literal_eval(form) for form in forms)


def test_every_text_is_translated() -> None:
    """Every text of the click installed here has its Vietnamese, with the same blanks; none is idle."""
    with (PACKAGE / "locale/vi/LC_MESSAGES/click.po").open("rb") as file:
        entries = [entry for entry in read_po(file) if entry.id]
    ours = {(entry.id,) if isinstance(entry.id, str) else tuple(entry.id): entry.string for entry in entries}
    theirs = {forms for forms in said_by_click() if forms[0] not in NEVER_SAID_TEXTS}
    assert len(theirs) > 40
    assert ours.keys() == theirs
    for forms, string in ours.items():
        text = string if isinstance(string, str) else "".join(string or ())
        assert text not in ("", *forms)
        assert blanks(text) <= set().union(*map(blanks, forms))
        assert blanks(forms[-1]) - LEFT_OUT <= blanks(text)


LOG = ("add", "import", "strike", "totals", "export")


def english() -> set[str]:
    """Words that click and mediakit say in English and that no Vietnamese text of either holds."""
    with (PACKAGE / "locale/vi/LC_MESSAGES/click.mo").open("rb") as file:
        vietnamese = " ".join(dict(GNUTranslations(file)._catalog).values())  # type: ignore[attr-defined]  # hidden
    theirs = " ".join(form for forms in said_by_click() for form in forms)
    metavars = "OPTIONS COMMAND ARGS TEXT DIRECTORY PATH FILE INTEGER RANGE FLOAT"
    said = WORD.findall(f"{theirs} {metavars} {' '.join(EN.values())}".lower())
    found = set(said) - set(WORD.findall(f"{vietnamese} {' '.join(VI.values())}".lower())) - set(COMMANDS)
    assert {"usage", "options", "missing", "directory", "such"} <= found
    return found


def answer(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[object, str]:
    """Status and everything printed."""
    with pytest.raises(SystemExit) as left:
        main([*words])
    return left.value.code, "".join(capfd.readouterr())


@pytest.mark.parametrize("command", ["", *COMMANDS, "voices install", *(f"log {name}" for name in LOG)])
def test_help_is_vietnamese(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """No English word stands in any help, names of options and commands aside; English is click's."""
    monkeypatch.delenv("MEDIAKIT_LANG", raising=False)
    given = [*command.split(), "--help"]
    status, said = answer(capfd, *given)
    prose = re.sub(r"--?[a-z]+|\[[\w|-]+\]|(?m:^  [a-z]+ )", " ", said).lower()
    assert status == 0
    assert (set(WORD.findall(prose)) & english()) - {*given} == set()
    assert said.startswith("Cách dùng: mediakit")
    monkeypatch.setenv("MEDIAKIT_LANG", "en")
    status, said = answer(capfd, *given)
    assert said.startswith("Usage: mediakit")
    assert "\nOptions:" in said


WRONG = {
    "command": (["dung"], "mediakit", "'dung'"),
    "option": (["build", "--khong"], "mediakit build", "--khong"),
    "a slip in an option": (["build", "--job", "2"], "mediakit build", "--jobs"),
    "an option without its value": (["build", "--jobs"], "mediakit build", "--jobs"),
    "no number": (["build", "--jobs", "hai"], "mediakit build", "'hai'"),
    "out of range": (["build", "--jobs", "0"], "mediakit build", "x>=1"),
    "a value too many": (["plan", "--json=co"], "mediakit plan", "--json"),
    "nothing to speak": (["speak"], "mediakit speak", "'CÂU'"),
    "nowhere to speak to": (["speak", "xin chào"], "mediakit speak", "--output"),
    "a word too many": (["speak", "xin", "chào", "-o", "a.wav"], "mediakit speak", "chào"),
    "nothing to read": (["read"], "mediakit read", "--campaign"),
}


@pytest.mark.parametrize(("given", "command", "named"), WRONG.values(), ids=WRONG)
def test_wrong_use(
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    given: list[str],
    command: str,
    named: str,
) -> None:
    """Wrong use is one line like every fault: what is wrong, where to look, [USAGE]; status 2."""
    monkeypatch.delenv("MEDIAKIT_LANG", raising=False)
    status, said = answer(capfd, *given)
    line = said.removesuffix("\n")
    assert (status, line.count("\n")) == (2, 0)
    assert line.endswith(f" Xem cách dùng: {command} --help [USAGE]")
    assert named in line
    prose = re.sub(r"--?[a-z]+|'[^']*'|\[USAGE\]", " ", line).lower()
    assert (set(WORD.findall(prose)) & english()) - {*given} == set()


def test_wrong_use_as_json(run: Run) -> None:
    """With --json wrong use is a document like every fault."""
    status, document, err = run("build", "--khong")
    (fault,) = document["faults"]
    assert (status, fault["code"], fault["said"] in err) == (2, "USAGE", True)
    assert "--khong" in fault["said"]


def test_a_day_that_is_none(run: Run) -> None:
    """A day written otherwise is told as in the catalogue, with the way to write it."""
    for command in ("check", "plan", "build"):
        status, document, _ = run(command, "--date", "30/6/2025")
        assert (status, [fault["code"] for fault in document["faults"]]) == (2, ["NOT_A_DATE"])


def test_words_of_both_languages_in_one_process(capfd: pytest.CaptureFixture[str]) -> None:
    """The language is chosen anew by every run, also when a command was loaded in another one."""
    first = answer(capfd, "build", "--jobs", "0")
    other = answer(capfd, "build", "--jobs", "0", "--lang", "en")
    assert "Invalid value" in other[1]
    assert answer(capfd, "build", "--jobs", "0") == first
    assert "mediakit.cli.build" in sys.modules
