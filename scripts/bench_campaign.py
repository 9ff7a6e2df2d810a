"""A big campaign for timing: `python scripts/bench_campaign.py PROJECT COUNT [--built]`.

Its messages are the shipped ones with a number in every text, so that nothing is read, laid out or hashed for
another. A real build of five hundred messages takes hours; here each result becomes a few bytes and a true
record, which is all that a plan and a build with nothing to do look at.
"""

import argparse
import re
from datetime import date
from pathlib import Path

from mediakit.build.plan import Record, mark_file, write_record
from mediakit.cli.opening import open_campaign

_TEXT = re.compile(
    r"""^(title|  - show|    say|contact:\n  show): ([^'"\n]*[^.!?\n'"])([.!?]?)$""", re.MULTILINE
)
_RADIO = re.compile(r", radio_spot_[0-9]+")
"""Longer texts would fill their slots over."""


def multiply(project: Path, count: int) -> None:
    """Replace the messages of a project by `count` numbered ones, and drop its loops and stations."""
    folder = project / "assets/catalogue/messages"
    shipped = {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}
    for path in shipped:
        path.unlink()
    for loop in (project / "assets/catalogue/loops").glob("*.yaml"):
        loop.unlink()
    (project / "assets/catalogue/stations.yaml").unlink(missing_ok=True)  # it names messages that are gone
    texts = list(shipped.values())
    for number in range(count):
        text = _RADIO.sub("", _TEXT.sub(rf"\1: \2 {number}\3", texts[number % len(texts)]))
        text += "repeat: 1\n"  # told twice, longer texts would outlast a loudspeaker spot
        (folder / f"thong-diep-{number:03}.yaml").write_text(text, encoding="utf-8", newline="\n")


def pretend_built(project: Path) -> int:
    """Leave small files and true records for every result; give their number."""
    opened = open_campaign(project, date(2024, 6, 1))
    for name, result in opened.results.items():
        files = [opened.output / file for file in result.wanted.files]
        for file in files:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(name.encode())
        marks = {file: mark_file(opened.output / file) for file in result.wanted.files}
        write_record(Record(name, result.wanted.inputs, marks), opened.output)
    opened.remember()
    return len(opened.results)


def main() -> None:
    """Parse, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("project", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--built", action="store_true")
    asked = parser.parse_args()
    multiply(asked.project, asked.count)
    if asked.built:
        print(f"{pretend_built(asked.project)} results")


if __name__ == "__main__":
    main()
