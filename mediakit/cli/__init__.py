"""The command line: each command parses, calls and prints."""

import sys
from io import TextIOWrapper
from typing import Any

import click

from mediakit import __version__, i18n
from mediakit.cli.branch import Branch
from mediakit.cli.desk import Option
from mediakit.cli.stopping import INTERRUPTED, stoppable
from mediakit.cli.telling import print_faults
from mediakit.errors import MediakitError

COMMANDS = (
    "check",
    "preview",
    "plan",
    "build",
    "read",
    "speak",
    "voices",
    "measure",
    "pack",
    "log",
    "schema",
)
"""In the order a newcomer meets them; `mediakit.cli.NAME` holds each as `command`."""


@click.command(cls=Branch, under={name: f"mediakit.cli.{name}" for name in COMMANDS})
@click.version_option(__version__, cls=Option, message="mediakit %(version)s")
def mediakit() -> None:
    """Hold the commands; its help is written by `Branch`."""


def main(arguments: list[str] | None = None) -> None:
    """Run one command and leave with its status: 0 well, 1 some failed, 2 wrong use, 130 interrupted."""
    given = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Vietnamese must come out whole also on a Windows console or pipe
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_status(given))


def _status(given: list[str]) -> int:
    as_json = "--json" in given
    try:
        i18n.choose(_language_in(given))
        with stoppable():
            outcome: Any = mediakit.main(given, prog_name="mediakit", standalone_mode=False)
        sys.stdout.flush()
    except MediakitError as error:
        print_faults(error, as_json=as_json)
        return 2
    except click.ClickException as error:
        print_faults(_wrong_use(error), as_json=as_json)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo(i18n.words("cli.interrupted"), err=True)
        return INTERRUPTED
    except OSError as error:
        # a file that was there a moment ago, or standard output itself: a full disk under a redirected list
        name = error.filename or i18n.words("cli.standard_output")
        click.echo(i18n.words("cli.io_failed", name=name, said=error.strerror or str(error)), err=True)
        return 2
    return outcome if isinstance(outcome, int) else 0


def _wrong_use(error: click.ClickException) -> MediakitError:
    """Click's sentence as a fault of ours."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context else "mediakit"
    said = error.format_message()
    return MediakitError("USAGE", said=said if said[-1] in ".?)" else f"{said}.", command=command)


def _language_in(given: list[str]) -> str | None:
    """Find `--lang` before click does, so that even a wrong word is answered in that language."""
    for index, word in enumerate(given):
        if word == "--lang" and index + 1 < len(given):
            return given[index + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None
