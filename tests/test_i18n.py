"""Every text a person may see is there in both languages, with nothing missing to fill it."""

import ast
import errno
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import IO, get_args

import click
import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from mediakit import i18n
from mediakit.build.plan import Reason, Verb
from mediakit.catalogue import load
from mediakit.cli import mediakit
from mediakit.cli.desk import at_work
from mediakit.cli.telling import reason_words
from mediakit.cli.trial import TEXTS
from mediakit.errors import MediakitError, Place
from mediakit.i18n import choose, tell, words
from mediakit.recipes.book import recipes_of
from mediakit.signal.loudness import Loudness
from mediakit.sound.measured import MeasuredAudio, MeasuredVideo
from mediakit.speech.tone_gate import _LEAST, _MOST
from mediakit.wanted import assignments
from tests.sources import PACKAGE, ROOT, calls, facts, keys, modules, named, texts

CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
LOOSE_CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
MAKERS = ("MediakitError", "Refused", "__init__")
"""What makes an error of a code: the errors themselves, and the kinds made of them."""
ENVIRONMENT = "MEDIAKIT_"
FAMILIES = (
    "column.",
    "error.",
    "fact.",
    "figure.",
    "fix.",
    "kind.",
    "voice.",
    "help.",
    "metavar.",
    "option.",
    "verb.",
    "reason.",
    "input.",
    "schema.",
    "sentence.",
    "system.",
)
"""Texts whose key is put together from a part that is fixed and a name."""
CARRIED = {
    "NOT_A_LIST": set(),
    "NOT_A_MAPPING": set(),
    "NOT_TEXT": set(),
    "PIPER_MISSING": {"voice"},
    "VOICE_NOT_INSTALLED": {"voice"},
    "VOICE_OFFERED": {"voice"},
}
"""Codes that reach their error through a variable, with the facts they are given there."""


@pytest.fixture(autouse=True)
def default_language(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each test begins and leaves in Vietnamese, whatever the person at this machine prefers."""
    monkeypatch.delenv("MEDIAKIT_LANG", raising=False)
    choose(None)
    yield
    i18n._language.set("vi")


def po_file(language: str) -> Path:
    """The texts of a language."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "mediakit.po"


def catalogue(language: str) -> dict[str, str]:
    """Texts by key, as a person edits them."""
    with po_file(language).open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}


def blanks(text: str) -> set[str]:
    """Names of the blanks of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


VI, EN = catalogue("vi"), catalogue("en")
ASKED = {key: blanks(text) | blanks(EN[key]) for key, text in VI.items()}
"""The blanks of every text, in either language."""


def faults_in_code() -> Iterator[tuple[str, str, set[str] | None]]:
    """Every code named where an error is made: where, the code, the facts it is given (None: unreadable)."""
    for path, module in modules().items():
        for name, call in calls(module):
            if name not in MAKERS or not call.args:
                continue
            given = facts(module, call)
            if name == "Refused" and len(call.args) == 2 and isinstance(call.args[1], ast.Dict):
                given = keys(call.args[1])
            if path.startswith("language/") and given is not None:
                given = given | {"at"}  # `read` adds it to every refusal of a rule
            for code in texts(call.args[0]):
                if CODE.fullmatch(code):
                    yield f"{path}:{call.lineno}", code, given


def loose_codes() -> set[str]:
    """Codes written anywhere else: they reach an error through a variable."""
    found: set[str] = set()
    for module in modules().values():
        aside = [call.args[0] for name, call in calls(module) if name in MAKERS and call.args]
        aside += [node for node in ast.walk(module) if isinstance(node, ast.Compare)]
        seen = {id(node) for root in aside for node in ast.walk(root)}
        found |= {
            node.value
            for node in ast.walk(module)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in seen
            and LOOSE_CODE.fullmatch(node.value)
        }
    return {code for code in found if not code.startswith(ENVIRONMENT)}


def test_languages_match() -> None:
    """Both languages hold the same keys with the same blanks, and no text is empty."""
    assert VI.keys() == EN.keys()
    assert {key: blanks(text) for key, text in VI.items()} == {key: blanks(EN[key]) for key in VI}
    assert all(text.strip() for text in [*VI.values(), *EN.values()])


def compiled(file: IO[bytes]) -> dict[str, str]:
    """Texts by key as gettext finds them; the header, which carries a date, aside."""
    texts_found: dict[str, str] = dict(GNUTranslations(file)._catalog)  # type: ignore[attr-defined]  # hidden
    del texts_found[""]
    return texts_found


@pytest.mark.parametrize("path", sorted((PACKAGE / "locale").rglob("*.po")), ids=lambda path: path.stem)
def test_compiled(path: Path) -> None:
    """The compiled texts are those of the readable file; else compile it again with pybabel."""
    fresh = BytesIO()
    with path.open("rb") as file:
        write_mo(fresh, read_po(file, locale=path.parts[-3]))
    fresh.seek(0)
    with path.with_suffix(".mo").open("rb") as file:
        assert compiled(file) == compiled(fresh)


def test_every_fault_has_words() -> None:
    """Every error that is raised has its sentence and its remedy."""
    raised = {code for _, code, _ in faults_in_code()} | loose_codes()
    assert len(raised) > 60
    assert {f"{part}.{code}" for part in ("error", "fix") for code in raised} <= VI.keys()


def test_loose_codes_are_known() -> None:
    """Every code that travels through a variable is listed here with its facts."""
    assert loose_codes() == CARRIED.keys()


def test_every_fault_fills_its_words() -> None:
    """Each error is given every fact its words ask for: a missing one would break in front of a user."""
    made = [(where, code, given) for where, code, given in faults_in_code() if given is not None]
    made += [("through a variable", code, given) for code, given in CARRIED.items()]
    lacking = [
        (where, code, sorted(missing))
        for where, code, given in made
        if (missing := (ASKED[f"error.{code}"] | ASKED[f"fix.{code}"]) - (given or set()))
    ]
    assert lacking == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_fault_can_be_told(language: str) -> None:
    """Each sentence and remedy is told with its facts, whatever these are named."""
    choose(language)
    for code in (key.removeprefix("error.") for key in VI if key.startswith("error.")):
        wanted = ASKED[f"error.{code}"] | ASKED[f"fix.{code}"]
        said = tell(MediakitError(code, Place("a.yaml", 2), **dict.fromkeys(wanted, "⟨fact⟩")))
        assert said.startswith("a.yaml:2: ")
        assert said.endswith(f" [{code}]")
        assert "{" not in said
        assert ("⟨fact⟩" in said) == bool(wanted)


def words_in_code() -> Iterator[tuple[str, str, set[str] | None]]:
    """Every text asked for by its whole key: where, the key, the facts it is given (None: unreadable)."""
    for path, module in modules().items():
        if not path.startswith("cli/"):
            continue
        for name, call in calls(module):
            if name == "words" and call.args:
                for key in named(module, call.args[0]):
                    yield f"{path}:{call.lineno}", key, facts(module, call)


def test_words_exist_and_are_filled() -> None:
    """Every text the command line asks for exists, and is given what it asks for."""
    asked = list(words_in_code())
    assert {key for _, key, _ in asked} <= VI.keys()
    lacking = [
        (where, key, given) for where, key, given in asked if given is not None and not ASKED[key] <= given
    ]
    assert lacking == []


def test_no_text_is_idle() -> None:
    """No text is kept that nothing asks for."""
    asked = {key for _, key, _ in words_in_code()}
    assert {key for key in VI if not key.startswith(FAMILIES)} - asked == set()
    raised = {code for _, code, _ in faults_in_code()} | loose_codes()
    assert {key.partition(".")[2] for key in VI if key.startswith(("error.", "fix."))} == raised


def commands(above: click.Group = mediakit) -> Iterator[click.Command]:
    """Every command, and every command under one."""
    for name in above.list_commands(click.Context(above)):
        command = above.get_command(click.Context(above), name)
        assert command
        yield command
        if isinstance(command, click.Group):
            yield from commands(command)


def parameters() -> Iterator[click.Parameter]:
    """Every option and argument of every command."""
    for command in commands():
        yield from command.params


def test_families_are_whole() -> None:
    """Every command, option, verb and reason has its text, and each of these texts belongs to one."""

    def family(name: str) -> set[str]:
        return {key.removeprefix(name) for key in VI if key.startswith(name)}

    assert family("help.") == {command.name for command in commands()} | {"mediakit"}
    assert {figure.__name__ for gate in (*_LEAST.values(), *_MOST.values()) for figure, _ in gate} | {
        "closest_pair",
        "marks_off",
    } == family("figure.")
    options = {found.name for found in parameters() if isinstance(found, click.Option)}
    assert family("option.") == options | {"help", "version"}
    named = [found for found in parameters() if not isinstance(found.type, click.Choice)]
    assert family("metavar.") == {found.name for found in named if not getattr(found, "is_flag", False)}
    whole_verbs = {key for _, key, _ in words_in_code() if key.startswith("verb.")}
    assert {f"verb.{verb}" for verb in get_args(Verb)} | whole_verbs == {
        key for key in VI if key.startswith("verb.")
    }
    assert {part: ASKED[f"fact.{part}"] for part in family("fact.")} == {"who": at_work(ROOT).keys()}
    assert family("sentence.") == TEXTS.keys()
    assert family("reason.") == set(get_args(Reason.__annotations__["code"]))
    assert all(ASKED[key] <= {"what"} for key in VI if key.startswith(("reason.", "input.")))
    assert not any(ASKED[key] for key in VI if key.startswith(("help.", "metavar.", "option.", "verb.")))


def inputs_in_code() -> set[str]:
    """Kinds of inputs of results: the names of `wanted.py` up to their colon."""
    catalogue = load(ROOT)
    assert catalogue.campaign
    shipped = assignments(catalogue.campaign, ROOT, recipes_of(ROOT)[0])
    names = {name for found in shipped for name in found.wanted.inputs}
    return {name.partition(":")[0] for name in names}


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_reason_can_be_told(language: str) -> None:
    """Why a result is built is told in words, for every input a result can have."""
    choose(language)
    kinds = {key.removeprefix("input.") for key in VI if key.startswith("input.")}
    assert inputs_in_code() <= kinds
    for kind in kinds:
        for what in (f"{kind}:7", f"reading:{kind}:7") if kind != "reading" else ("reading:line:7",):
            said = reason_words(Reason("changed", what))
            assert "{" not in said
            assert "input." not in said


def test_measurements_fill_their_words() -> None:
    """What is measured on a file has every figure its line asks for."""
    assert ASKED["cli.measure.picture"] <= {field.name for field in fields(MeasuredVideo)}
    assert ASKED["cli.measure.sound"] <= {field.name for field in fields(MeasuredAudio)}
    assert ASKED["cli.measure.loudness"] - {"crest"} <= {field.name for field in fields(Loudness)}


def test_chosen_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked for goes before MEDIAKIT_LANG, and that before Vietnamese."""
    assert choose(None) == "vi"
    assert words("verb.keep") == VI["verb.keep"]
    monkeypatch.setenv("MEDIAKIT_LANG", "en")
    assert choose(None) == "en"
    assert words("verb.keep") == EN["verb.keep"]
    assert choose("vi") == "vi"
    assert words("verb.keep") == VI["verb.keep"]


@pytest.mark.parametrize("asked", ["fr", "VI", "vi_VN"])
def test_unknown_language(monkeypatch: pytest.MonkeyPatch, asked: str) -> None:
    """A language that is not there is refused, however it is asked for, in the language before."""
    with pytest.raises(MediakitError) as refused:
        choose(asked)
    assert (refused.value.code, refused.value.facts["said"]) == ("UNKNOWN_LANGUAGE", asked)
    monkeypatch.setenv("MEDIAKIT_LANG", asked)
    with pytest.raises(MediakitError):
        choose(None)
    assert words("verb.keep") == VI["verb.keep"]


def test_a_fact_of_several_parts() -> None:
    """Such a fact is told in words of its own, and passed over where nothing is known."""
    known = tell(MediakitError("BUILD_RUNNING", folder="output", who=at_work(ROOT)))
    unknown = tell(MediakitError("BUILD_RUNNING", folder="output", who={}))
    assert str(ROOT) in known
    assert VI["error.BUILD_RUNNING"].format(folder="output", who="") in unknown


SYSTEM = (
    *(errno.EACCES, errno.EBUSY, errno.EDQUOT, errno.EEXIST, errno.EIO, errno.EISDIR, errno.EMFILE),
    *(errno.ENAMETOOLONG, errno.ENOENT, errno.ENOSPC, errno.ENOTDIR, errno.EPERM, errno.EROFS),
)
"""What a system may refuse a file for."""


@pytest.mark.skipif(sys.platform != "linux", reason="each system has its own wording")
def test_what_the_system_says() -> None:
    """Why the system refuses a file is told in Vietnamese too; what is not known is passed on as it is."""
    said = set(map(os.strerror, SYSTEM))
    assert {key.removeprefix("system.") for key in VI if key.startswith("system.")} == said
    for english in said:
        told = tell(MediakitError("OUTPUT_UNWRITABLE", folder="output", said=english))
        assert VI[f"system.{english}"] in told
        assert english not in told
    assert ": Xyz." in tell(MediakitError("OUTPUT_UNWRITABLE", folder="output", said="Xyz"))


def test_told_with_place() -> None:
    """A line names place, fault, remedy and code; a fault without a place begins with the fault."""
    here = Place("messages/mot-cua.yaml", 14, 5, "lines[2].pause_s")
    facts_given = {"said": "-1", "most_s": "60"}
    said = VI["error.NOT_A_LENGTH"].format(**facts_given)
    remedy = VI["fix.NOT_A_LENGTH"].format(**facts_given)
    sentence = f"{said} {remedy} [NOT_A_LENGTH]"
    assert tell(MediakitError("NOT_A_LENGTH", here, said="-1", most_s=60)) == f"{here}: {sentence}"
    assert tell(MediakitError("NOT_A_LENGTH", said="-1", most_s=60)) == sentence
