# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""One window per vault: a second start raises the first one's window and ends.

The first one answers. The system connects also to a process that hangs, so that a connection alone
would end the second start in silence, with nothing to be seen.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

from counsellor.domain.errors import WindowHangs
from counsellor.ui.shell.meeting_place import meeting_place

if TYPE_CHECKING:
    from collections.abc import Sequence

_CONNECTS_WITHIN_MS = 500
_ANSWERS_WITHIN_MS = 5_000
"""A window that has much to paint answers later than at once."""
_HERE = b"here"
_MOST_BYTES = 1 << 20
"""So much of what a later start sends is read."""


class SingleInstance(QObject):
    """Listens, for this user only, for later starts on the same vault."""

    raise_requested = Signal()
    """Somebody started the program again: come to the front."""
    files_opened = Signal(object)
    """Files that were opened with that later start."""

    def __init__(self, server: QLocalServer) -> None:
        super().__init__()
        self._server = server
        self._talking: list[QLocalSocket] = []
        server.setParent(self)
        server.newConnection.connect(self._on_connection)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            self._talking.append(socket)
            socket.disconnected.connect(self._hear)
            socket.write(_HERE)
            self.raise_requested.emit()
        self._hear()

    def _hear(self) -> None:
        """Read what those have said who are gone."""
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        done = [socket for socket in self._talking if socket.state() is gone]
        self._talking = [socket for socket in self._talking if socket not in done]
        for socket in done:
            files = _files_in(bytes(socket.read(_MOST_BYTES).data()))
            socket.deleteLater()
            if files:
                self.files_opened.emit(files)


def claim(vault: Path, files: Sequence[Path] = ()) -> SingleInstance | None:
    """Become the one instance for a vault, or raise the one there is and give None.

    The connection itself is the message, and is answered; of files that were opened the paths are
    sent. If there is no place of our own to meet at, the program goes on alone; the vault's own
    lock keeps two processes apart.

    Raises:
        WindowHangs: there is one, and it does not answer.
    """
    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    place = meeting_place(name_for(vault))
    if place is None:
        return SingleInstance(server)
    if _is_answered(place, vault, files):
        return None
    if not server.listen(place) and server.serverError() == _IN_USE:
        # Left behind by a process that was killed; nobody answered above.
        QLocalServer.removeServer(place)
        server.listen(place)
    return SingleInstance(server)


def name_for(vault: Path) -> str:
    """Name the meeting place; a hash, as it is visible to other users."""
    path = os.fsencode(vault.resolve())
    digest = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256).toHex()
    return f"counsellor-{bytes(digest.data()).decode()[:16]}"


def _is_answered(name: str, vault: Path, files: Sequence[Path]) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    connected = socket.waitForConnected(_CONNECTS_WITHIN_MS)
    if connected and files:
        socket.write(json.dumps([os.fsdecode(one) for one in files]).encode("ascii"))
        while socket.bytesToWrite() and socket.waitForBytesWritten(_ANSWERS_WITHIN_MS):
            pass  # many paths go in pieces
    # The answer may have come while the paths went: then there is no more to wait for.
    came = socket.bytesAvailable() > 0
    answered = connected and (came or socket.waitForReadyRead(_ANSWERS_WITHIN_MS))
    # It may end just now: then there is nobody any more, and nobody hangs.
    ended = socket.error() == QLocalSocket.LocalSocketError.PeerClosedError
    if answered:
        socket.disconnectFromServer()
    else:
        socket.abort()
    if connected and not answered and not ended:
        raise WindowHangs(folder=str(vault))
    return answered


def _files_in(told: bytes) -> list[Path]:
    """Read what a later start sent; anything else than a list of paths is nothing."""
    try:
        names = json.loads(told)
    except (ValueError, RecursionError):
        return []
    if not (isinstance(names, list) and all(isinstance(one, str) for one in names)):
        return []
    return [Path(one) for one in names if one and "\0" not in one]


_IN_USE = QAbstractSocket.SocketError.AddressInUseError
