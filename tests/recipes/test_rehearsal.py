"""Rehearsing: the same words in the same order as they will be spoken, without a voice."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediakit.errors import MediakitError
from mediakit.language.lines import Readings
from mediakit.model.campaign import Contact, Line, Message
from mediakit.model.kit import Kit
from mediakit.model.profile import PROFILES
from mediakit.model.tempo import Tempo
from mediakit.model.timeline import Timeline
from mediakit.recipes.book import BUILT_IN
from mediakit.recipes.rehearsal import rehearsal
from mediakit.units import SAMPLE_RATE_HZ, Seconds
from tests.recipes.kits import CAMPAIGN, ToneKit, message

WORDS = ("Bà con", "nộp hồ sơ", "trước ngày 15/7/2024", "qua VNeID", "tại 12 phường", "mất 50.000 đồng")


def kit_for(output: str) -> Kit:
    """Give the rehearsal's kit of an output."""
    return rehearsal(CAMPAIGN, PROFILES[output], Readings(CAMPAIGN.lexicon))


def of_words(told: Timeline) -> list[str]:
    """Give what is said, in order."""
    return [placed.take.said for placed in told.speech]


@st.composite
def messages(draw: st.DrawFn) -> Message:
    """Give messages of lines with numbers, names and two sentences."""
    lines = [
        ", ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)))
        + draw(st.sampled_from([".", ". Xin cảm ơn."]))
        for _ in range(draw(st.integers(1, 5)))
    ]
    return message(*lines, contact="Gọi 1022 để hỏi.")


@pytest.mark.parametrize(("name", "output"), [("clip", "16x9"), ("loudspeaker_spot", "loudspeaker")])
@settings(deadline=None)
@given(told=messages())
def test_the_same_words(name: str, output: str, told: Message) -> None:
    """A rehearsal says just what a kit with a voice says, and shows the same slides in the same order."""
    recipe, profile = BUILT_IN[name], PROFILES[output]
    spoken = recipe.tell(told, ToneKit(profile))
    rehearsed = recipe.tell(told, kit_for(output))
    assert of_words(rehearsed) == of_words(spoken)
    assert rehearsed.transcript == spoken.transcript
    assert [scene.slide for scene in rehearsed.scenes] == [scene.slide for scene in spoken.scenes]


def test_the_same_length_at_the_output_s_pace() -> None:
    """With a voice that keeps its pace exactly, a rehearsal is as long as what is built."""
    told = message("Bà con nộp hồ sơ trước ngày 15/7/2024.", "Gọi 1022. Xin cảm ơn.")
    for name, output in (("clip", "9x16"), ("loudspeaker_spot", "loudspeaker")):
        profile = PROFILES[output]
        spoken = BUILT_IN[name].tell(told, ToneKit(profile, share=Seconds(1)))
        assert BUILT_IN[name].tell(told, kit_for(output)).length == spoken.length


@pytest.mark.parametrize(("output", "pace"), [("16x9", 200), ("loudspeaker", 224), ("radio-30", 224)])
def test_a_syllable(output: str, pace: int) -> None:
    """With a voice of which nobody knows more, a syllable takes its share of a minute."""
    (sentence,) = kit_for(output).speak("Xin chào bà con.").sentences
    assert sentence.take.sample_count == 4 * (SAMPLE_RATE_HZ * 60 // pace)
    assert sentence.take.marks == tuple(SAMPLE_RATE_HZ * 60 // pace * index for index in range(4))


def test_a_voice_s_own_tempo() -> None:
    """Syllables, pauses and ends take what was measured; one that cannot be paced keeps its own pace."""
    beat, said = SAMPLE_RATE_HZ * 60 // 224, "xin chào, bà con."
    assert Tempo(0.9, 1.5, -0.1).samples(said, 224) == round(beat * (4 * 0.9 + 1.5 - 0.1))
    assert Tempo(own_pace=224).samples(said, 180) == Tempo(own_pace=224).samples(said, 242) == 4 * beat
    assert Tempo(0.9, sentence=-9).samples(said, 224) == 2 * beat  # never absurdly short


def test_recordings_are_as_long_as_they_are() -> None:
    """What a person has recorded keeps its length at every pace; sentences share it by their syllables."""
    line = Line("Xin chào bà con. Mời bà con góp ý cho phường.", recording="a.wav")
    kit = rehearsal(CAMPAIGN, PROFILES["radio-30"], Readings(CAMPAIGN.lexicon), recorded=lambda _: 48_000)
    for pace in (None, 206, 242):
        counts = [sentence.take.sample_count for sentence in kit.speak(line, pace).sentences]
        assert counts == [48_000 * 4 // 11, 48_000 * 7 // 11]
    assert kit.speak(replace(line, recording=""), 206) != kit.speak(replace(line, recording=""), 242)


def test_no_captions() -> None:
    """Captions are not cut: a rehearsal has none, and the rest of the output is as it is."""
    kit = kit_for("16x9")
    wanted = PROFILES["16x9"].picture
    assert wanted
    assert kit.profile == replace(PROFILES["16x9"], picture=replace(wanted, captions=None))
    told = message("Bà con nộp hồ sơ.")
    assert BUILT_IN["clip"].tell(told, kit).cues == ()
    assert BUILT_IN["clip"].tell(told, ToneKit()).cues != ()


@pytest.mark.parametrize("line", [Line("Xin chào."), Contact("Xin chào."), "Xin chào."])
def test_a_silent_output(line: Line | Contact | str) -> None:
    """Who speaks where nothing sounds has made a mistake."""
    with pytest.raises(ValueError, match="led is silent"):
        kit_for("led").speak(line)


def test_what_cannot_be_read() -> None:
    """It is told as what it is."""
    with pytest.raises(MediakitError) as caught:
        kit_for("16x9").speak("Mẫu XYZQ")
    assert caught.value.code == "UNKNOWN_ABBREVIATION"
