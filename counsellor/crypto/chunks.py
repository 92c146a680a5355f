# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Long content in 64 KiB authenticated chunks: the STREAM construction of age's payload.

Each chunk is ChaCha20-Poly1305 under a nonce of an 11-byte big-endian counter and one byte that
marks the last chunk, so that nothing can be cut, moved, repeated or appended unnoticed. The last
chunk may be short, and is empty only when all the content is.
Format: C2SP age specification, section "Payload".
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

    from counsellor.crypto.secret import BytesLike
    from counsellor.domain.errors import CounsellorError

CHUNK = 64 * 1024
TAG = 16
_SEALED = CHUNK + TAG
_CHUNKS_A_BLOCK = 16
"""One megabyte is worked on at a time: fewer calls, and no more memory than that twice over."""


def _nonce(counter: int, *, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def read_fully(source: BinaryIO, size: int) -> bytes:
    """Read `size` bytes, fewer only at the end of the source."""
    first = source.read(size)
    if len(first) == size or not first:
        return first
    parts = [first]
    missing = size - len(first)
    while missing and (part := source.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def write_fully(target: BinaryIO, content: BytesLike) -> None:
    """Write everything, also to an unbuffered target that takes it in parts."""
    view = memoryview(content)
    while view:
        # Some file-like objects answer None and mean all of it.
        taken: int | None = target.write(view)
        view = view[len(view) if taken is None else taken :]


class ChunkSealer:
    """Seals what is written to it and passes it on; `finish` marks the end."""

    def __init__(self, target: BinaryIO, key: BytesLike) -> None:
        self._target = target
        self._cipher = ChaCha20Poly1305(key)
        self._counter = 0
        # Most files fit into one chunk; a whole block is made for those that do not.
        self._plain = bytearray(CHUNK)
        self._filled = 0

    def write(self, content: BytesLike) -> int:
        """Take all of the content."""
        view = memoryview(content).cast("B")
        place = 0
        while place < len(view):
            if self._filled == len(self._plain):
                self._make_room()
            taken = min(len(view) - place, len(self._plain) - self._filled)
            self._plain[self._filled : self._filled + taken] = view[place : place + taken]
            self._filled += taken
            place += taken
        return len(view)

    def finish(self) -> None:
        """Seal what is left as the last chunk."""
        self._pass_on(ends=True)
        self.wipe()

    def wipe(self) -> None:
        """Zero the plain text that is still held."""
        self._plain[:] = bytes(len(self._plain))

    def _make_room(self) -> None:
        if len(self._plain) > CHUNK:
            self._pass_on(ends=False)
            return
        first, self._plain = self._plain, bytearray(_CHUNKS_A_BLOCK * CHUNK)
        self._plain[:CHUNK] = first
        first[:] = bytes(CHUNK)

    def _pass_on(self, *, ends: bool) -> None:
        plain = memoryview(self._plain)
        sealed = memoryview(bytearray(len(self._plain) // CHUNK * _SEALED))
        place = 0
        for start in range(0, max(self._filled, 1), CHUNK):
            stop = min(start + CHUNK, self._filled)
            size = stop - start + TAG
            nonce = _nonce(self._counter, last=ends and stop == self._filled)
            self._cipher.encrypt_into(nonce, plain[start:stop], None, sealed[place : place + size])
            self._counter += 1
            place += size
        write_fully(self._target, sealed[:place])
        self._filled = 0


class ChunkReader(io.BufferedIOBase):
    """Reads sealed chunks as plain content, without seeking.

    Only authenticated chunks are given out. Damage raises once the sound chunks before it were
    read, and at every read after: a short answer is the end only when it comes with no error.
    """

    def __init__(
        self, source: BinaryIO, key: BytesLike, damaged: Callable[[str], CounsellorError]
    ) -> None:
        self._source = source
        self._cipher = ChaCha20Poly1305(key)
        self._damaged = damaged
        self._failure: str | None = None
        self._counter = 0
        self._ahead = b""
        self._ended = False
        self._plain = bytearray()
        self._start = self._stop = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """Read `size` bytes, fewer only at the end or before damage; all of them without size.

        Raises:
            CounsellorError: as given by `damaged`, with its reason: payload, truncated, trailing.
        """
        if size is None or size < 0:
            return self._read_all()
        content = bytearray(size)
        return bytes(memoryview(content)[: self.readinto(content)])

    def read1(self, size: int = -1, /) -> bytes:
        return self.read(_CHUNKS_A_BLOCK * CHUNK if size < 0 else size)

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill a buffer like `read`, so that a key never lies in an immutable object."""
        view = memoryview(buffer).cast("B")
        place = 0
        while place < len(view) and self._has_more(place):
            taken = min(len(view) - place, self._stop - self._start)
            view[place : place + taken] = self._plain[self._start : self._start + taken]
            self._start += taken
            place += taken
        return place

    def exhaust(self) -> int:
        """Authenticate everything that is left, keep nothing, and give its size in bytes."""
        total = 0
        while self._has_more(0):
            total += self._stop - self._start
            self._start = self._stop
        return total

    def close(self) -> None:
        """Zero the plain text that is still held; the source stays open, it is the caller's."""
        if not self.closed:
            self._plain[:] = bytes(len(self._plain))
        super().close()

    def _read_all(self) -> bytes:
        content = bytearray()
        while self._has_more(0):
            content += memoryview(self._plain)[self._start : self._stop]
            self._start = self._stop
        return bytes(content)

    def _has_more(self, given: int) -> bool:
        """Say whether content is at hand; damage waits while `given` bytes are to be handed out."""
        if self.closed:
            raise ValueError("read of a closed reader")
        if self._start == self._stop and self._failure is None and not self._ended:
            self._open_block()
        if self._start < self._stop:
            return True
        if self._failure is not None and not given:
            raise self._damaged(self._failure)
        return False

    def _open_block(self) -> None:
        """Open up to sixteen chunks; one byte is read ahead to know which is the last."""
        wanted = _CHUNKS_A_BLOCK * _SEALED
        block = self._ahead + read_fully(self._source, wanted + 1 - len(self._ahead))
        self._ended = len(block) <= wanted
        self._ahead = block[wanted:]
        sealed = memoryview(block)[:wanted]
        self._start = self._stop = 0
        if len(self._plain) < len(sealed):
            self._plain[:] = bytes(len(self._plain))
            self._plain = bytearray(len(sealed))
        for start in range(0, max(len(sealed), 1), _SEALED):
            chunk = sealed[start : start + _SEALED]
            last = self._ended and start + _SEALED >= len(sealed)
            if not self._open_chunk(chunk, last=last):
                return

    def _open_chunk(self, chunk: memoryview, *, last: bool) -> bool:
        size = len(chunk) - TAG
        if size < 0 or (size == 0 and self._counter):
            self._failure = "truncated"
        elif self._decrypted(chunk, last=last):
            self._counter += 1
        elif size == CHUNK and self._decrypted(chunk, last=not last):
            # Sound, but cut off behind it, or followed by what does not belong to it.
            self._failure = "truncated" if last else "trailing"
        else:
            self._failure = "payload"
        return self._failure is None

    def _decrypted(self, chunk: memoryview, *, last: bool) -> bool:
        place = memoryview(self._plain)[self._stop : self._stop + len(chunk) - TAG]
        try:
            self._cipher.decrypt_into(_nonce(self._counter, last=last), chunk, None, place)
        except InvalidTag:
            return False
        self._stop += len(place)
        return True
