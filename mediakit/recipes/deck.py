"""The slides that every telling of a message shares: how it opens, what its lines show, where to turn to."""

from mediakit.model.campaign import Campaign, Message
from mediakit.model.slide import Slide


def title_slide(message: Message, campaign: Campaign) -> Slide:
    """Title over topic, with the issuer at the foot."""
    return Slide("title", heading=message.title, text=message.topic, footer=campaign.issuer)


def line_slides(message: Message) -> list[Slide | None]:
    """Give the slide of every line; None keeps the one before. A first line without one states itself."""
    return [
        line.slide or (None if index else Slide("statement", text=line.show))
        for index, line in enumerate(message.lines)
    ]


def contact_slide(message: Message) -> Slide:
    """Where people turn to: the label large, or else the title."""
    contact = message.contact
    heading, text = (contact.label, message.title) if contact.label else (message.title, "")
    return Slide("contact", heading=heading, text=text, qr=contact.qr)


def end_card(campaign: Campaign) -> Slide:
    """Slogan over issuer."""
    return Slide("end_card", heading=campaign.slogan, text=campaign.issuer)
