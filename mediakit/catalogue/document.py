"""A YAML file as plain texts, lists and mappings, and where each of them stands.

YAML 1.2 in the strict form a hand-written file needs: every scalar is the text as written (`07:30`, `no` and
`0254` stay what they are); anchors, aliases, tags, a second document and doubled keys are refused.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mediakit.errors import MediakitError, Place, together

MAX_BYTES = 1_000_000
"""A bigger file is no message of a person's."""
_MAX_DEPTH = 12

# Controls, halves of surrogate pairs, the sign of damaged text, and what no editor shows: they would reach
# slides, captions and file tags unseen.
_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ud800-\udfff\ufeff\ufffd-\uffff]"
)
_FOLD = re.compile(r"[ \t]*[\r\n]\s*|\t")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

_HASHTAG = re.compile(r"\s*(#[^\s#].*)")


@dataclass(frozen=True, slots=True)
class Document:
    """What stands in one file."""

    file: str
    """Path relative to the project, with forward slashes."""
    value: Any
    """Nested dicts, lists, NFC texts, and None for what was left blank."""
    places: Mapping[str, Place]
    """Where each value starts, by field (`lines[2].show`); the whole file under ``""``."""
    keys: Mapping[str, Place]
    """Where each key stands, by the same field."""

    def place(self, wanted: str) -> Place:
        """Give the place of a field, or of the nearest thing around it that was written."""
        return nearest(self.places, wanted, Place(self.file))


def nearest(places: Mapping[str, Place], wanted: str, whole: Place) -> Place:
    """Give the place of `wanted`, or of its nearest parent; it keeps the wanted field's name."""
    known = wanted
    while known and known not in places:
        known = known[: max(known.rfind("."), known.rfind("["), 0)]
    found = places.get(known, whole)
    return Place(found.file, found.line, found.column, wanted)


def read_document(project: Path, file: str) -> Document:
    """Read one file of the catalogue.

    Raises:
        MediakitError: FILE_MISSING, FILE_UNREADABLE, FILE_TOO_BIG, NOT_UTF8, FILE_EMPTY.
        ManyFaults, MediakitError: everything `parse` raises.
    """
    try:
        with (project / file).open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise MediakitError("FILE_MISSING", Place(file)) from error
    except OSError as error:
        raise MediakitError("FILE_UNREADABLE", Place(file), said=error.strerror or "—") from error
    if len(raw) > MAX_BYTES:
        raise MediakitError("FILE_TOO_BIG", Place(file), limit_kb=MAX_BYTES // 1000)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = _place_at(file, raw[: error.start].decode("utf-8", "replace"))
        raise MediakitError("NOT_UTF8", where) from error
    return parse(text, file)


def parse(text: str, file: str) -> Document:
    """Turn YAML text into a document.

    Raises:
        MediakitError: the first of BAD_CHARACTER, YAML_BROKEN, YAML_COLON, YAML_QUOTE, YAML_TAB, YAML_ALIAS,
            YAML_TAG, YAML_DEEP, YAML_TWO_DOCUMENTS, KEY_NOT_TEXT, FILE_EMPTY.
        ManyFaults: every DUPLICATE_KEY.
    """
    from ruamel.yaml import YAML  # noqa: PLC0415 - `mediakit --help` needs no YAML
    from ruamel.yaml.error import MarkedYAMLError  # noqa: PLC0415 - the same

    strange = _STRANGE.search(text)
    if strange:
        where = _place_at(file, text[: strange.start()])
        raise MediakitError("BAD_CHARACTER", where, character=f"U+{ord(strange[0]):04X}")
    # The pure parser, so that places and refusals are the same on every machine.
    walk = _Walk(file, YAML(typ="safe", pure=True).parse(text))
    try:
        value = walk.document()
    except MarkedYAMLError as error:
        raise _told(error, file, text) from error
    except (ValueError, OverflowError) as error:  # an escape such as \UFFFFFFFF, beyond Unicode
        raise MediakitError("YAML_BROKEN", Place(file), said="\\U") from error
    walk.faults += _lost_texts(file, text, walk.values_end)
    if walk.faults:
        raise together(walk.faults)
    if value is None:
        raise MediakitError("FILE_EMPTY", Place(file))
    return Document(file, value, walk.places, walk.keys)


@dataclass(slots=True)
class _Walk:
    """One pass over the parser's events: values are built, places noted."""

    file: str
    events: Iterator[Any]
    places: dict[str, Place] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)
    faults: list[MediakitError] = field(default_factory=list)
    values_end: list[tuple[int, int]] = field(default_factory=list)
    """Line and column, from 0, where each unquoted text ends."""

    def document(self) -> Any:
        """Read the only document; None when there is none."""
        value = None
        for count, event in enumerate(self._events_of("DocumentStartEvent")):
            if count:
                raise MediakitError("YAML_TWO_DOCUMENTS", self._place(event))
            value = self._value(next(self.events), "", 0)
        return value

    def _events_of(self, name: str) -> Iterator[Any]:
        return (event for event in self.events if type(event).__name__ == name)

    def _value(self, event: Any, path: str, depth: int) -> Any:
        kind = type(event).__name__
        where = self._place(event, path)
        if getattr(event, "anchor", None) is not None:
            raise MediakitError("YAML_ALIAS", where)
        if getattr(event, "tag", None) is not None:
            raise MediakitError("YAML_TAG", where, tag=str(event.tag))
        if depth > _MAX_DEPTH:
            raise MediakitError("YAML_DEEP", where, limit=_MAX_DEPTH)
        self.places[path] = where
        if kind == "ScalarEvent":
            if not event.style:
                self.values_end.append((event.end_mark.line, event.end_mark.column))
            return self._text(event, where)
        if kind == "SequenceStartEvent":
            return self._list(path, depth)
        return self._mapping(path, depth)

    def _list(self, path: str, depth: int) -> list[Any]:
        found: list[Any] = []
        while type(event := next(self.events)).__name__ != "SequenceEndEvent":
            found.append(self._value(event, f"{path}[{len(found)}]", depth + 1))
        return found

    def _mapping(self, path: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while type(event := next(self.events)).__name__ != "MappingEndEvent":
            if type(event).__name__ != "ScalarEvent" or event.anchor or event.tag:
                raise MediakitError("KEY_NOT_TEXT", self._place(event, path))
            key = self._text(event, self._place(event, path)) or ""
            inner = f"{path}.{key}" if path else key
            where = self._place(event, inner)
            if key in found:
                self.faults.append(MediakitError("DUPLICATE_KEY", where, key=key, line=self.keys[inner].line))
                self._value(next(self.events), f"{inner}\n", depth + 1)
                continue
            self.keys[inner] = where
            found[key] = self._value(next(self.events), inner, depth + 1)
            if found[key] is None:  # the parser puts a blank at the next thing it met
                self.places[inner] = where
        return found

    def _text(self, event: Any, where: Place) -> str | None:
        if not event.style and event.value in _NOTHING:
            return None
        strange = _STRANGE.search(event.value)
        if strange:
            raise MediakitError("BAD_CHARACTER", where, character=f"U+{ord(strange[0]):04X}")
        return unicodedata.normalize("NFC", _FOLD.sub(" ", event.value).strip())

    def _place(self, event: Any, path: str = "") -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1, path)


def _lost_texts(file: str, text: str, ends: list[tuple[int, int]]) -> Iterator[MediakitError]:
    """Find what YAML drops as a note though it looks like text: `nộp hồ sơ #motcua`."""
    lines = text.splitlines()
    for line, column in ends:
        lost = _HASHTAG.match(lines[line], column) if line < len(lines) else None
        if lost:
            where = Place(file, line + 1, lost.start(1) + 1)
            yield MediakitError("HASH_IN_TEXT", where, lost=lost[1])


def _told(error: Any, file: str, text: str) -> MediakitError:
    """Translate a parser's complaint into the mistake people make."""
    if error.context == "while scanning a quoted scalar":
        mark, code = error.context_mark, "YAML_QUOTE"
    else:
        mark, code = error.problem_mark or error.context_mark, "YAML_BROKEN"
    lines = text.splitlines() or [""]
    here = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    if here.startswith("\t"):
        code = "YAML_TAB"
    elif here.startswith(":"):
        code = "YAML_COLON"
    return MediakitError(code, Place(file, mark.line + 1, mark.column + 1), said=error.problem or "—")


def _place_at(file: str, before: str) -> Place:
    """Give the place right after `before`, the start of the file."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
