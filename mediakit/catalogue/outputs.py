"""`outputs.yaml` into profiles: outputs of the project's own, each by how it differs from a built-in one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from mediakit.catalogue import forms
from mediakit.catalogue.document import Document
from mediakit.catalogue.values import Reader, Whole, frame_rate, known_output, wording
from mediakit.errors import MediakitError, Place
from mediakit.model.own_output import OwnOutput
from mediakit.model.profile import PROFILES, Profile

_SIDE = Whole(64, 4096, even=True)
_LENGTH = Whole(1, 3600)
OUTPUT_READERS: Mapping[str, Reader] = {
    "like": known_output,
    "theme": wording,
    "width_px": _SIDE,
    "height_px": _SIDE,
    "fps": frame_rate,
    "crf": Whole(14, 33),
    "most_mb": Whole(1, 4000),
    "length_min_s": _LENGTH,
    "length_max_s": _LENGTH,
    "caption_chars": Whole(12, 60),
    "caption_lines": Whole(1, 4),
}
"""What the keys of an output mean."""
NAME_PATTERN = "[a-z0-9-]{1,30}"
"""Names of outputs stand in names of files."""


def own_outputs(document: Document, theme: Reader) -> tuple[list[Profile | None], list[MediakitError]]:
    """Make profiles of what stands in `outputs.yaml`.

    Args:
        document: the file.
        theme: reads the theme of a name.
    Returns:
        A profile for each output, in the order of their names, None for one at fault; and NOT_A_MAPPING,
        BAD_OUTPUT_NAME, OUTPUT_TAKEN, OUTPUT_KEY_UNUSED, LENGTHS_REVERSED, what readers refuse and
        `forms.fill` tells.
    """
    if not isinstance(document.value, dict):
        return [None], [MediakitError("NOT_A_MAPPING", document.place(""))]
    readers = {**OUTPUT_READERS, "theme": theme}
    profiles: list[Profile | None] = []
    faults: list[MediakitError] = []
    for name in sorted(document.value):
        part = part_of(document, name)
        found, told = forms.fill(OwnOutput, part, readers, {"name": name})
        told += _broken_rules(found, part) if found else []
        told = [*_name_faults(name, document.keys[name]), *(named(fault, name) for fault in told)]
        faults += told
        profiles.append(found.profile() if found and not told else None)
    return profiles, faults


def part_of(document: Document, name: str) -> Document:
    """Give the document of one output alone."""
    start = f"{name}."

    def inner(spots: Mapping[str, Place]) -> dict[str, Place]:
        fields = {field: field.removeprefix(start) for field in spots if field.startswith(start)}
        return {short: replace(spots[field], field=short) for field, short in fields.items()}

    places = {"": document.places[name], **inner(document.places)}
    return Document(document.file, document.value[name], places, inner(document.keys))


def named(fault: MediakitError, name: str) -> MediakitError:
    """Give a fault's field its full name."""
    return fault.at(replace(fault.where, field=f"{name}.{fault.where.field}".removesuffix(".")))


def _name_faults(name: str, where: Place) -> Iterator[MediakitError]:
    if not re.fullmatch(NAME_PATTERN, name):
        yield MediakitError("BAD_OUTPUT_NAME", where, said=name)
    elif name in PROFILES:
        yield MediakitError("OUTPUT_TAKEN", where, said=name, known=", ".join(PROFILES))


def _broken_rules(own: OwnOutput, part: Document) -> Iterator[MediakitError]:
    for key in own.unused():
        yield MediakitError("OUTPUT_KEY_UNUSED", part.keys[key], key=key, like=own.like)
    profile = own.profile()
    if profile.length_min_s > profile.length_max_s:
        key = "length_max_s" if own.length_max_s is not None else "length_min_s"
        shortest_s, longest_s = profile.length_min_s, profile.length_max_s
        yield MediakitError("LENGTHS_REVERSED", part.place(key), shortest_s=shortest_s, longest_s=longest_s)
