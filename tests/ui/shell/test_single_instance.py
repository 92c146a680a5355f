# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""A second start raises the first one's window, and a killed one is no obstacle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from counsellor.domain.errors import WindowHangs
from counsellor.ui.shell import single_instance
from counsellor.ui.shell.meeting_place import meeting_place
from counsellor.ui.shell.single_instance import SingleInstance, claim, name_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pytestqt.qtbot import QtBot

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from counsellor.ui.shell.meeting_place import meeting_place
from counsellor.ui.shell.single_instance import claim
app = QCoreApplication([])
mine = claim(Path(sys.argv[1]))
print("first" if mine else "second", flush=True)
mine.raise_requested.connect(lambda: print("raised", flush=True))
app.exec()
"""


SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from counsellor.ui.shell.single_instance import claim
app = QCoreApplication([])
sys.exit(claim(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]]) is not None)
"""


def start(vault: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", FIRST, str(vault)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "first\n"
    return process


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of this user's session; sockets want short paths."""
    with tempfile.TemporaryDirectory() as short:
        folder = Path(short, "session")
        folder.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        monkeypatch.setenv("XDG_DATA_HOME", f"{short}/data")
        yield folder


@pytest.fixture(autouse=True)
def _in_a_session(session: Path) -> None:
    """Meet where the tests may."""


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


@pytest.mark.parametrize(
    "told", [b"[" * 5_000, b"9" * 5_000, b"{}", b"[5]", b'["\\u0000"]', b"\xff", b"null", b'["']
)
def test_whatever_else_is_told_is_no_file_and_the_next_one_is_heard(
    qtbot: QtBot, tmp_path: Path, told: bytes
) -> None:
    first, place = claim(tmp_path), meeting_place(name_for(tmp_path))
    assert first is not None
    assert place is not None
    opened: list[list[Path]] = []
    first.files_opened.connect(opened.append)
    stranger = QLocalSocket()
    stranger.connectToServer(place)
    assert stranger.waitForConnected()
    stranger.write(told)
    qtbot.waitUntil(lambda: stranger.bytesAvailable() > 0)
    stranger.disconnectFromServer()
    with qtbot.waitSignal(first.files_opened):
        assert claimed_beside(qtbot, tmp_path, [tmp_path / "a.age"])
    assert opened == [[tmp_path / "a.age"]]
    first.close()


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


def claimed_beside(qtbot: QtBot, vault: Path, files: Sequence[Path] = ()) -> bool:
    """Start again while the first one goes on with its events; tells whether it was answered."""
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(vault), *map(str, files)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    return second.returncode == 0


def listens_at(qtbot: QtBot, vault: Path) -> Path | None:
    mine = claim(vault)
    assert mine is not None
    (server,) = mine.findChildren(QLocalServer)
    place = Path(server.fullServerName()) if server.isListening() else None
    if place is not None:
        assert place.parent.stat().st_mode & 0o077 == 0
        assert place.parent.stat().st_uid == os.geteuid()
        assert claimed_beside(qtbot, vault)
    mine.close()
    return place


@pytest.mark.parametrize("spoilt", ["open to others", "not ours", "a link", "a file", "too long"])
def test_a_place_that_others_may_spoil_is_not_used(
    spoilt: str, session: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = session / "counsellor"
    match spoilt:
        case "open to others":
            place.mkdir(mode=0o755)
        case "not ours":
            place.mkdir(mode=0o700)
            if os.geteuid() != 0:
                pytest.skip("only root gives folders away")
            os.chown(place, OTHER, OTHER)
        case "a link":
            (tmp_path / "other").mkdir(mode=0o700)
            place.symlink_to(tmp_path / "other")
        case "a file":
            place.write_text("")
        case "too long":
            long = tmp_path / ("d" * 90)
            long.mkdir(mode=0o700)
            monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
            monkeypatch.setenv("XDG_DATA_HOME", str(long))
    found = listens_at(qtbot, tmp_path / "vault")
    if spoilt == "too long":
        assert found is None
    else:
        assert found is not None
        assert found.parent == session.with_name("data") / "counsellor/run"


OTHER = 65534
SQUATTER = """
import os, socket, sys
os.setgroups([]); os.setgid(int(sys.argv[1])); os.setuid(int(sys.argv[1]))
for place in sys.argv[2:]:
    try:
        taken = socket.socket(socket.AF_UNIX)
        taken.bind(place)
        taken.listen()
        os.chmod(place, 0o777)
        print("took", place, flush=True)
    except OSError as error:
        print("failed", type(error).__name__, flush=True)
sys.stdin.read()
"""


def test_another_user_who_knows_the_vault_keeps_no_window_from_opening(
    session: Path, qtbot: QtBot
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root becomes another user")
    vault = Path("/nowhere/vault")
    # As Qt would name it, where anybody may write; and as it is named now.
    public = Path(tempfile.gettempdir(), name_for(vault))
    own = meeting_place(name_for(vault))
    assert own is not None
    command = [sys.executable, "-I", "-c", SQUATTER, str(OTHER), str(public), own]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as squatter:
        assert squatter.stdout is not None
        try:
            assert squatter.stdout.readline() == f"took {public}\n"
            assert squatter.stdout.readline() == "failed PermissionError\n"
            assert listens_at(qtbot, vault) == Path(own)
        finally:
            squatter.communicate("")
            public.unlink()
