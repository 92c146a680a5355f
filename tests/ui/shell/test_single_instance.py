# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A second start raises the first one's window, and a killed one is no obstacle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QLocalServer

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
