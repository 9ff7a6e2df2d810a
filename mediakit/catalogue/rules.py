"""Rules of a message that concern several keys at once."""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from mediakit.catalogue.document import Document
from mediakit.errors import MediakitError
from mediakit.model.campaign import Message
from mediakit.model.slide import Slide

CONTENT = ("heading", "text", "items", "image", "image_after", "motion", "footage", "qr")
"""Keys whose use hangs on the layout; the footer stands on every slide."""
USED: Mapping[str, tuple[str, ...]] = {
    "title": ("heading", "text"),
    "statement": ("heading", "text", "image"),
    "bullets": ("heading", "items"),
    "steps": ("heading", "items"),
    "quote": ("text", "heading"),
    "contact": ("heading", "text", "qr"),
    "end_card": ("heading", "text"),
    "photo": ("image", "text", "heading", "motion"),
    "before_after": ("image", "image_after", "items", "heading"),
    "number": ("heading", "text"),
    "step_map": ("heading", "items"),
    "question": ("heading", "text"),
    "footage": ("footage", "text", "heading"),
}
"""Keys that each layout shows."""
NEEDED: Mapping[str, tuple[str, ...]] = {
    "bullets": ("items",),
    "steps": ("items",),
    "quote": ("text",),
    "photo": ("image",),
    "before_after": ("image", "image_after", "items"),
    "number": ("heading",),
    "step_map": ("items",),
    "question": ("heading", "text"),
    "footage": ("footage",),
}
"""The keys without which a layout has nothing to show."""
LEAST_ITEMS: Mapping[str, int] = {"steps": 2, "step_map": 2, "before_after": 2}
"""One step is no sequence, and each of two pictures wants its word."""
MOST_ITEMS: Mapping[str, int] = {"before_after": 2}
"""There are no more pictures."""
UNWRITTEN: Mapping[str, object] = {field.name: field.default for field in fields(Slide)}
"""What a key holds that nobody wrote."""


def broken_rules(message: Message, document: Document) -> Iterator[MediakitError]:
    """Tell what is wrong between the keys of a message.

    SLIDE_KEY_UNUSED, SLIDE_NEEDS, SLIDE_TOO_FEW, SLIDE_TOO_MANY, SPOT_LINE_SLIDE, DATES_REVERSED.
    """
    for index, line in enumerate(message.lines):
        if line.slide:
            yield from _slide_faults(line.slide, f"lines[{index}].slide", document)
    for index, line in enumerate(message.spot_lines):
        if line.slide:
            yield MediakitError("SPOT_LINE_SLIDE", document.keys[f"spot_lines[{index}].slide"])
    for index, fact in enumerate(message.facts):
        if fact.valid_from and fact.valid_until and fact.valid_until < fact.valid_from:
            where = document.place(f"facts[{index}].valid_until")
            yield MediakitError(
                "DATES_REVERSED", where, start=str(fact.valid_from), end=str(fact.valid_until)
            )


def _slide_faults(slide: Slide, path: str, document: Document) -> Iterator[MediakitError]:
    used, layout, count = USED[slide.layout], slide.layout, len(slide.items)
    for key in CONTENT:
        if getattr(slide, key) != UNWRITTEN[key] and key not in used:
            where = document.keys[f"{path}.{key}"]
            yield MediakitError(
                "SLIDE_KEY_UNUSED", where, key=key, layout=slide.layout, known=", ".join(used)
            )
    for key in NEEDED.get(layout, ()):
        if not getattr(slide, key):
            yield MediakitError("SLIDE_NEEDS", document.place(path), key=key, layout=layout)
    where = document.place(f"{path}.items")
    if 0 < count < LEAST_ITEMS.get(layout, 0):
        yield MediakitError("SLIDE_TOO_FEW", where, layout=layout, least=LEAST_ITEMS[layout])
    if count > MOST_ITEMS.get(layout, count):
        yield MediakitError("SLIDE_TOO_MANY", where, layout=layout, most=MOST_ITEMS[layout])
