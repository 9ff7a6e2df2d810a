"""The spot for ward loudspeakers."""

from dataclasses import replace

from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.kit import Kit
from mediakit.model.priority import EMERGENCY
from mediakit.model.timeline import Timeline
from mediakit.recipes.pacing import gap_for_pace
from mediakit.recipes.recipe import recipe
from mediakit.recipes.story import Story
from mediakit.units import Seconds, seconds

_BEFORE_S = seconds("0.5")
_BETWEEN_S = seconds("0.8")
"""Between two tellings, besides the gap after a sentence."""
_CONTACTS = 2
"""Who wants to write it down hears it twice in a row."""


@recipe("loudspeaker", sounds=("chime",))
def loudspeaker_spot(message: Message, kit: Kit) -> Timeline:
    """Chime and pause; then, as often as the message wants: it, where to turn to twice, who sends it.

    The slogan closes the last telling, before the sender; an emergency has none.
    """
    campaign = kit.campaign
    heard = [_without_echo(line, kit.profile.sentence_gap_s) for line in message.heard]
    telling: list[Line | Contact | str] = [*heard, *[message.contact] * _CONTACTS]
    slogan = [] if message.priority == EMERGENCY else [campaign.slogan]
    tellings = [[*telling, campaign.issuer] for _ in range(message.repeat - 1)]
    tellings.append([*telling, *slogan, campaign.issuer])
    said = [line for told in tellings for line in told]
    pauses = [line.pause_s for line in heard if line.pause_s is not None] * message.repeat
    rests_s = _BETWEEN_S * (message.repeat - 1)
    gap = gap_for_pace([kit.speak(line) for line in said], kit.profile, rests_s, pauses)
    story = Story(kit, gap)
    story.chime(message.priority)
    for index, told in enumerate(tellings):
        story.rest(_BETWEEN_S if index else _BEFORE_S)
        for line in told:
            story.say(line)
    story.rest("0.4")
    return story.finish()


def _without_echo(line: Line, shortest_s: Seconds) -> Line:
    """Let a line rest at least as long as echo between buildings takes to die away."""
    return line if line.pause_s is None else replace(line, pause_s=max(line.pause_s, shortest_s))
