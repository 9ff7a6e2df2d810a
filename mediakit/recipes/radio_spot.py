"""The spots for radio: exactly as long as the slot that was booked."""

from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.kit import Kit
from mediakit.model.priority import EMERGENCY
from mediakit.model.timeline import Timeline
from mediakit.recipes.recipe import recipe
from mediakit.recipes.slot import fill
from mediakit.recipes.story import Story
from mediakit.units import seconds

_SHORT_S = 15
"""A slot that has no room for a slogan."""


@recipe("radio-15", sounds=("bed", "chime"))
def radio_spot_15(message: Message, kit: Kit) -> Timeline:
    """Chime, message, where to turn to, who sends it, in 15 s over a quiet bed; a slogan has no room."""
    return _tell(message, kit)


@recipe("radio-30", sounds=("bed", "chime"))
def radio_spot_30(message: Message, kit: Kit) -> Timeline:
    """Chime, message, where to turn to, slogan, who sends it, in 30 s over a quiet bed."""
    return _tell(message, kit)


@recipe("radio-45", sounds=("bed", "chime"))
def radio_spot_45(message: Message, kit: Kit) -> Timeline:
    """Do the same in 45 s."""
    return _tell(message, kit)


@recipe("radio-60", sounds=("bed", "chime"))
def radio_spot_60(message: Message, kit: Kit) -> Timeline:
    """Do the same in 60 s."""
    return _tell(message, kit)


def _tell(message: Message, kit: Kit) -> Timeline:
    """Tell a message in the slot of the output.

    Raises:
        MediakitError: what `fill` raises.
    """
    slot_s = kit.profile.length_max_s
    has_slogan = slot_s > _SHORT_S and message.priority != EMERGENCY
    slogan = [kit.campaign.slogan] if has_slogan else []
    told: list[Line | Contact | str] = [*message.heard, message.contact, *slogan, kit.campaign.issuer]
    filled = fill(told, kit)
    story = Story(kit, filled.gap, filled.pace)
    story.chime(message.priority)
    for line in told:
        story.say(line)
    story.rest(seconds(slot_s) - story.now)
    return story.finish(bed=True)
