"""Measure a media file: MP4, MP3, WAV and whatever else libav opens."""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO, NamedTuple

import av
import av.container
import numpy as np

from mediakit.errors import MediakitError, Place
from mediakit.signal.files import decoding
from mediakit.signal.meter import meter
from mediakit.sound.measured import Measured, MeasuredAudio, MeasuredVideo
from mediakit.sound.still import measure_still

_BRANDS = {"major_brand", "minor_version", "compatible_brands"}  # an MP4's own, not tags


class _Packet(NamedTuple):
    stream: int
    pts: int
    size: int


def measure(path: Path) -> Measured:
    """Measure a file: its picture from its packets, its sound decoded; a still picture opened.

    Raises:
        MediakitError: MEDIA_UNREADABLE with libav's words; AUDIO_UNREADABLE when the sound is damaged.
    """
    where = Place(path.as_posix())
    try:
        still = measure_still(path)
        if still:
            return still
        with av.open(str(path), mode="r", metadata_errors="replace") as container:
            packets = _packets(container)
            video = _video(container, packets)
            audio = _audio(container, packets, path) if container.streams.audio else None
            if video is None and audio is None:
                raise MediakitError("MEDIA_UNREADABLE", where, said="—")
            return Measured(
                file=path.as_posix(),
                container=_container(container.format.name),
                faststart=_index_first(path) if "mp4" in container.format.name else False,
                length_s=max(part.length_s for part in (video, audio) if part),
                video=video,
                audio=audio,
                tags={name: text for name, text in container.metadata.items() if name not in _BRANDS},
                size_bytes=path.stat().st_size,
            )
    except (av.FFmpegError, OSError) as error:
        raise MediakitError("MEDIA_UNREADABLE", where, said=error.strerror or type(error).__name__) from error


def _packets(container: av.container.InputContainer) -> list[_Packet]:
    return [
        _Packet(one.stream_index, one.pts, one.size)
        for one in container.demux()
        if one.pts is not None and one.size  # an empty one only says that its stream has ended
    ]


def _video(container: av.container.InputContainer, packets: Sequence[_Packet]) -> MeasuredVideo | None:
    if not container.streams.video:
        return None
    stream = container.streams.video[0]
    picture = stream.codec_context
    times = sorted(one.pts for one in packets if one.stream == stream.index)
    fps = Fraction(stream.average_rate or 0)
    return MeasuredVideo(
        codec=picture.codec.canonical_name,
        profile=stream.profile or "",
        pixel_format=picture.pix_fmt or "",
        width_px=picture.width,
        height_px=picture.height,
        fps=fps,
        constant_fps=len(set(np.diff(times).tolist())) <= 1,
        frame_count=len(times),
        colours=(picture.color_primaries, picture.color_trc, picture.colorspace),
        length_s=Fraction(len(times)) / fps if fps else Fraction(0),
    )


def _audio(container: av.container.InputContainer, packets: Sequence[_Packet], path: Path) -> MeasuredAudio:
    with decoding(path) as sound:
        rate_hz, channels = sound.rate_hz, sound.channels
        metered = meter(sound.blocks, rate_hz, channels)
    stream, tallied = container.streams.audio[0], metered.tallied
    sizes = [one.size for one in packets if one.stream == stream.index]
    length_s = Fraction(tallied.count, rate_hz)
    return MeasuredAudio(
        codec=stream.codec_context.codec.canonical_name,
        profile=stream.profile or "",
        rate_hz=rate_hz,
        channels=channels,
        bit_rate=stream.bit_rate or round(8 * sum(sizes) / length_s),
        constant_bit_rate=max(sizes) - min(sizes) <= 1,
        length_s=length_s,
        loudness=metered.loudness,
        leading_silence_s=Fraction(tallied.leading_silence, rate_hz),
        trailing_silence_s=Fraction(tallied.trailing_silence, rate_hz),
        inner_silence_s=Fraction(tallied.inner_silence, rate_hz),
        crest_db=tallied.crest_db,
        clipped_places=tallied.clipped_places,
        dc_offset=tallied.dc_offset,
        bands_db=metered.bands_db,
    )


def _container(name: str) -> str:
    """Name a container by its best known member: libav calls an MP4 `mov,mp4,m4a,3gp,3g2,mj2`."""
    return "mp4" if "mp4" in name.split(",") else name


def _index_first(path: Path) -> bool:
    """Whether `moov` stands before `mdat` among an MP4's top boxes (ISO/IEC 14496-12)."""
    with path.open("rb") as file:
        while len(head := file.read(8)) == 8:
            size, kind = int.from_bytes(head[:4]), head[4:]
            if kind in {b"moov", b"mdat"}:
                return kind == b"moov"
            _skip(file, size)
    return False


def _skip(file: BinaryIO, size: int) -> None:
    """Go past a box whose head was read: size 1 says that 64 bits of size follow, 0 that it is the last."""
    if size == 1:
        file.seek(int.from_bytes(file.read(8)) - 16, 1)
    elif size == 0:
        file.seek(0, 2)
    else:
        file.seek(size - 8, 1)
