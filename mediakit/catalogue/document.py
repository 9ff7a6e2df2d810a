"""A YAML file as plain texts, lists and mappings, and where each of them stands.

YAML 1.2 in the strict form a hand-written file needs: every scalar is the text as written (`07:30`, `no` and
`0254` stay what they are); anchors, aliases, tags, a second document and doubled keys are refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mediakit.catalogue.events import Unsure, careful_events, quick_events
from mediakit.errors import MediakitError, Place, together
from mediakit.language.text import visible

MAX_BYTES = 1_000_000
"""A bigger file is no message of a person's."""
_MAX_DEPTH = 12

# Controls, halves of surrogate pairs, the sign of damaged text, and what no editor shows: they would reach
# slides, captions and file tags unseen.
_STRANGE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ud800-\udfff\ufeff\ufffd-\uffff]"
)
# Possessive and anchored, here and below: a run of 100,000 spaces costs its length, not its square.
_FOLD = re.compile(r"(?<![ \t])[ \t]*+[\r\n]\s*+|\t")
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})

_HASHTAG = re.compile(r"[ \t]*+:?+[ \t]*+(#[^\s#].*)")
_BLANK_ITEM = re.compile(r"([^#]*-)[ \t]*+(?:#.*)?$")


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
        MediakitError: the first of BAD_CHARACTER, what `complaints.told` tells, YAML_ALIAS, YAML_TAG,
            YAML_ESCAPE, YAML_DEEP, YAML_TWO_DOCUMENTS, KEY_NOT_TEXT, FILE_EMPTY.
        ManyFaults: every DUPLICATE_KEY.
    """
    strange = _STRANGE.search(text)
    if strange:
        where = _place_at(file, text[: strange.start()])
        raise MediakitError("BAD_CHARACTER", where, character=f"U+{ord(strange[0]):04X}")
    return _read_quickly(text, file) or _read_carefully(text, file)


def _read_quickly(text: str, file: str) -> Document | None:
    """Read a text that is sound beyond doubt; None for any other, so that faults come from one parser."""
    walk = _Walk(file, quick_events(text))
    try:
        value = walk.document()
    except (Unsure, MediakitError):
        return None
    if (
        walk.blanks
        or walk.blank_keys
        or walk.faults
        or value is None
        or any(_lost_texts(file, text, walk.values_end))
    ):
        return None
    return Document(file, value, walk.places, walk.keys)


def _read_carefully(text: str, file: str) -> Document:
    walk = _Walk(file, careful_events(text, file))
    value = walk.document()
    _place_blanks(walk, text.splitlines())
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
    """Line and column, from 0, where each unquoted text ends, or what a blank stands after."""
    blanks: list[str] = field(default_factory=list)
    """Items of lists that were left blank: a parser puts them at the next thing it met."""
    blank_keys: bool = False
    """A key was left blank, and the two parsers may place it differently."""

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
        where = self.places[path] = self._place(event, path)
        if getattr(event, "anchor", None) is not None:
            raise MediakitError("YAML_ALIAS", where)
        if getattr(event, "tag", None) is not None:
            raise MediakitError("YAML_TAG", where, tag=str(event.tag))
        if depth > _MAX_DEPTH:
            raise MediakitError("YAML_DEEP", where, limit=_MAX_DEPTH)
        if kind == "ScalarEvent":
            if not event.style and event.value:
                self._ends(event)
            return self._text(event, path)
        if kind == "SequenceStartEvent":
            return self._list(path, depth)
        return self._mapping(path, depth)

    def _list(self, path: str, depth: int) -> list[Any]:
        found: list[Any] = []
        while type(event := next(self.events)).__name__ != "SequenceEndEvent":
            inner = f"{path}[{len(found)}]"
            found.append(self._value(event, inner, depth + 1))
            if found[-1] is None and not event.value:
                self.blanks.append(inner)
        return found

    def _mapping(self, path: str, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while type(event := next(self.events)).__name__ != "MappingEndEvent":
            if type(event).__name__ != "ScalarEvent" or event.anchor or event.tag:
                raise MediakitError("KEY_NOT_TEXT", self._place(event, path))
            key = self._text(event, path) or ""
            self.blank_keys |= not key
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
                self._ends(event)
        return found

    def _ends(self, event: Any) -> None:
        self.values_end.append((event.end_mark.line, event.end_mark.column))

    def _text(self, event: Any, path: str) -> str | None:
        text: str = event.value
        if not event.style and text in _NOTHING:
            return None
        if event.style == '"' and _STRANGE.search(text):  # written as an escape
            raise MediakitError("YAML_ESCAPE", self._place(event, path))
        if not text.isprintable():
            text = _FOLD.sub(" ", text)
        return visible(text.strip())

    def _place(self, event: Any, path: str = "") -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1, path)


def _place_blanks(walk: _Walk, lines: list[str]) -> None:
    """Put blank items of lists where their dash stands, and note that something may be lost after it."""
    for path in walk.blanks:
        after = walk.places[path]
        for index in range(min(after.line, len(lines)) - 1, -1, -1):
            before = lines[index][: after.column - 1] if index == after.line - 1 else lines[index]
            if dash := _BLANK_ITEM.match(before):
                walk.places[path] = Place(walk.file, index + 1, dash.end(1), path)
                walk.values_end.append((index, dash.end(1)))
                break


def _lost_texts(file: str, text: str, ends: list[tuple[int, int]]) -> Iterator[MediakitError]:
    """Find what YAML drops as a note though it looks like text: `nộp hồ sơ #motcua`."""
    lines = text.splitlines()
    for line, column in ends:
        lost = _HASHTAG.match(lines[line], column) if line < len(lines) else None
        if lost:
            where = Place(file, line + 1, lost.start(1) + 1)
            yield MediakitError("HASH_IN_TEXT", where, lost=lost[1])


def _place_at(file: str, before: str) -> Place:
    """Give the place right after `before`, the start of the file."""
    return Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
