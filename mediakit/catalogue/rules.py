"""Rules of a message that concern several keys at once."""

from collections.abc import Iterator

from mediakit.catalogue.document import Document
from mediakit.errors import MediakitError
from mediakit.model.campaign import Message
from mediakit.model.slide import Slide

_USED = {
    "title": ("heading", "text"),
    "statement": ("heading", "text", "image"),
    "bullets": ("heading", "items"),
    "contact": ("heading", "text", "qr"),
    "end_card": ("heading", "text"),
}
"""Keys that each layout shows, the footer aside."""


def broken_rules(message: Message, document: Document) -> Iterator[MediakitError]:
    """Tell what is wrong between the keys of a message: SLIDE_KEY_UNUSED, SLIDE_NEEDS, DATES_REVERSED."""
    for index, line in enumerate(message.lines):
        if line.slide:
            yield from _slide_faults(line.slide, f"lines[{index}].slide", document)
    for index, fact in enumerate(message.facts):
        if fact.valid_from and fact.valid_until and fact.valid_until < fact.valid_from:
            where = document.place(f"facts[{index}].valid_until")
            yield MediakitError(
                "DATES_REVERSED", where, start=str(fact.valid_from), end=str(fact.valid_until)
            )


def _slide_faults(slide: Slide, path: str, document: Document) -> Iterator[MediakitError]:
    used = _USED[slide.layout]
    for key in ("heading", "text", "items", "image", "qr"):
        if getattr(slide, key) and key not in used:
            where = document.keys[f"{path}.{key}"]
            yield MediakitError(
                "SLIDE_KEY_UNUSED", where, key=key, layout=slide.layout, known=", ".join(used)
            )
    if slide.layout == "bullets" and not slide.items:
        yield MediakitError("SLIDE_NEEDS", document.place(path), key="items", layout=slide.layout)
