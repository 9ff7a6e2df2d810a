"""Which output a measured file is, and whether it keeps that profile, point by point."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from mediakit.errors import MediakitError, Place
from mediakit.model.profile import MB, POSTER_MOST_BYTES, PictureProfile, Profile, SoundProfile
from mediakit.sound.contract import misses
from mediakit.sound.formats import FORMATS
from mediakit.sound.measured import Measured, MeasuredAudio, MeasuredStill, MeasuredVideo

_SAID = re.compile(r"(?:^|; )output:([a-z0-9-]+)(?:;|$)")
_BT709 = (1, 1, 1)
_TAGS = ("title", "album", "comment")
_POSTER_TAGS = ("comment",)
_LEAST_RANGE = 64
"""Levels between ground and letters of any slide that can be read."""

_Point = tuple[str, object, object]
"""Name, wanted, found."""


def output_of(measured: Measured, profiles: Iterable[Profile]) -> Profile | None:
    """Guess which output a file is meant to be; None when it is like none.

    A clip and its poster say in their comment which one they are; it is believed where the size agrees. Any
    other still is the poster of its size. Any other moving picture is known by its size and by whether it
    sounds; one that no output matches in both counts as the first of its size, whose missing or needless
    sound the verdict then tells. Sound alone is known by its container, and a radio spot by filling its slot
    exactly: other WAV files are nobody's spots.
    """
    alike = [profile for profile in profiles if _alike(measured, profile)]
    said = _SAID.search(measured.tags.get("comment", ""))
    named = [one for one in alike if said and one.name == said[1]]
    silent = measured.audio is None
    sounding = [one for one in alike if not measured.still and (one.sound is None) == silent]
    return next(iter((*named, *sounding, *alike)), None)


def _alike(measured: Measured, profile: Profile) -> bool:
    video, picture = measured.still or measured.video, profile.picture
    if video and picture:
        return (video.width_px, video.height_px) == (picture.width_px, picture.height_px)
    slot = profile.length_min_s == profile.length_max_s
    return (
        not video
        and not picture
        and measured.container == _container(profile)
        and (not slot or measured.length_s == profile.length_max_s)
    )


def against(measured: Measured, profile: Profile) -> tuple[MediakitError, ...]:
    """Give every point in which a file misses its profile, with figures; empty when it keeps it.

    Codes: FORMAT_MISSED (with the point's name), LOUDNESS_MISSED, TRUE_PEAK_MISSED, SHORT_TERM_MISSED,
    LENGTH_MISSED, SLOT_MISSED, SIZE_MISSED, TAG_MISSING.
    """
    where = Place(measured.file)
    if measured.still:
        faults = [*_format_faults(_still_points(measured.still, profile.picture), where)]
    else:
        points = (*_container_points(measured, profile), *_stream_points(measured, profile))
        faults = [*_format_faults(points, where)]
        if measured.audio and profile.sound:
            faults += misses(measured.audio.loudness, profile.sound, where)
        faults += _length_faults(measured, profile, where)
    most_bytes = POSTER_MOST_BYTES if measured.still else profile.most_bytes
    if most_bytes is not None and measured.size_bytes > most_bytes:
        size_mb, most_mb = (round(count / MB, 2) for count in (measured.size_bytes, most_bytes))
        faults.append(MediakitError("SIZE_MISSED", where, size_mb=size_mb, most_mb=most_mb))
    wanted = _POSTER_TAGS if measured.still else _TAGS
    faults += [MediakitError("TAG_MISSING", where, tag=tag) for tag in wanted if not measured.tags.get(tag)]
    return tuple(faults)


def _format_faults(points: Iterable[_Point], where: Place) -> Iterator[MediakitError]:
    for name, wanted, found in points:
        if wanted != found:
            yield MediakitError("FORMAT_MISSED", where, point=name, wanted=str(wanted), found=str(found))


def _still_points(still: MeasuredStill, picture: PictureProfile | None) -> Iterator[_Point]:
    yield "video", picture is not None, True
    yield "still_format", "JPEG RGB", f"{still.codec} {still.mode}"
    if picture:
        yield "width_px", picture.width_px, still.width_px
        yield "height_px", picture.height_px, still.height_px
    yield "blank", False, still.range_levels < _LEAST_RANGE


def _length_faults(measured: Measured, profile: Profile, where: Place) -> Iterator[MediakitError]:
    shortest_s, longest_s = profile.length_min_s, profile.length_max_s
    if shortest_s <= measured.length_s <= longest_s:
        return
    if shortest_s == longest_s:
        length_s = round(float(measured.length_s), 5)  # one sample is 0.00002 s
        yield MediakitError("SLOT_MISSED", where, length_s=length_s, slot_s=longest_s)
    else:
        length_s = round(float(measured.length_s), 2)
        yield MediakitError("LENGTH_MISSED", where, length_s=length_s, min_s=shortest_s, max_s=longest_s)


def _container_points(measured: Measured, profile: Profile) -> Iterator[_Point]:
    yield "container", _container(profile), measured.container
    yield "faststart", profile.picture is not None, measured.faststart


def _container(profile: Profile) -> str:
    return FORMATS[profile.sound.codec].container if profile.sound and not profile.picture else "mp4"


def _stream_points(measured: Measured, profile: Profile) -> Iterator[_Point]:
    yield "video", profile.picture is not None, measured.video is not None
    yield "audio", profile.sound is not None, measured.audio is not None
    if profile.picture and measured.video:
        yield from _video_points(measured.video, profile.picture)
    if measured.audio and profile.sound:
        yield from _audio_points(measured.audio, profile.sound)
    if measured.video and measured.audio and measured.video.fps:
        apart_s = abs(measured.video.length_s - measured.audio.length_s)
        yield "video_audio_equal_length", True, apart_s <= Fraction(1) / measured.video.fps


def _video_points(video: MeasuredVideo, picture: PictureProfile) -> Iterator[_Point]:
    yield "video_codec", "h264", video.codec
    yield "video_profile", "High", video.profile
    yield "pixel_format", "yuv420p", video.pixel_format
    yield "width_px", picture.width_px, video.width_px
    yield "height_px", picture.height_px, video.height_px
    yield "fps", Fraction(picture.fps), video.fps
    yield "constant_fps", True, video.constant_fps
    yield "colours_bt709", _BT709, video.colours


def _audio_points(audio: MeasuredAudio, sound: SoundProfile) -> Iterator[_Point]:
    wanted = FORMATS[sound.codec]
    yield "audio_codec", wanted.codec, audio.codec
    yield "audio_profile", wanted.profile, audio.profile
    yield "rate_hz", wanted.rate_hz, audio.rate_hz
    yield "channels", wanted.channels, audio.channels
    if wanted.constant_bit_rate:
        yield "bit_rate", sound.bit_rate, audio.bit_rate
        yield "constant_bit_rate", True, audio.constant_bit_rate
