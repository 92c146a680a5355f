# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Exit codes, one sentence on standard error, and nothing heavy before it is needed."""

import errno
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from counsellor.cli import main as under_test
from counsellor.domain.errors import VaultInUse
from tests.commands import Commands


def last_line_of(script: str) -> str:
    """Run Python on its own, in English."""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C", "XDG_CONFIG_HOME": "/nonexistent"},
    )
    return done.stdout.splitlines()[-1]


def test_what_is_piped_keeps_every_letter_whatever_the_code_page() -> None:
    """A Russian Windows' own has no Kazakh letters, and would make another passphrase of these."""
    script = (
        "import sys; from counsellor.cli import main; main._agree_on_letters();"
        "typed = sys.stdin.readline().rstrip(); print(typed, ascii(typed))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        input="құпия сөз\n".encode(),
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.stdout.decode().rstrip() == f"құпия сөз {'құпия сөз'!a}"


def test_help_is_well(command: Commands) -> None:
    done = command("--help")
    assert done.code == 0
    assert "vault" in done.out


@pytest.mark.parametrize("words", [("nothing",), ("vault",), ("join",), ("vault", "restore", "x")])
def test_wrong_usage_is_two(command: Commands, words: tuple[str, ...]) -> None:
    assert command(*words).code == 2


def test_help_loads_neither_qt_nor_storage_nor_keys() -> None:
    script = (
        "import sys; from counsellor.cli.main import main; main(['--help'], None);"
        "print(sorted({'PySide6', 'sqlcipher3', 'cryptography', 'rich', 'zstandard'}"
        " & set(sys.modules)))"
    )
    assert last_line_of(script) == "[]"


def test_doctor_loads_no_qt() -> None:
    script = (
        "import sys; from counsellor.cli.main import main; main(['doctor'], None);"
        "print('PySide6' in sys.modules)"
    )
    assert last_line_of(script) == "False"


def test_without_a_command_the_window_opens(command: Commands, tmp_path: Path) -> None:
    assert command("--vault", tmp_path / "v").code == 0
    assert command.outside.opened == [(tmp_path / "v", None)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "There is no vault in this folder: "),
        ("ru", "В этой папке нет хранилища: "),
        ("kk", "Бұл қалтада қойма жоқ: "),
    ],
)
@pytest.mark.parametrize("name", ["info", "check", "rebuild", "keys", "recover"])
def test_no_vault_is_one_sentence_before_anybody_is_asked(
    command: Commands, tmp_path: Path, language: str, said: str, name: str
) -> None:
    command.speak(language)
    done = command("vault", name, "--vault", tmp_path / "none")
    assert done.code == 1
    assert done.err.splitlines()[-1].startswith(f"{said}{tmp_path / 'none'} – ")
    assert done.out == ""


def test_an_expected_failure_is_said_in_words(
    command: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> int:
        raise VaultInUse(folder="x")

    monkeypatch.setattr(command.outside, "open_window", fails)
    done = command()
    assert done.code == 1
    assert done.sentence.startswith("This vault is already open in another window.")


def test_a_bug_is_named_with_its_place_and_without_any_value(
    command: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> str:
        raise RuntimeError("a note about the baker")

    monkeypatch.setattr("counsellor.cli.call.language_of", lambda _: "en")
    monkeypatch.setattr("counsellor.cli.call.Call.passphrase", breaks)
    done = command("vault", "info")
    assert done.code == 1
    assert done.sentence.startswith("Something went wrong that should not have: this is a bug")
    assert "RuntimeError in cli/call.py:" in done.sentence
    assert "baker" not in done.sentence


def test_a_part_that_cannot_be_loaded_sends_to_the_doctor(
    command: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "counsellor.wording.translation", None)
    done = command("vault", "info")
    assert done.code == 1
    assert "counsellor doctor" in done.sentence


def test_a_person_who_stops_it_gets_no_traceback(
    command: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("counsellor.cli.call.Call.passphrase", stopped)
    done = command("vault", "info")
    assert (done.code, done.err.strip()) == (1, "Stopped. What was saved before stays.")


def test_nobody_to_ask_is_wrong_usage_that_names_the_option(
    command: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vault.json").touch()
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    done = command("vault", "info", "--vault", tmp_path)
    assert done.code == 2
    assert "--passphrase-file" in done.err


def test_every_command_takes_the_shared_options_before_and_after_its_name() -> None:
    group = under_test.counsellor
    for command in (group, *group.commands.values()):
        names = {option for parameter in command.params for option in parameter.opts}
        assert {"--vault", "--passphrase-file", "--json"} <= names


def refusing_below(closed: Path, real: Callable[..., object]) -> Callable[..., object]:
    """Call the system but for what lies in a folder."""

    def call(path: object, *rest: object, **how: object) -> object:
        if isinstance(path, (str, Path)) and str(path).startswith(f"{closed}{os.sep}"):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, *rest, **how)

    return call


@pytest.fixture
def of_another_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder that this user may neither look into nor read from."""
    closed = tmp_path / "closed"
    (closed / "inner").mkdir(parents=True)
    (closed / "a.age").write_bytes(b"x")
    for module, call in ((os, "stat"), (io, "open")):
        monkeypatch.setattr(module, call, refusing_below(closed, getattr(module, call)))
    return closed


@pytest.mark.parametrize(
    "words",
    [
        ("--vault", "{closed}/inner", "vault", "info", "--passphrase-file", "{passphrase}"),
        ("--vault", "{closed}/none", "vault", "check", "--passphrase-file", "{passphrase}"),
        ("--vault", "{closed}/inner", "sync", "--passphrase-file", "{passphrase}"),
        ("--vault", "{vault}", "office", "import", "{closed}/a.age"),
        ("--vault", "{vault}", "vault", "restore", "{closed}/inner", "--to", "{vault}"),
    ],
)
def test_what_belongs_to_another_user_is_one_sentence_and_no_bug(
    command: Commands, tmp_path: Path, of_another_user: Path, words: tuple[str, ...]
) -> None:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("six plain words for this vault\n", "utf-8")
    places = {"closed": of_another_user, "passphrase": passphrase, "vault": tmp_path / "vault"}
    done = command(*(word.format(**places) for word in words))
    assert done.code == 1
    assert "bug" not in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("group", [(), ("voice",), ("drop",), ("office",), ("vault",)])
def test_where_commands_are_listed_no_sentence_is_cut_off(
    command: Commands, group: tuple[str, ...]
) -> None:
    _, listed = command(*group, "--help").out.split("Commands:\n")
    assert "..." not in listed
    assert listed.rstrip().endswith(".")
