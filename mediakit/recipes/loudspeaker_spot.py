"""The spot for ward loudspeakers."""

from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.kit import Kit
from mediakit.model.timeline import Timeline
from mediakit.recipes.pacing import gap_for_pace
from mediakit.recipes.recipe import recipe
from mediakit.recipes.story import Story
from mediakit.units import seconds

_TIMES = 2
_BETWEEN_S = seconds("0.8")


@recipe("loudspeaker", sounds=("chime",))
def loudspeaker_spot(message: Message, kit: Kit) -> Timeline:
    """Chime and slogan; the message with its contact, twice; who sends it."""
    body: list[Line | Contact | str] = [*message.heard, message.contact]
    said = [kit.campaign.slogan, *body * _TIMES, kit.campaign.issuer]
    pauses = [line.pause_s for line in message.heard if line.pause_s is not None] * _TIMES
    gap = gap_for_pace([kit.speak(line) for line in said], kit.profile, _TIMES * _BETWEEN_S, pauses)
    story = Story(kit, gap)
    story.chime()
    story.rest("0.5")
    story.say(kit.campaign.slogan)
    for _ in range(_TIMES):
        for line in body:
            story.say(line)
        story.rest(_BETWEEN_S)
    story.say(kit.campaign.issuer)
    story.rest("0.4")
    return story.finish()
