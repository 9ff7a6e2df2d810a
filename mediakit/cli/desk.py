"""What every command has: the project, the language, JSON or words."""

import getpass
import os
import platform
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import wraps
from pathlib import Path
from typing import Any

import click
from click.core import augment_usage_errors

from mediakit.catalogue import find_project
from mediakit.errors import MediakitError, Place
from mediakit.i18n import LANGUAGES, words

_VIETNAM = timezone(timedelta(hours=7))
"""No summer time since 1975, so no database of zones is needed."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person sits."""

    wanted_project: Path | None
    """As given by `--project`."""
    as_json: bool
    """One JSON document on standard output, nothing else there."""

    def project(self) -> Path:
        """Give the project: `--project`, else found by walking up, else MEDIAKIT_PROJECT.

        Raises:
            MediakitError: NO_PROJECT.
        """
        if self.wanted_project is not None:
            if not self.wanted_project.is_dir():  # else a slip in the name would find the project around it
                raise MediakitError("NO_PROJECT", start=str(self.wanted_project), wanted="assets/catalogue")
            return find_project(self.wanted_project)
        try:
            return find_project(Path.cwd())
        except MediakitError:
            fallback = os.environ.get("MEDIAKIT_PROJECT")
            if not fallback:
                raise
            return find_project(Path(fallback))


class Argument(click.Argument):
    """An argument named in the chosen language."""

    def make_metavar(self) -> str:
        """Give the text `metavar.NAME`, in brackets where it may be left out."""
        name = words(f"metavar.{self.name}")
        return (name if self.required else f"[{name}]") + ("" if self.nargs == 1 else "...")

    def get_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Stand in the usage of one's own command, not in that of a command under it."""
        return super().get_usage_pieces(ctx) if self in ctx.command.params else []


class Option(click.Option):
    """An option whose help and value are named in the chosen language."""

    def make_metavar(self) -> str:
        """Give the text `metavar.NAME`, or the words to choose from."""
        if isinstance(self.type, click.Choice):
            return super().make_metavar()
        return words(f"metavar.{self.name}")

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's names and the text `option.NAME`."""
        record = super().get_help_record(ctx)
        return record and (record[0], words(f"option.{self.name}"))


class Command(click.Command):
    """A command whose help is looked up when it is printed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words apart; wrong ones name this command, not the one around it."""
        with augment_usage_errors(ctx):
            return super().parse_args(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give what may follow the command's name."""
        self.options_metavar = words("cli.usage.options")
        return super().collect_usage_pieces(ctx)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write the text `help.NAME`, a paragraph a line."""
        formatter.write_paragraph()
        with formatter.indentation():
            for paragraph in words(f"help.{self.name}").split("\n"):
                formatter.write_text(paragraph)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help` with its help in the chosen language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words("option.help")
        return option


def argument(name: str, **settings: Any) -> Callable[..., Any]:
    """Declare an argument; it is shown as the text `metavar.NAME`."""
    return click.argument(name, cls=Argument, **settings)


def option(*names: str, **settings: Any) -> Callable[..., Any]:
    """Declare an option; its help is the text `option.NAME`."""
    return click.option(*names, cls=Option, help=names[-1], **settings)


def common(run: Callable[..., int | None]) -> click.Command:
    """Make a command of a function: give it `--project`, `--lang`, `--json` and its Desk."""
    return click.command(named_after(run), cls=Command)(with_desk(run))


def named_after(run: Callable[..., int | None]) -> str:
    """Give the name of a command: that of its module."""
    return run.__module__.rpartition(".")[2]


def with_desk(run: Callable[..., int | None]) -> Callable[..., int | None]:
    """Declare what every command has, and give the function its Desk.

    What stands before the name of a command under another holds for both; the one above keeps silent then.
    """

    @wraps(run)
    def seated(*, project: Path | None, as_json: bool, lang: str | None, **rest: Any) -> int | None:
        del lang  # chosen before click ran
        context = click.get_current_context()
        if context.invoked_subcommand:
            return None
        above = context.parent.params if context.parent else {}
        return run(Desk(project or above.get("project"), as_json or above.get("as_json", False)), **rest)

    for declare in (
        option("--json", "as_json", is_flag=True),
        option("--lang", "lang", type=click.Choice(LANGUAGES)),
        option("--project", "project", type=click.Path(path_type=Path)),
    ):
        seated = declare(seated)
    return seated


class _Day(click.ParamType):
    """A day of the calendar, written as in the catalogue."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # noqa: ARG002 - click's
        """Read the day.

        Raises:
            MediakitError: NOT_A_DATE.
        """
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, in no zone
        except ValueError as error:
            raise MediakitError("NOT_A_DATE", Place("--date"), said=value) from error


def dated(run: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--date`, the day facts are held against; today in Vietnam if it is not given."""
    declare: Callable[[Callable[..., Any]], Callable[..., Any]] = option("--date", "day", type=_Day())
    return declare(run)


def at_work(project: Path) -> dict[str, str]:
    """Who builds which project since when: told to whoever starts a second build, and kept nowhere else."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as in some containers and services
        user = "?"
    return {
        "user": user,
        "computer": platform.node() or "?",
        "process": str(os.getpid()),
        "since": f"{now():%Y-%m-%d %H:%M}",
        "project": str(project),
    }


def now() -> datetime:
    """Give the day and time where the campaign is."""
    return datetime.now(_VIETNAM)


def day_of(given: date | None) -> date:
    """Give the day asked for, or today where the campaign is."""
    return given or now().date()
