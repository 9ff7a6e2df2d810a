"""Rules of a message that concern several keys at once."""

from collections.abc import Iterator, Mapping

from mediakit.catalogue.document import Document
from mediakit.errors import MediakitError
from mediakit.model.campaign import Message
from mediakit.model.slide import Slide

CONTENT = ("heading", "text", "items", "image", "qr")
"""Keys whose use hangs on the layout; the footer stands on every slide."""
USED: Mapping[str, tuple[str, ...]] = {
    "title": ("heading", "text"),
    "statement": ("heading", "text", "image"),
    "bullets": ("heading", "items"),
    "steps": ("heading", "items"),
    "quote": ("text", "heading"),
    "contact": ("heading", "text", "qr"),
    "end_card": ("heading", "text"),
}
"""Keys that each layout shows."""
NEEDED: Mapping[str, str] = {"bullets": "items", "steps": "items", "quote": "text"}
"""The key without which a layout has nothing to show."""
MIN_STEPS = 2
"""One step is no sequence."""


def broken_rules(message: Message, document: Document) -> Iterator[MediakitError]:
    """Tell what is wrong between the keys of a message.

    SLIDE_KEY_UNUSED, SLIDE_NEEDS, SLIDE_TOO_FEW, SPOT_LINE_SLIDE, DATES_REVERSED.
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
    used = USED[slide.layout]
    for key in CONTENT:
        if getattr(slide, key) and key not in used:
            where = document.keys[f"{path}.{key}"]
            yield MediakitError(
                "SLIDE_KEY_UNUSED", where, key=key, layout=slide.layout, known=", ".join(used)
            )
    needed = NEEDED.get(slide.layout)
    if needed and not getattr(slide, needed):
        yield MediakitError("SLIDE_NEEDS", document.place(path), key=needed, layout=slide.layout)
    elif slide.layout == "steps" and len(slide.items) < MIN_STEPS:
        yield MediakitError("SLIDE_TOO_FEW", document.place(f"{path}.items"), least=MIN_STEPS)
