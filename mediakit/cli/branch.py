"""A command with commands under it."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import click

from mediakit.cli.desk import Command, named_after, with_desk
from mediakit.i18n import words


class Branch(Command, click.Group):
    """Loads a command when it is asked for, so that `read` does not wait for the picture libraries."""

    def __init__(self, *given: Any, under: Mapping[str, str], **settings: Any) -> None:
        """Hold the commands of `under`: modules by the names typed, each with its `command`."""
        super().__init__(*given, **settings)
        self.under = under

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words apart; for a branch with an argument of its own, a word that is no command is it."""
        if not any(isinstance(param, click.Argument) for param in self.params):
            return super().parse_args(ctx, args)
        named = (at for at, word in enumerate(args) if word in self.under and not self._is_value(args, at))
        at = next(named, None)
        ctx.allow_interspersed_args = at is None  # what follows a command is the command's
        return super().parse_args(ctx, args if at is None else [*args[:at], "", *args[at:]])

    def _is_value(self, args: list[str], at: int) -> bool:
        """Whether a word belongs to the option before it."""
        takers = [param for param in self.params if isinstance(param, click.Option) and not param.is_flag]
        return at > 0 and args[at - 1] in [name for taker in takers for name in taker.opts]

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands, in the order a newcomer meets them."""
        return list(self.under)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """Give a command; None when there is none of that name."""
        if cmd_name not in self.under:
            return None
        command: click.Command = import_module(self.under[cmd_name]).command
        return command

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Give what may follow the name."""
        command = words("cli.usage.command")
        self.subcommand_metavar = f"[{command}]" if self.invoke_without_command else command
        return super().collect_usage_pieces(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write the first paragraph of each command's help."""
        said = [
            (name, words(f"help.{module.rpartition('.')[2]}").split("\n")[0])
            for name, module in self.under.items()
        ]
        with formatter.section(words("cli.commands")):
            formatter.write_dl(said)


def branching(*names: str) -> Callable[[Callable[..., int | None]], click.Command]:
    """Make a command of a function that runs when none of `names` is typed after it.

    `mediakit.cli.COMMAND_NAME` holds each of these. `--project` and `--json` before their name hold for them
    too.
    """

    def make(run: Callable[..., int | None]) -> click.Command:
        under = {name: f"{run.__module__}_{name}" for name in names}
        declare = click.command(named_after(run), cls=Branch, under=under, invoke_without_command=True)
        return declare(with_desk(run))

    return make
