"""Documents into nouns: pydantic checks the shape, each of its complaints becomes a fault with a place."""

import difflib
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import GenericAlias
from typing import Any, TypeVar, cast, get_args, get_type_hints

from mediakit.catalogue import values
from mediakit.catalogue.document import Document
from mediakit.catalogue.paths import inner_path
from mediakit.catalogue.values import Reader, Refused, Whole
from mediakit.errors import MediakitError
from mediakit.model.theme import Colours

Noun = TypeVar("Noun")

MOST_REPEATS = 3
"""How often people are told the same in one go, at most."""
CAMPAIGN_READERS: Mapping[str, Reader] = {
    **dict.fromkeys(("name", "slogan", "issuer", "voice", "fallback"), values.wording),
    "chime": inner_path,
    "bed": inner_path,
    "consent": inner_path,
}
"""What the keys of `campaign.yaml` mean, where plain text is not enough."""
MESSAGE_READERS: Mapping[str, Reader] = {
    **dict.fromkeys(("title", "topic", "show", "claim"), values.wording),
    "lines": values.filled,
    "spot_lines": values.filled,
    "slide": values.slide,
    "items": values.filled,
    "image": inner_path,
    "recording": inner_path,
    "consent": inner_path,
    "pause_s": values.length,
    "start_s": values.moment,
    "end_s": values.moment,
    "speed": values.speed,
    "file": inner_path,
    "image_after": inner_path,
    "recipes": values.distinct,
    "more_outputs": values.distinct,
    "repeat": Whole(1, MOST_REPEATS),
    "valid_from": values.day,
    "valid_until": values.day,
    "verified": values.truth,
}
"""The same for the files of messages."""
LOOP_READERS: Mapping[str, Reader] = {
    "title": values.wording,
    "messages": values.distinct,
    "recipes": values.distinct,
    "more_outputs": values.distinct,
}
"""The same for the files of loops."""
THEME_READERS: Mapping[str, Reader] = {
    "safe_area": values.margin,
    "type_scale": values.type_scale,
    "spacing": values.spacing,
    "radius": values.radius,
    "logo": inner_path,
    **dict.fromkeys(("animated", "spoken_word", "progress"), values.truth),
    **dict.fromkeys(("heading_font", "text_font", "strong_font"), values.wording),
    **dict.fromkeys((field.name for field in fields(Colours)), values.colour),
}
"""The same for the files of themes."""
LEXICON_READERS: Mapping[str, Reader] = {"said": values.syllables, "keep_together": values.distinct}
"""The same for `lexicon.yaml`."""


def fill(
    noun: type[Noun], document: Document, readers: Mapping[str, Reader], given: Mapping[str, object]
) -> tuple[Noun | None, list[MediakitError]]:
    """Make a noun of a document, or tell everything that is wrong with it.

    Args:
        noun: a dataclass of `model/`.
        document: the file.
        readers: what its keys mean, by name.
        given: fields of the noun that are not written in the file, such as a message's id.

    Returns:
        The noun and no faults; or None and UNKNOWN_KEY, MISSING_KEY, EMPTY_TEXT, NOT_TEXT, NOT_A_LIST,
        NOT_A_MAPPING, NOT_ONE_OF, and what the readers refuse. None without faults: another file is at fault.
    """
    from pydantic import ValidationError  # noqa: PLC0415 - `mediakit --help` needs no pydantic

    if not isinstance(document.value, dict):
        return None, [MediakitError("NOT_A_MAPPING", document.place(""))]
    written = understand(document.value, readers)
    faults = [_unknown(noun, document, (key,), given) for key in written if key in given]
    try:
        adapter = _adapter(noun)  # type: ignore[arg-type]  # every class is hashable
        filled = adapter.validate_python(({**written, **given},))
    except ValidationError as error:
        complaints = [told for told in error.errors(include_url=False) if told["input"] is not values.TOLD]
        faults += [_fault(noun, document, dict(told), given) for told in complaints]
        return None, _paired(faults)
    return (None, faults) if faults else (cast("Noun", filled[0]), [])


def plain_schema(noun: type) -> dict[str, Any]:
    """Give pydantic's JSON Schema of a noun, before readers: its `$defs` by name of each dataclass."""
    schema: dict[str, Any] = _adapter(noun).json_schema()
    return schema


def understand(written: Any, readers: Mapping[str, Reader]) -> Any:
    """Read every value by the meaning of its key, from the inside out."""
    if isinstance(written, list):
        return [understand(item, readers) for item in written]
    if not isinstance(written, dict):
        return written
    return {key: readers.get(key, _as_written)(understand(value, readers)) for key, value in written.items()}


def _as_written(value: Any) -> Any:
    return value


@cache
def _adapter(noun: Hashable) -> Any:
    from pydantic import ConfigDict, TypeAdapter  # noqa: PLC0415 - as above

    # Nouns carry no settings of pydantic's; those of a tuple around one reach every noun inside.
    around: Any = GenericAlias(tuple, (noun,))
    return TypeAdapter(around, config=ConfigDict(extra="forbid"))


def _fault(
    noun: type, document: Document, told: Mapping[str, Any], given: Mapping[str, object]
) -> MediakitError:
    """Translate one complaint of pydantic's; its first step is the tuple around the noun."""
    path: tuple[str | int, ...] = told["loc"][1:]
    kind, value = told["type"], told["input"]
    if kind == "unexpected_keyword_argument":
        return _unknown(noun, document, path, given)
    where = document.place(spell(path))
    if kind == "missing":
        return MediakitError("MISSING_KEY", where, key=path[-1])
    if value is None:
        return MediakitError("EMPTY_TEXT", where)
    if isinstance(value, Refused):
        return MediakitError(value.code, where, **value.facts)
    if kind == "literal_error":
        return MediakitError("NOT_ONE_OF", where, said=value, known=", ".join(_choices(noun, path)))
    return MediakitError(_CODES[kind], where)


def _paired(faults: list[MediakitError]) -> list[MediakitError]:
    """Tell a misspelt key once: as an unknown key, not as a missing one besides."""
    missing = {fault.where.field: fault for fault in faults if fault.code == "MISSING_KEY"}
    for fault in faults:
        if fault.code == "UNKNOWN_KEY":
            around = fault.where.field.removesuffix(str(fault.facts["key"]))
            near = _closest(str(fault.facts["key"]), str(fault.facts["known"]).split(", "), cutoff=0.6)
            missing.pop(f"{around}{near}", None)
    return [fault for fault in faults if fault.code != "MISSING_KEY" or fault.where.field in missing]


def _closest(key: str, known: Sequence[str], cutoff: float = 0) -> str:
    """Give the known key that a person most likely meant; empty when none is near enough."""
    return next(iter(difflib.get_close_matches(key.casefold(), known, n=1, cutoff=cutoff)), "")


_CODES = {
    "string_type": "NOT_TEXT",
    "dataclass_type": "NOT_A_MAPPING",
    "tuple_type": "NOT_A_LIST",
}
"""Codes by pydantic's names; every other kind of field has a reader, which refuses first."""


def _unknown(
    noun: type, document: Document, path: tuple[str | int, ...], given: Mapping[str, object]
) -> MediakitError:
    """Tell a key that nothing reads, with the closest one that is read there."""
    owner = _noun_at(noun, path[:-1])
    known = [field.name for field in fields(owner) if len(path) > 1 or field.name not in given]
    closest = _closest(str(path[-1]), known)
    where = document.keys[spell(path)]
    return MediakitError("UNKNOWN_KEY", where, key=path[-1], closest=closest, known=", ".join(known))


def spell(path: Sequence[str | int]) -> str:
    """Spell a path of keys and indices as `lines[2].show`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _noun_at(noun: Any, path: Sequence[str | int]) -> Any:
    """Give the dataclass that stands at a path inside a noun."""
    for step in path:
        if isinstance(step, str):
            noun = next(kind for kind in _kinds(get_type_hints(noun)[step]) if is_dataclass(kind))
    return noun


def _choices(noun: type, path: Sequence[str | int]) -> list[str]:
    """Give the words that a field takes, or each item of a list."""
    last = max(at for at, step in enumerate(path) if isinstance(step, str))
    hint = get_type_hints(_noun_at(noun, path[:last]))[str(path[last])]
    return [kind for kind in _kinds(hint) if isinstance(kind, str)]


def _kinds(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in get_args(hint):
        yield from _kinds(inner)
