"""Hold a measured file against its profile, point by point."""

from collections.abc import Iterator
from fractions import Fraction

from mediakit.errors import MediakitError, Place
from mediakit.model.profile import PictureProfile, Profile, SoundProfile
from mediakit.sound.contract import misses
from mediakit.sound.formats import FORMATS
from mediakit.sound.measured import Measured, MeasuredAudio, MeasuredVideo

_BT709 = (1, 1, 1)
_TAGS = ("title", "album", "comment")

_Point = tuple[str, object, object]
"""Name, wanted, found."""


def against(measured: Measured, profile: Profile) -> tuple[MediakitError, ...]:
    """Give every point in which a file misses its profile, with figures; empty when it keeps it.

    Codes: FORMAT_MISSED (with the point's name), LOUDNESS_MISSED, TRUE_PEAK_MISSED, SHORT_TERM_MISSED,
    LENGTH_MISSED, SLOT_MISSED, TAG_MISSING.
    """
    where = Place(measured.file)
    points = (*_container_points(measured, profile), *_stream_points(measured, profile))
    faults = [
        MediakitError("FORMAT_MISSED", where, point=name, wanted=str(wanted), found=str(found))
        for name, wanted, found in points
        if wanted != found
    ]
    if measured.audio and profile.sound:
        faults += misses(measured.audio.loudness, profile.sound, where)
    faults += _length_faults(measured, profile, where)
    faults += [MediakitError("TAG_MISSING", where, tag=tag) for tag in _TAGS if not measured.tags.get(tag)]
    return tuple(faults)


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
    wanted = FORMATS[profile.sound.codec].container if profile.sound and not profile.picture else "mp4"
    yield "container", wanted, measured.container
    yield "faststart", profile.picture is not None, measured.faststart


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
