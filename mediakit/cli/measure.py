"""`mediakit measure`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from mediakit.cli.at_hand import campaign_at_hand
from mediakit.cli.desk import Desk, argument, common, option
from mediakit.cli.telling import fault_facts, plain, print_json
from mediakit.errors import MediakitError, Place, every_fault
from mediakit.i18n import tell, words
from mediakit.model.profile import MB, PROFILES, Profile
from mediakit.sound.measure import measure
from mediakit.sound.verdict import against, output_of


@common
@argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--output", "output", default=None)
def command(desk: Desk, files: tuple[Path, ...], output: str | None) -> int:
    """Measure media files and hold them against the output they are; status 1 when one misses it."""
    campaign = campaign_at_hand(desk)
    profiles = campaign.profiles if campaign else PROFILES
    if output is not None and output not in profiles:
        raise MediakitError("UNKNOWN_OUTPUT", Place("--output"), said=output, known=", ".join(profiles))
    reports = [_report(file, output, profiles) for file in files]
    if desk.as_json:
        print_json({"files": reports})
    else:
        for report in reports:
            click.echo("\n".join(_lines(report)))
    return 1 if any(report["faults"] for report in reports) else 0


def _report(file: Path, output: str | None, profiles: Mapping[str, Profile]) -> dict[str, Any]:
    try:
        measured = measure(file)
    except MediakitError as error:
        return {
            "file": file.as_posix(),
            "output": None,
            "measured": None,
            "faults": _facts(every_fault(error)),
        }
    profile = profiles[output] if output else output_of(measured, profiles.values())
    faults = against(measured, profile) if profile else ()
    return {
        "file": file.as_posix(),
        "output": profile and profile.name,
        "measured": plain(measured),
        "faults": _facts(faults),
    }


def _facts(faults: tuple[MediakitError, ...]) -> list[dict[str, Any]]:
    return [{**fault_facts(fault), "line": tell(fault)} for fault in faults]


def _lines(report: dict[str, Any]) -> Iterator[str]:
    yield report["file"]
    measured = report["measured"]
    if measured:
        yield from (f"  {line}" for line in _figures(measured))
    for fault in report["faults"]:
        yield f"  {fault['line']}"
    if report["output"] and not report["faults"]:
        key = "cli.measure.poster_well" if measured["still"] else "cli.measure.well"
        yield "  " + words(key, output=report["output"])


def _figures(measured: dict[str, Any]) -> Iterator[str]:
    size_mb = f"{measured['size_bytes'] / MB:.2f}"
    if measured["still"]:
        yield words("cli.measure.still", size_mb=size_mb, **measured["still"])
        return
    length_s, container = f"{measured['length_s']:.2f}", measured["container"]
    yield words("cli.measure.length", container=container, length_s=length_s, size_mb=size_mb)
    video, audio = measured["video"], measured["audio"]
    if video:
        yield words("cli.measure.picture", **video)
    if audio:
        loudness = {name: f"{value:.1f}" for name, value in audio["loudness"].items()}
        yield words("cli.measure.sound", **audio)
        silences = ("leading_silence_s", "trailing_silence_s", "inner_silence_s")
        yield words("cli.measure.silences", **{name: f"{audio[name]:.2f}" for name in silences})
        yield words("cli.measure.loudness", crest=f"{audio['crest_db']:.1f}", **loudness)
        bands = ", ".join(f"{centre} Hz {share_db:.0f}" for centre, share_db in audio["bands_db"].items())
        yield words("cli.measure.bands", bands=bands)
        dc_percent = f"{100 * abs(audio['dc_offset']):.2f}"
        yield words("cli.measure.clipping", places=audio["clipped_places"], dc_percent=dc_percent)
