"""`mediakit schema`."""

import json
from pathlib import Path

import click

from mediakit.build.files import write_whole, writing
from mediakit.catalogue import load
from mediakit.catalogue.project import theme_names
from mediakit.catalogue.schema import KINDS, SCHEMAS, schema_of
from mediakit.cli.desk import Desk, common
from mediakit.cli.telling import print_json
from mediakit.i18n import words
from mediakit.model.profile import PROFILES
from mediakit.recipes.book import recipes_of
from mediakit.speech.voices import voice_ids


@common
def command(desk: Desk) -> None:
    """Write the schemas with which editors complete and check the catalogue's files."""
    project = desk.project()
    recipes, broken = recipes_of(project)
    # a broken recipe is still one that messages name
    names = {*recipes, *(Path(fault.where.file).stem for fault in broken)}
    voices = sorted(voice_ids())
    choices = {
        "recipes": sorted(names),
        "voice": voices,
        "fallback": voices,
        "theme": theme_names(project),
        "more_outputs": _outputs(project),
    }
    files = [f"{SCHEMAS}/{kind}.json" for kind in KINDS]
    with writing(project / SCHEMAS):
        for kind, file in zip(KINDS, files, strict=True):
            text = json.dumps(schema_of(kind, choices, words), ensure_ascii=False, indent=2)
            write_whole(project / file, f"{text}\n".encode())
    if desk.as_json:
        print_json({"files": files})
        return
    for file in files:
        click.echo(file)


def _outputs(project: Path) -> list[str]:
    """Name every output; while what messages share is at fault, the built-in ones."""
    campaign = load(project, only=()).campaign
    return list(campaign.profiles if campaign else PROFILES)
