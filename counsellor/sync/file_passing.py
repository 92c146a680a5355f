# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""How the reader's process gets the files it is to read: open, over its pair of sockets.

It is told no name, so that it needs no right to open one. Windows' Python passes nothing over
sockets; there a pipe and the path do, and `FILES_ARE_PASSED` says so.
"""

from __future__ import annotations

import array
import io
import os
import socket
import sys
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FILES_ARE_PASSED: Final = sys.platform != "win32"
"""Whether files travel open; otherwise by name."""

_AT_ONCE = 8


class PassedFiles(io.RawIOBase):
    """The child's end: what was written at the other, and the files that came along in order."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._socket = socket.socket(fileno=descriptor)
        self._files: deque[int] = deque()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        files = array.array("i")
        size, sent, _, _ = self._socket.recvmsg_into(
            [buffer], socket.CMSG_SPACE(_AT_ONCE * files.itemsize)
        )
        for level, kind, content in sent:
            if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
                files.frombytes(content[: len(content) // files.itemsize * files.itemsize])
        self._files.extend(files)
        return size

    def take_file(self) -> io.BufferedReader:
        """Return the file that came first and was not taken yet.

        Raises:
            IndexError: there is none.
        """
        return io.BufferedReader(OpenFile(self._files.popleft()))


class OpenFile(io.RawIOBase):
    """A file that is open already; unlike Python's own it asks nothing about it."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        return os.readv(self._descriptor, [buffer])

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        return os.lseek(self._descriptor, offset, whence)

    def close(self) -> None:
        if not self.closed:
            os.close(self._descriptor)
        super().close()
