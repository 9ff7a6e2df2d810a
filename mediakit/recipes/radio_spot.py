"""The spots for radio: exactly as long as the slot that was booked."""

from mediakit.errors import MediakitError
from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.kit import Kit
from mediakit.model.timeline import Timeline
from mediakit.recipes.pacing import filling_gap, slot_syllables
from mediakit.recipes.recipe import recipe
from mediakit.recipes.story import Story
from mediakit.units import seconds

_SHORTER_S = {30: 15, 60: 30}
"""The slot before each: what fits there does not fill this one."""


@recipe("radio-30", sounds=("bed", "chime"))
def radio_spot_30(message: Message, kit: Kit) -> Timeline:
    """Chime, message, where to turn to, slogan, who sends it, in 30 s over a quiet bed."""
    return _tell(message, kit)


@recipe("radio-60", sounds=("bed", "chime"))
def radio_spot_60(message: Message, kit: Kit) -> Timeline:
    """Do the same in 60 s."""
    return _tell(message, kit)


def _tell(message: Message, kit: Kit) -> Timeline:
    """Tell a message in the slot of the output.

    Raises:
        MediakitError: SLOT_OVERFULL with the syllables to cut, SLOT_UNDERFULL; SLOT_OVERRUN when a slow voice
            does not come to the end in time.
    """
    slot_s = kit.profile.length_max_s
    told: list[Line | Contact | str] = [
        *message.heard,
        message.contact,
        kit.campaign.slogan,
        kit.campaign.issuer,
    ]
    spoken = [kit.speak(line) for line in told]
    count = sum(len(sentence.take.marks) for speech in spoken for sentence in speech.sentences)
    most, least = slot_syllables(slot_s), slot_syllables(_SHORTER_S[slot_s])
    if count > most:
        raise MediakitError("SLOT_OVERFULL", slot_s=slot_s, count=count, most=most, cut=count - most)
    if count <= least:
        raise MediakitError("SLOT_UNDERFULL", slot_s=slot_s, count=count, least=least + 1)
    pauses = [line.pause_s for line in message.heard if line.pause_s is not None]
    story = Story(kit, filling_gap(spoken, kit.profile, pauses))
    story.chime(message.priority)
    for line in told:
        story.say(line)
    story.rest(seconds(slot_s) - story.now)
    return story.finish(bed=True)
