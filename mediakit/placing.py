"""Faults that know only what is wrong with what a message became, brought to their place in its file."""

from collections.abc import Callable, Iterator, Sequence

from mediakit.errors import MediakitError, Place
from mediakit.language import unglue
from mediakit.model.campaign import Campaign, Message

PlaceOf = Callable[[str | None, str], Place]
"""Id of a message or loop and a field, such as `lines[2].slide.heading`, to the place in its file; None: a
field of the campaign."""


_WRITTEN = ("text", "image", "footage", "content")
"""Facts that hold what was written."""


def placed(
    fault: MediakitError, owner: str, messages: Sequence[Message], campaign: Campaign, place_of: PlaceOf
) -> MediakitError:
    """Name the place of the text, file or code that a fault tells of; one that has a place keeps it.

    Args:
        fault: its facts `text`, `image`, `footage` or `content` hold what was written.
        owner: id of the message or loop; it is named when nothing nearer is found.
        messages: those that the result tells, whole.
        campaign: its slogan and issuer are shown with every message.
        place_of: finds a field.
    """
    if fault.code == "RECIPE_FAILED":
        return MediakitError(fault.code, fault.where, **{**fault.facts, "message": owner})
    if fault.where.file:
        return fault
    written = str(next((fault.facts[key] for key in _WRITTEN if fault.facts.get(key)), ""))
    for name, field, text in _shown(messages, campaign):
        if text and unglue(text) == unglue(written):
            return fault.at(place_of(name, field))
    return fault.at(Place(place_of(owner, "").file, field=fault.where.field))


def _shown(messages: Sequence[Message], campaign: Campaign) -> Iterator[tuple[str | None, str, str]]:
    """Owner, field and text of everything shown or heard; the first of equal ones counts."""
    for message in messages:
        yield from ((message.id, field, text) for field, text in _shown_of(message))
    yield None, "slogan", campaign.slogan
    yield None, "issuer", campaign.issuer


def _shown_of(message: Message) -> Iterator[tuple[str, str]]:
    yield from message.slide_texts()
    for index, line in enumerate(message.lines):
        yield f"lines[{index}].show", line.show
        if line.slide:
            keys = ("image", "image_after", "qr")
            yield from ((f"lines[{index}].slide.{key}", getattr(line.slide, key)) for key in keys)
            if line.slide.footage:
                yield f"lines[{index}].slide.footage.file", line.slide.footage.file
    yield from ((f"spot_lines[{index}].show", line.show) for index, line in enumerate(message.spot_lines))
    yield "contact.show", message.contact.show
    yield "contact.qr", message.contact.qr
