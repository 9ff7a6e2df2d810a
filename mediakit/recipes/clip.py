"""The campaign clip."""

from mediakit.model.campaign import Message
from mediakit.model.kit import Kit
from mediakit.model.slide import Slide
from mediakit.model.timeline import Timeline
from mediakit.recipes.recipe import recipe
from mediakit.recipes.story import Story


@recipe("16x9", "9x16", "1x1", sounds=("bed",))
def clip(message: Message, kit: Kit) -> Timeline:
    """Title, a slide for every line, where to turn to, the slogan; captions; a quiet bed under all."""
    campaign = kit.campaign
    story = Story(kit)
    story.show(Slide("title", heading=message.title, text=message.topic, footer=campaign.issuer))
    story.rest("2.2")
    for index, line in enumerate(message.lines):
        slide = line.slide or (None if index else Slide("statement", text=line.show))
        if slide:
            story.show(slide)
        story.say(line)
    contact = message.contact
    heading, text = (contact.label, message.title) if contact.label else (message.title, "")
    story.show(Slide("contact", heading=heading, text=text, qr=contact.qr))
    story.say(contact)
    story.show(Slide("end_card", heading=campaign.slogan, text=campaign.issuer))
    story.rest("0.4")
    story.say(campaign.slogan)
    story.rest("1.6")
    return story.finish(bed=True)
