"""The campaign around a person who only wants to read or speak."""

import click

from mediakit.catalogue import load
from mediakit.cli.desk import Desk
from mediakit.errors import MediakitError
from mediakit.i18n import words
from mediakit.model.campaign import Campaign


def campaign_at_hand(desk: Desk) -> Campaign | None:
    """Give the campaign for its readings and its voice; None outside a project, or while it is at fault.

    Raises:
        MediakitError: NO_PROJECT when the project that `--project` names is none.
    """
    try:
        project = desk.project()
    except MediakitError:
        if desk.wanted_project is not None:
            raise
        return None
    campaign = load(project, only=()).campaign
    if campaign is None:
        click.echo(words("cli.campaign_at_fault"), err=True)
    return campaign
