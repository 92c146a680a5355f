# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A second start raises the first one's window, and a killed one is no obstacle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalServer

from counsellor.domain.errors import WindowHangs
from counsellor.ui.shell import single_instance
from counsellor.ui.shell.single_instance import SingleInstance, claim, name_for

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from counsellor.ui.shell.single_instance import claim
app = QCoreApplication([])
mine = claim(Path(sys.argv[1]))
print("first" if mine else "second", flush=True)
mine.raise_requested.connect(lambda: print("raised", flush=True))
app.exec()
"""


def start(vault: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", FIRST, str(vault)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "first\n"
    return process


def test_a_second_start_raises_the_first_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    first = start(tmp_path)
    try:
        assert claim(tmp_path) is None
        assert first.stdout is not None
        assert first.stdout.readline() == "raised\n"
    finally:
        first.kill()
        first.communicate()


def test_one_that_hangs_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_ANSWERS_WITHIN_MS", 100)
    first = start(tmp_path)
    os.kill(first.pid, signal.SIGSTOP)
    try:
        with pytest.raises(WindowHangs) as hangs:
            claim(tmp_path)
        assert hangs.value.fields == {"folder": str(tmp_path)}
    finally:
        first.kill()
        first.communicate()


@pytest.mark.parametrize("words", [(), ("--vault", "{vault}")])
def test_a_second_start_says_it_in_a_sentence(
    tmp_path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    vault = tmp_path / "counsellor" / "vault"
    first = start(vault)
    os.kill(first.pid, signal.SIGSTOP)
    try:
        second = subprocess.run(
            [sys.executable, "-m", "counsellor", *(word.format(vault=vault) for word in words)],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        first.kill()
        first.communicate()
    assert second.returncode == 1
    assert "does not answer. Wait a minute" in second.stderr
    assert "bug" not in second.stderr


@pytest.mark.parametrize("name", ["один", "\udcea\udce0\udce9", "a b # ? %"])
def test_a_folder_may_be_named_in_any_bytes(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    mine = claim(tmp_path / name)
    assert mine is not None
    assert name_for(tmp_path / name) != name_for(tmp_path / f"{name}2")
    mine.close()


def test_one_that_was_killed_is_no_obstacle(qtbot: QtBot, tmp_path: Path) -> None:
    first = start(tmp_path)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    mine = claim(tmp_path)
    assert isinstance(mine, SingleInstance)
    mine.close()


def test_other_vaults_have_windows_of_their_own(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = claim(tmp_path / "one"), claim(tmp_path / "two")
    assert one is not None
    assert two is not None
    one.close()
    two.close()


def test_the_name_tells_no_folder_and_only_the_user_may_connect(
    qtbot: QtBot, tmp_path: Path
) -> None:
    assert tmp_path.name not in name_for(tmp_path)
    mine = claim(tmp_path)
    assert mine is not None
    servers = mine.findChildren(QLocalServer)
    assert servers[0].socketOptions() == QLocalServer.SocketOption.UserAccessOption
    mine.close()
