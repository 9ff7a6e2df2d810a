"""Reading a build's JSON report, for tests."""

from typing import Any

from tests.test_wanted import ALL, CLIPS, OTHER_CLIPS

FILES = {
    f"{folder}/{name}.{suffix}"
    for names, folder, suffixes in (
        (CLIPS | OTHER_CLIPS, "clips", ("mp4", "srt", "vtt", "jpg")),
        (ALL - CLIPS - OTHER_CLIPS, "spots", ("mp3", "txt")),
    )
    for name in names
    for suffix in suffixes
}
VERBS = ("build", "keep", "remove", "fail")
Told = dict[str, dict[str, Any]]


def told(document: Any) -> Told:
    """Results of a JSON report by name."""
    found = {result["name"]: result for result in document["results"]}
    assert len(found) == len(document["results"])
    return found


def made(document: Any) -> set[str]:
    """Names of what was built; all the rest must have been kept."""
    by_verb = {
        verb: {name for name, found in told(document).items() if found["verb"] == verb} for verb in VERBS
    }
    assert sum(len(names) for names in by_verb.values()) == len(document["results"])
    assert not by_verb["fail"] | by_verb["remove"]
    return by_verb["build"]


def reasons(document: Any) -> set[tuple[str, str]]:
    """Every reason of every result."""
    return {
        (reason["code"], reason["what"]) for result in document["results"] for reason in result["reasons"]
    }


def place(fault: dict[str, Any]) -> tuple[str, str, int, int]:
    """Code, file, line and column of a fault."""
    where = fault["place"]
    return fault["code"], where["file"], where["line"], where["column"]
