"""What is being made, as it is made: a bar on a terminal, plain lines elsewhere; always on standard error."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from mediakit.build.runner import Outcome
from mediakit.i18n import tell, words

if TYPE_CHECKING:
    from mediakit.pipeline import Made


class Progress:
    """Follows a run of jobs.

    Args:
        total: how many jobs there are.
        shown: whether anything is printed.
    """

    def __init__(self, total: int, *, shown: bool) -> None:
        self._console = Console(stderr=True, quiet=not shown, highlight=False, markup=False)
        self._bar = Bar(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
            disable=not (shown and self._console.is_terminal),
        )
        self._task = self._bar.add_task("", total=total)
        self._at_work: list[str] = []

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def started(self, name: str) -> None:
        """Name what is at work now."""
        self._at_work.append(name)
        self._name_work()

    def ended(self, outcome: "Outcome[Made]") -> None:
        """Tell how one job ended."""
        self._at_work.remove(outcome.name)
        self._name_work()
        self._bar.advance(self._task)
        verb = words("verb.failed" if outcome.fault else "verb.built")
        self._console.print(f"{verb:<9} {outcome.name}  {outcome.seconds:.1f} s")
        if outcome.fault:
            self._console.print(f"          {tell(outcome.fault)}", soft_wrap=True)

    def _name_work(self) -> None:
        self._bar.update(self._task, description=", ".join(self._at_work[:2]))
