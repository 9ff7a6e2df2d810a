"""The spot for ward loudspeakers."""

from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.kit import Kit
from mediakit.model.timeline import Timeline
from mediakit.recipes.pacing import gap_for_pace
from mediakit.recipes.recipe import recipe
from mediakit.recipes.story import Story
from mediakit.units import seconds

_BETWEEN_S = seconds("0.8")


@recipe("loudspeaker", sounds=("chime",))
def loudspeaker_spot(message: Message, kit: Kit) -> Timeline:
    """Chime and slogan; the message with its contact, as often as it wants; who sends it."""
    body: list[Line | Contact | str] = [*message.heard, message.contact]
    said = [kit.campaign.slogan, *body * message.repeat, kit.campaign.issuer]
    pauses = [line.pause_s for line in message.heard if line.pause_s is not None] * message.repeat
    gap = gap_for_pace([kit.speak(line) for line in said], kit.profile, message.repeat * _BETWEEN_S, pauses)
    story = Story(kit, gap)
    story.chime(message.priority)
    story.rest("0.5")
    story.say(kit.campaign.slogan)
    for _ in range(message.repeat):
        for line in body:
            story.say(line)
        story.rest(_BETWEEN_S)
    story.say(kit.campaign.issuer)
    story.rest("0.4")
    return story.finish()
