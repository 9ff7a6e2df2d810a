"""The campaign clip."""

from mediakit.model.campaign import Message
from mediakit.model.kit import Kit
from mediakit.model.timeline import Timeline
from mediakit.recipes.deck import contact_slide, end_card, line_slides, title_slide
from mediakit.recipes.recipe import recipe
from mediakit.recipes.story import Story


@recipe("16x9", "9x16", "1x1", sounds=("bed",))
def clip(message: Message, kit: Kit) -> Timeline:
    """Title, a slide for every line, where to turn to, the slogan; captions; a quiet bed under all."""
    campaign = kit.campaign
    story = Story(kit)
    story.show(title_slide(message, campaign))
    story.rest("2.2")
    for line, slide in zip(message.lines, line_slides(message), strict=True):
        if slide:
            story.show(slide)
        story.say(line)
    story.show(contact_slide(message))
    story.say(message.contact)
    story.show(end_card(campaign))
    story.rest("0.4")
    story.say(campaign.slogan)
    story.rest("1.6")
    return story.finish(bed=True)
