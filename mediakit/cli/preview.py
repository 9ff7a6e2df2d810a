"""`mediakit preview`."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import click

from mediakit.build.files import write_whole, writing
from mediakit.catalogue import load, message_of
from mediakit.catalogue.project import loop_ids, message_ids
from mediakit.check import Known, check
from mediakit.cli.desk import Desk, argument, common, day_of, option
from mediakit.cli.telling import fault_facts, print_json
from mediakit.errors import MediakitError, together
from mediakit.i18n import tell, words
from mediakit.model.campaign import Campaign, Loop, Message
from mediakit.preview import first_picture, strips_of
from mediakit.recipes.book import recipes_of
from mediakit.recipes.recipe import Recipe
from mediakit.slides.contact_sheet import Strip, contact_sheet
from mediakit.speech.voices import voice_ids


@common
@argument("message")
@option("-o", "--output", "sheet", type=click.Path(path_type=Path), default=None)
def command(desk: Desk, message: str, sheet: Path | None) -> int:
    """Draw every slide of a message, in every shape, on one sheet; status 1 when it is at fault."""
    project = desk.project()
    if sheet and sheet.suffix.lower() != ".png":
        raise MediakitError("PREVIEW_SUFFIX", suffix=sheet.suffix or "—")
    if sheet and not sheet.resolve().parent.is_dir():
        raise MediakitError("FOLDER_MISSING", folder=str(sheet.parent))
    asked = _asked(project, message)
    strips = strips_of(asked.subject, asked.messages, asked.campaign, asked.recipes)
    if not strips:
        raise MediakitError("PREVIEW_NO_PICTURE", said=message)
    file = sheet or project / "output" / "preview" / f"{message}.png"
    with writing(file.parent if sheet else project / "output"):
        write_whole(file, contact_sheet(strips, project / "assets/images", partial(first_picture, project)))
    if desk.as_json:
        print_json(_facts(file, strips, asked.faults))
    else:
        for fault in asked.faults:
            click.echo(tell(fault))
        click.echo(words("cli.preview.done", file=file, count=sum(len(strip.slides) for strip in strips)))
    return 1 if asked.faults else 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be seen."""

    campaign: Campaign
    subject: Message | Loop
    messages: tuple[Message, ...]
    """Those that the subject tells."""
    recipes: dict[str, Recipe]
    faults: tuple[MediakitError, ...]
    """Of the subject and its messages, at their places."""


def _asked(project: Path, name: str) -> _Asked:
    """Read and check one message, or a loop with its messages.

    Raises:
        MediakitError: NOTHING_SELECTED; every fault that leaves nothing to see.
    """
    recipes, broken = recipes_of(project)
    told = _told(project, name)
    catalogue = load(project, told)
    known = Known(recipes, {Path(fault.where.file).stem for fault in broken}, voice_ids())
    concerned = {None, name, *told}
    found = (*check(catalogue, project, day_of(None), known).faults, *broken)
    faults = tuple(fault for fault in found if message_of(fault) in concerned)
    shared = [fault for fault in faults if message_of(fault) is None]
    campaign = catalogue.campaign
    subjects: dict[str, Message | Loop] = {}
    if campaign:
        subjects = {one.id: one for one in campaign.messages} | {one.id: one for one in campaign.loops}
    if shared or campaign is None or not {name, *told} <= subjects.keys():
        raise together(shared or faults)
    messages = tuple(one for wanted in told for one in campaign.messages if one.id == wanted)
    alone = replace(campaign, messages=(), loops=())
    return _Asked(alone, subjects[name], messages, recipes, faults)


def _told(project: Path, name: str) -> tuple[str, ...]:
    """Give the ids of the messages to read."""
    if name in message_ids(project)[0]:
        return (name,)
    if name not in loop_ids(project)[0]:
        raise MediakitError("NOTHING_SELECTED", said=name)
    campaign = load(project, only=()).campaign
    loops = campaign.loops if campaign else ()
    return next((loop.messages for loop in loops if loop.id == name), ())


def _facts(file: Path, strips: list[Strip], faults: tuple[MediakitError, ...]) -> dict[str, Any]:
    return {
        "file": file.as_posix(),
        "strips": [
            {
                "name": strip.names,
                "width_px": strip.picture.width_px,
                "height_px": strip.picture.height_px,
                "slides": len(strip.slides),
            }
            for strip in strips
        ],
        "faults": [fault_facts(fault) for fault in faults],
    }
