"""A clip of a campaign opened in MoviePy, for whoever wants to go on there."""

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mediakit.build.store import Store
from mediakit.catalogue import load
from mediakit.errors import MediakitError, together
from mediakit.looks import look_of
from mediakit.model.campaign import Campaign
from mediakit.picture.to_moviepy import to_moviepy
from mediakit.pipeline import prepare, sound_of
from mediakit.recipes.book import recipes_of
from mediakit.signal.files import decode
from mediakit.speech.takes import Takes
from mediakit.speech.voices import voice_named
from mediakit.wanted import Assignment, assignments

if TYPE_CHECKING:
    from moviepy import CompositeVideoClip


def open_in_moviepy(project: Path, name: str) -> "CompositeVideoClip":
    """Give a clip or loop as layers of MoviePy, with its mastered sound; what was spoken before is not again.

    Args:
        project: the folder that holds `assets/` and `output/`.
        name: of the result, as `plan` lists it, such as `mot-cua.clip.16x9`.
    Returns:
        What `to_moviepy` gives; `audio` is the finished sound, None in a silent loop.
    Raises:
        MediakitError: NOTHING_SELECTED when there is no such picture; what the campaign, its voice and its
            slides raise. A build tells the same with places.
    """
    catalogue = load(project)
    if catalogue.campaign is None:
        raise together(catalogue.faults)
    assignment = _assignment(catalogue.campaign, project, name)
    picture = assignment.profile.picture
    if picture is None:
        raise MediakitError("NOTHING_SELECTED", said=name)
    store = Store(project / "output" / ".store")
    campaign = assignment.campaign
    order = prepare(assignment, project, Takes(store, voice_named(campaign.voice)))
    clip = to_moviepy(order.timeline, look_of(campaign.theme, picture, project / "assets"))
    if assignment.profile.sound is None:
        return clip
    return _sounding(clip, sound_of(order, store).file)


def _assignment(campaign: Campaign, project: Path, name: str) -> Assignment:
    """Find a result, reading only the messages it tells."""
    owner = name.partition(".")[0]
    loops = tuple(loop for loop in campaign.loops if loop.id == owner)
    told = {owner, *(message for loop in loops for message in loop.messages)}
    messages = tuple(message for message in campaign.messages if message.id in told)
    recipes, _ = recipes_of(project)
    for found in assignments(replace(campaign, messages=messages, loops=loops), project, recipes):
        if found.wanted.name == name:
            return found
    raise MediakitError("NOTHING_SELECTED", said=name)


def _sounding(clip: "CompositeVideoClip", sound: bytes) -> "CompositeVideoClip":
    from moviepy import AudioArrayClip  # noqa: PLC0415 - importing it looks for an ffmpeg

    samples, rate_hz = decode(io.BytesIO(sound))
    audio = AudioArrayClip(np.ascontiguousarray(samples, np.float64), fps=rate_hz)
    return clip.with_audio(audio.with_duration(clip.duration))
