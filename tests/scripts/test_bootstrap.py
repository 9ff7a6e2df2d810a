"""The fresh machine's one entry; Python's own tools are played by a fake, so nothing here needs a network."""

import ast
import os
import re
import shutil
import string
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import bootstrap
from tests.scripts.tools import PYPROJECT, Tools, append, set_up

SCRIPT = Path(bootstrap.__file__)


def test_old_pythons_can_read_it() -> None:
    """Python 3.6 can parse the script, so that it gets as far as the sentence about its age."""
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_old_python_is_told(language: str) -> None:
    """Python 3.8 gets one sentence that names 3.11, and status 2, before newer modules are imported."""
    pretend = (
        "import sys, runpy; sys.version_info = (3, 8, 0); sys.version = '3.8.0 (old)'; "
        f"sys.modules['tomllib'] = None; runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    )
    env = {**os.environ, "MEDIAKIT_LANG": language, "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, env=env, check=False)
    assert done.returncode == 2
    expected = bootstrap.TEXTS[language]["OLD_PYTHON"].format(version="3.8.0")
    assert done.stderr.decode().splitlines() == [expected]


def test_both_languages_say_the_same_things() -> None:
    """Each text exists in both languages, with the same blanks."""
    vi, en = bootstrap.TEXTS["vi"], bootstrap.TEXTS["en"]
    assert vi.keys() == en.keys()
    for code in vi:
        blanks = [
            {blank for _, blank, _, _ in string.Formatter().parse(text[code]) if blank} for text in (vi, en)
        ]
        assert blanks[0] == blanks[1], code


def test_every_dependency_is_pinned() -> None:
    """Each package that pyproject.toml asks for, on any system, has its exact version in constraints.txt."""
    pins = (bootstrap.HOME / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {
        pin.partition("==")[0].lower().replace("_", "-") for pin in pins if "==" in pin and pin[0] != "#"
    }
    needs = bootstrap.requirements(bootstrap.HOME, tests=True)
    names = [re.split(r"[^\w.-]", need)[0].lower().replace("_", "-") for need in needs]
    assert not set(names) - pinned


def test_words_after_the_command_are_untouched() -> None:
    """Options count only before the command; what follows it is passed on letter by letter."""
    typed = ["--lang", "en", "--wheels=a b", "build", "--", "--wheels", "x y", "-h"]
    assert bootstrap.read_words(typed) == (
        {"--lang": "en", "--wheels": "a b"},
        ["build", "--", "--wheels", "x y", "-h"],
    )


@pytest.mark.parametrize(
    "typed", [["--wheels"], ["--wheels="], ["--lang", "fr", "build"], ["--nhanh", "build"]]
)
def test_bad_options(typed: list[str], checkout: Path, tools: Tools) -> None:
    """An option that is unknown, or lacks its value, stops everything with status 2."""
    assert bootstrap.main(typed, checkout) == 2
    assert not tools.asked


@pytest.mark.parametrize("typed", [[], ["--help"], ["-h", "build"]])
def test_usage(typed: list[str], checkout: Path, tools: Tools, capsys: pytest.CaptureFixture[str]) -> None:
    """No words, or a question for help, prints the usage and does nothing."""
    assert bootstrap.main(typed, checkout) == 0
    assert capsys.readouterr().out == bootstrap.words("USAGE") + "\n"
    assert not tools.asked


def test_first_time_then_nothing(checkout: Path, tools: Tools) -> None:
    """The first call makes, fetches and installs, in this order; the second asks nothing of anyone."""
    set_up(checkout)
    assert tools.take_asked() == ["venv", "ensurepip", "wheel", "needs", "code"]
    assert not (checkout / ".venv" / "fetched").exists()
    set_up(checkout)
    assert tools.take_asked() == []


def test_the_package_is_a_copy(checkout: Path, tools: Tools) -> None:
    """No install is editable, and all but the fetching stays away from the network."""
    set_up(checkout)
    installs = [command for command in tools.commands if "install" in command]
    assert installs
    for command in installs:
        assert "--no-index" in command
        assert not {"-e", "--editable"} & set(command)


@pytest.mark.parametrize(
    ("file", "text", "asked"),
    [
        ("mediakit/__init__.py", "# edited\n", ["code"]),
        ("mediakit/new.py", "", ["code"]),
        ("pyproject.toml", "[tool.x]\n", ["code"]),
        ("constraints.txt", "idna==3\n", ["wheel", "needs", "code"]),
    ],
)
def test_installs_again_what_changed(
    file: str, text: str, asked: list[str], checkout: Path, tools: Tools
) -> None:
    """An edit installs the package again; a new pin, also what it needs; then all is quiet."""
    set_up(checkout)
    tools.take_asked()
    (checkout / file).touch()
    append(checkout / file, text)
    set_up(checkout)
    assert tools.take_asked() == asked
    set_up(checkout)
    assert tools.take_asked() == []


def test_new_dependency(checkout: Path, tools: Tools) -> None:
    """A dependency added to pyproject.toml is fetched."""
    set_up(checkout)
    (checkout / "pyproject.toml").write_text(
        PYPROJECT.replace('"click>=8"', '"click>=8", "rich"'), encoding="utf-8"
    )
    set_up(checkout)
    assert "rich" in tools.commands[-2]


def test_compiled_files_do_not_count(checkout: Path, tools: Tools) -> None:
    """Running from the checkout leaves `.pyc` files, which change nothing."""
    set_up(checkout)
    tools.take_asked()
    (checkout / "mediakit" / "__pycache__").mkdir()
    (checkout / "mediakit" / "__pycache__" / "x.pyc").touch()
    set_up(checkout)
    assert tools.take_asked() == []


def test_test_tools_are_added_once(checkout: Path, tools: Tools) -> None:
    """`test` after `build` adds the test tools to the same environment; `build` after it is content."""
    set_up(checkout)
    assert "pytest>=8" not in tools.commands[-2]
    tools.take_asked()
    set_up(checkout, tests=True)
    assert tools.take_asked() == ["wheel", "needs", "code"]
    assert "pytest>=8" in tools.commands[-2]
    set_up(checkout)
    set_up(checkout, tests=True)
    assert tools.take_asked() == []


def test_wheels_keep_away_from_the_network(checkout: Path, tools: Tools, tmp_path: Path) -> None:
    """`--wheels DIR` takes wheels from DIR alone."""
    bootstrap.set_up(checkout, tmp_path, tests=False)
    wheel = tools.commands[2]
    assert wheel[wheel.index("--find-links") + 1] == str(tmp_path)
    assert "--no-index" in wheel


def test_save_wheels(checkout: Path, tools: Tools, tmp_path: Path) -> None:
    """`--save-wheels` keeps what build and test need, and leaves the checkout alone."""
    kept = tmp_path / "gói" / "đã lưu"
    assert bootstrap.main(["--save-wheels", str(kept)], checkout) == 0
    assert [file.name for file in kept.iterdir()] == ["click-8-py3-none-any.whl"]
    assert {"flit_core>=3", "click>=8", "pytest>=8"} <= set(tools.commands[-1])
    assert not (checkout / ".venv").exists()


def test_lock_has_one_holder(tmp_path: Path) -> None:
    """The lock is refused while someone has it, and free again when the holder is gone."""
    file = tmp_path / "lock"
    with file.open("a") as first, file.open("a") as second:
        assert bootstrap.try_lock(first.fileno())
        assert not bootstrap.try_lock(second.fileno())
        first.close()
        assert bootstrap.try_lock(second.fileno())


def test_set_up_by_someone_else_meanwhile(
    checkout: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who waited for another set-up finds its work done and does not do it again."""
    answers = iter([False, False, True])

    def busy(_: int) -> bool:
        answer = next(answers)
        if answer:  # the other one has just finished
            want = bootstrap.wanted(checkout, tests=False)
            tools.ask("CREATE", ["--without-pip", str(checkout / ".venv")], checkout)
            bootstrap.write_stamp(checkout / ".venv", want)
            tools.take_asked()
        return answer

    monkeypatch.setattr(bootstrap, "try_lock", busy)
    set_up(checkout)
    assert tools.take_asked() == []


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs speak UTF-8 and see no foreign packages; offline, pip's settings are hidden too."""
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("PIP_FIND_LINKS", "elsewhere")
    online, offline = bootstrap.environment(), bootstrap.environment(offline=True)
    assert online["PYTHONUTF8"] == offline["PYTHONUTF8"] == "1"
    assert "PYTHONPATH" not in online
    assert online["PIP_FIND_LINKS"] == "elsewhere"
    assert "PIP_FIND_LINKS" not in offline
    assert offline["PIP_CONFIG_FILE"] == os.devnull


def test_which_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The checkout is the project, unless the user stands in one or has chosen one."""
    monkeypatch.delenv("MEDIAKIT_PROJECT", raising=False)
    (tmp_path / "của tôi" / "assets" / "catalogue").mkdir(parents=True)
    (tmp_path / "của tôi" / "sâu").mkdir()
    assert bootstrap.project(Path("nhà"), tmp_path) == {"MEDIAKIT_PROJECT": "nhà"}
    assert bootstrap.project(Path("nhà"), tmp_path / "của tôi" / "sâu") == {}
    monkeypatch.setenv("MEDIAKIT_PROJECT", "elsewhere")
    assert bootstrap.project(Path("nhà"), tmp_path) == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_killed_command_has_a_shell_status(tmp_path: Path) -> None:
    """A command ended by a signal gives 128 and the signal's number, as a shell would."""
    kill = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert bootstrap.hand_over([sys.executable, "-c", kill], tmp_path, dict(os.environ)) == 137


def test_the_command_runs_as_typed(checkout: Path, tmp_path: Path) -> None:
    """With an environment that is ready, the real script passes on words, folder and exit status."""
    venv = checkout / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    site = next(folder for folder in venv.rglob("site-packages") if folder.is_dir())
    (site / "mediakit").mkdir()
    (site / "mediakit" / "__main__.py").write_text(
        "import os, sys\n"
        "env = os.environ\n"
        "print(*sys.argv[1:], os.getcwd(), env['MEDIAKIT_PROJECT'], env['MEDIAKIT_LANG'], sep='\\n')\n"
        "sys.exit(7)\n",
        encoding="utf-8",
    )
    bootstrap.write_stamp(venv, bootstrap.wanted(checkout, tests=False))
    (checkout / "scripts").mkdir()
    script = Path(shutil.copy(SCRIPT, checkout / "scripts"))
    here = tmp_path / "chỗ khác"
    here.mkdir()
    (here / "mediakit.py").write_text("raise SystemExit('the wrong one')\n", encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name != "MEDIAKIT_PROJECT"}
    command = [sys.executable, str(script), "--lang", "en", "build", "a b", "--lang", "vi", "ạ"]
    done = subprocess.run(command, cwd=here, env=env, capture_output=True, check=False)
    assert done.stderr == b""
    told = done.stdout.decode().splitlines()
    assert told == ["build", "a b", "--lang", "vi", "ạ", str(here.resolve()), str(checkout.resolve()), "en"]
    assert done.returncode == 7
