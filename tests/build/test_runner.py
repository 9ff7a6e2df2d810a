"""Jobs over the cores: each ends in its own outcome, with one worker and with two."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from mediakit.build.runner import Job, Outcome, run
from mediakit.errors import MediakitError, Place
from tests.build import jobs


def job(name: str, finish: Callable[[Any], int], given: Any = 1) -> Job[Any, int]:
    """A job whose preparing only hands on what it is given."""
    return Job(name, lambda: given, finish)


def refuse() -> int:
    """Fail to prepare."""
    raise MediakitError("VOICE_SILENT", voice="tones:test", said="xin chào")


def ended(todo: Sequence[Job[Any, int]], workers: int) -> dict[str, Outcome[int]]:
    """Every outcome by its job's name."""
    outcomes = list(run(todo, workers))
    assert len(outcomes) == len(todo)
    return {outcome.name: outcome for outcome in outcomes}


def told(outcome: Outcome[int]) -> tuple[Any, ...]:
    """What an outcome says, its seconds aside."""
    fault = outcome.fault
    return (outcome.made, fault and (fault.code, fault.where, fault.facts))


def test_any_number_of_workers() -> None:
    """One worker and two end alike; a fault stops nobody else and keeps its place and facts."""
    todo = [
        job("good", jobs.double, 4),
        job("refused", jobs.double, -1),
        Job("unprepared", refuse, jobs.double),
        job("after", jobs.double, 5),
    ]
    alone, shared = ended(todo, 1), ended(todo, 2)
    assert {name: told(outcome) for name, outcome in alone.items()} == {
        "good": (8, None),
        "refused": (
            None,
            ("NOT_A_LENGTH", Place("mot.yaml", 4, 2, "lines[0]"), {"said": "-1", "most_s": 60}),
        ),
        "unprepared": (None, ("VOICE_SILENT", Place(), {"voice": "tones:test", "said": "xin chào"})),
        "after": (10, None),
    }
    assert {name: told(outcome) for name, outcome in shared.items()} == {
        name: told(outcome) for name, outcome in alone.items()
    }


def test_where_jobs_run() -> None:
    """With two workers jobs are prepared here and finished elsewhere; with one, all is done here."""
    seen = []

    def prepare() -> int:
        seen.append(os.getpid())
        return 0

    todo = [Job(str(number), prepare, jobs.process_id) for number in range(3)]
    elsewhere = {outcome.made for outcome in run(todo, 2)}
    assert set(seen) == {os.getpid()}
    assert os.getpid() not in elsewhere
    assert {outcome.made for outcome in run(todo, 1)} == {os.getpid()}


def test_names_are_told() -> None:
    """Each job's name is told once as its turn comes; with one worker in order, before its outcome."""
    heard: list[str] = []
    for outcome in run([job("a", jobs.double), job("b", jobs.double)], 1, heard.append):
        assert heard[-1] == outcome.name
    assert heard == ["a", "b"]


@pytest.mark.parametrize("workers", [1, 2])
def test_defect_ends_the_run(workers: int, tmp_path: Path) -> None:
    """What is no MediakitError is a defect of ours: it comes out, and jobs still waiting are dropped."""
    waiting = [job(str(number), jobs.doze) for number in range(4)]
    todo = [job("defect", jobs.break_down), *waiting, job("last", jobs.take_note, tmp_path)]
    with pytest.raises(ZeroDivisionError):
        list(run(todo, workers))
    assert not (tmp_path / "ran").exists()


def test_left_early(tmp_path: Path) -> None:
    """Who stops listening after the first outcome waits for what is under way, not for the rest."""
    todo = [job("first", jobs.double), *(job(str(number), jobs.doze) for number in range(4))]
    outcomes = run([*todo, job("last", jobs.take_note, tmp_path)], 2)
    assert next(outcomes).made == 2
    outcomes.close()  # type: ignore[attr-defined]  # it is a generator, announced as an iterator
    assert not (tmp_path / "ran").exists()


def test_worker_dies() -> None:
    """A crashed worker is one failed job: those beside it and those after it are made all the same."""
    beside = [job("beside", jobs.doze, 1), job("dead", jobs.die)]
    after = [job(f"after {number}", jobs.double, number) for number in range(4)]
    outcomes = ended([*beside, *after], 2)
    fault = outcomes.pop("dead").fault
    assert fault
    assert (fault.code, fault.facts) == ("WORKER_DIED", {"result": "dead"})
    assert {name: outcome.made for name, outcome in outcomes.items()} == {
        "beside": 2,
        **{f"after {number}": 2 * number for number in range(4)},
    }
