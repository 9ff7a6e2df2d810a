"""What a build remembers of messages that were sound, so that the next one need not look at them again.

A memory is found by the digest of the message's file and of all else that could change what was found: what
all messages share, recipes, voices, our own code, libraries, and a list of images, footage and recordings.
Whether one of these was touched is seen by its size and time; `--verify` remembers nothing.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from mediakit.build.fingerprint import digest, digest_file, digest_source, digest_versions
from mediakit.build.plan import Wanted
from mediakit.build.store import Store
from mediakit.catalogue.project import MESSAGES, loop_file, loop_ids, message_file, message_ids
from mediakit.check.facts import StatedFact
from mediakit.errors import MediakitError, Place
from mediakit.lettering.typefaces import fonts_digest
from mediakit.model.campaign import Campaign, Fact, Loop
from mediakit.model.profile import PROFILES
from mediakit.picture.libraries import LIBRARIES as PICTURE_LIBRARIES
from mediakit.recipes.recipe import Recipe
from mediakit.speech.voices import voice_named
from mediakit.wanted import SOUND_LIBRARIES

_PACKAGE = Path(__file__).parent
_LIBRARIES = (*PICTURE_LIBRARIES, *SOUND_LIBRARIES, "mutagen", "pysubs2", "pydantic", "ruamel.yaml")


@dataclass(frozen=True, slots=True)
class Result:
    """One result that is wanted, without what it takes to make it."""

    recipe: str
    """Name of its recipe."""
    output: str
    """Name of its profile."""
    wanted: Wanted
    """Its name, inputs and files."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A message or loop without fault."""

    results: tuple[Result, ...]
    """All it asks for."""
    warnings: tuple[MediakitError, ...] = ()
    """Those that hold on every day."""
    facts: tuple[StatedFact, ...] = ()
    """What is held against the day."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Finds memories of one campaign as it is now."""

    project: Path
    """The folder that holds `assets/` and `output/`."""
    surroundings: str
    """Digest of all that could change what was found, the files of messages and loops apart."""
    files: Mapping[str, str]
    """Digests of the files of messages and loops as they were when the campaign was opened; empty where one
    could not be read."""

    def of_message(self, name: str) -> Sound | None:
        """Give what is remembered of a message's file as it is now; None when nothing is."""
        return self._get(self._key([message_file(name)]))

    def of_loop(self, loop: Loop) -> Sound | None:
        """Give what is remembered of a loop and its messages."""
        return self._get(self._key(_loop_files(loop)))

    def keys(self, loops: Iterable[Loop]) -> set[str]:
        """Give the keys under which messages, and these loops, are remembered as they are now."""
        found = {self._key([file]) for file in self.files if file.startswith(f"{MESSAGES}/")}
        return {*found, *(self._key(_loop_files(loop)) for loop in loops)} - {""}

    def keep(self, subject: str | Loop, found: Sound) -> None:
        """Remember a message, by its id, or a loop, unless a file of it was edited since it was opened.

        Raises:
            MediakitError: OUTPUT_UNWRITABLE.
        """
        files = _loop_files(subject) if isinstance(subject, Loop) else [message_file(subject)]
        key = self._key(files)
        if key and all(_digest_of(self.project / file) == self.files[file] for file in files):
            self._store.put(key, _written(found))

    @property
    def _store(self) -> Store:
        return Store(self.project / "output" / ".store")

    def _key(self, files: Sequence[str]) -> str:
        # by name as well: results are named by it, and a copy of a message is another message
        contents = [[file, self.files.get(file, "")] for file in files]
        return digest(["sound", self.surroundings, contents]) if all(known for _, known in contents) else ""

    def _get(self, key: str) -> Sound | None:
        content = self._store.get(key) if key else None
        return _read(content) if content else None


def recall_of(campaign: Campaign, project: Path, recipes: Mapping[str, Recipe]) -> Recall:
    """Take in the surroundings of a campaign that is not at fault."""
    audio = [project / "assets/audio" / name for name in campaign.sound_files.values()]
    surroundings = [
        replace(campaign, messages=(), loops=()),
        [fonts_digest(theme) for theme in campaign.themes],
        voice_named(campaign.voice).fingerprint(),
        [digest_file(file) for file in audio],
        {name: [digest_source(recipe.source), recipe.outputs] for name, recipe in recipes.items()},
        list(PROFILES.values()),
        digest_source(_PACKAGE),
        digest_versions(*_LIBRARIES),
        _listed(project / "assets/images"),
        _listed(project / "assets/footage"),
        _listed(project / "assets/recordings"),
    ]
    files = [*map(message_file, message_ids(project)[0]), *map(loop_file, loop_ids(project)[0])]
    return Recall(project, digest(surroundings), {file: _digest_of(project / file) for file in files})


def _digest_of(path: Path) -> str:
    try:
        return digest_file(path)
    except OSError:  # what cannot be read is told when it is read
        return ""


def _loop_files(loop: Loop) -> list[str]:
    return [loop_file(loop.id), *map(message_file, loop.messages)]


def _listed(folder: Path) -> list[tuple[str, int, int]]:
    """List every file with its size and time."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    marks = [(path, path.stat()) for path in found]
    return [(path.relative_to(folder).as_posix(), mark.st_size, mark.st_mtime_ns) for path, mark in marks]


def _written(found: Sound) -> bytes:
    """Write as JSON; digests that results share are written once."""
    shared = list(dict.fromkeys(value for one in found.results for value in one.wanted.inputs.values()))
    at = {value: index for index, value in enumerate(shared)}
    document = {
        "digests": shared,
        "results": [
            {
                "recipe": one.recipe,
                "output": one.output,
                "name": one.wanted.name,
                "inputs": {name: at[value] for name, value in one.wanted.inputs.items()},
                "files": one.wanted.files,
            }
            for one in found.results
        ],
        "warnings": [[one.code, _place(one.where), dict(one.facts)] for one in found.warnings],
        "facts": [
            {
                "claim": one.fact.claim,
                "legal_basis": one.fact.legal_basis,
                "source": one.fact.source,
                "valid_from": one.fact.valid_from and one.fact.valid_from.isoformat(),
                "valid_until": one.fact.valid_until and one.fact.valid_until.isoformat(),
                "verified": one.fact.verified,
                "places": {key: _place(place) for key, place in one.places.items()},
            }
            for one in found.facts
        ],
    }
    return json.dumps(document, ensure_ascii=False).encode()


def _read(content: bytes) -> Sound:
    document = json.loads(content)
    shared = document["digests"]
    return Sound(
        tuple(_result(one, shared) for one in document["results"]),
        tuple(MediakitError(code, Place(*place), **facts) for code, place, facts in document["warnings"]),
        tuple(_fact(one) for one in document["facts"]),
    )


def _result(one: Mapping[str, Any], shared: Sequence[str]) -> Result:
    inputs = {name: shared[index] for name, index in one["inputs"].items()}
    return Result(one["recipe"], one["output"], Wanted(one["name"], inputs, tuple(one["files"])))


def _fact(one: Mapping[str, Any]) -> StatedFact:
    first, last = (one[key] and date.fromisoformat(one[key]) for key in ("valid_from", "valid_until"))
    fact = Fact(one["claim"], one["legal_basis"], one["source"], first, last, one["verified"])
    return StatedFact(fact, {key: Place(*place) for key, place in one["places"].items()})


def _place(place: Place) -> list[object]:
    return [place.file, place.line, place.column, place.field]
