# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Key bytes that stay out of swap, core dumps and logs, and are wiped after use."""

from __future__ import annotations

import ctypes
import hmac
import mmap
import secrets
import sys
import threading
import unicodedata
from typing import TYPE_CHECKING, ClassVar, NoReturn, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

BytesLike = bytes | bytearray | memoryview
"""What the primitives of this package read from."""


def _kernel_locks() -> tuple[Callable[[int, int], object], Callable[[int, int], object]]:
    """Give the calls that keep a span of memory out of swap, and let it go again."""
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32")
        calls = (kernel.VirtualLock, kernel.VirtualUnlock)
    else:
        library = ctypes.CDLL(None)
        calls = (library.mlock, library.munlock)
    for call in calls:
        call.argtypes = (ctypes.c_void_p, ctypes.c_size_t)
        call.restype = ctypes.c_int
    return calls


class _PageLocks:
    """Counts the secrets on each page, because the kernel does not.

    Unlocking one secret would otherwise unlock its neighbours on the same page. Locking is best
    effort: a small `RLIMIT_MEMLOCK` must never stop anybody from working.
    """

    # Secrets are wiped at the interpreter's end too, when this module's names are gone.
    _page_bytes: ClassVar[int] = mmap.PAGESIZE

    def __init__(self) -> None:
        self._counts: dict[int, int] = {}
        # Reentrant: the collector may finalise a Secret while this thread holds the lock.
        self._mutex = threading.RLock()
        self._lock, self._unlock = _kernel_locks()

    def hold(self, address: int, size: int) -> None:
        with self._mutex:
            for page in self._pages(address, size):
                held = self._counts.get(page, 0)
                self._counts[page] = held + 1
                if not held:
                    self._lock(page * self._page_bytes, self._page_bytes)

    def release(self, address: int, size: int) -> None:
        with self._mutex:
            for page in self._pages(address, size):
                held = self._counts.pop(page, 0)
                if held > 1:
                    self._counts[page] = held - 1
                elif held:
                    self._unlock(page * self._page_bytes, self._page_bytes)

    def _pages(self, address: int, size: int) -> Iterator[int]:
        return iter(
            range(address // self._page_bytes, (address + size - 1) // self._page_bytes + 1)
        )


class Secret(bytearray):
    """Key bytes in a buffer of fixed size, locked in memory, that is zeroed by `wipe`.

    Only these buffers are locked: `MCL_FUTURE` under a user's usual 8 MiB limit would make
    Argon2id fail. Slices and `bytes()` of a secret are plain copies; avoid them.
    """

    # Locked pages belong to the process, so their count cannot be passed in by anybody.
    _locks: ClassVar[_PageLocks] = _PageLocks()
    _span: tuple[int, int] | None = None

    def __init__(self, content: BytesLike | int = b"") -> None:
        super().__init__(content)
        if self:
            view = (ctypes.c_char * len(self)).from_buffer(self)
            self._span = (ctypes.addressof(view), len(self))
            self._locks.hold(*self._span)

    @classmethod
    def random(cls, size: int) -> Self:
        """Give `size` bytes from the system's generator."""
        made = cls(size)
        made[:] = secrets.token_bytes(size)
        return made

    def wipe(self) -> None:
        """Zero the bytes and unlock them; the length stays. Wiping twice does no harm."""
        self[:] = bytes(len(self))
        span, self._span = self._span, None
        if span is not None:
            self._locks.release(*span)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __del__(self) -> None:
        self.wipe()

    def __eq__(self, other: object) -> bool:
        """Compare in constant time; a Secret equals any buffer of the same bytes."""
        if not isinstance(other, bytes | bytearray | memoryview):
            return NotImplemented
        return hmac.compare_digest(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None

    def __repr__(self) -> str:
        return f"<Secret of {len(self)} bytes>"

    __str__ = __repr__

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse to be pickled or copied: a copy would not be wiped."""
        raise TypeError("a Secret is not copied")


def passphrase_bytes(text: str) -> Secret:
    """Give the bytes that a typed passphrase stands for.

    Outer blanks go and runs of blanks become one space, because nobody sees them. Unicode is
    normalised to NFC, so that й typed as one key or as two code points is the same; NFKC is not
    used, because it would make different visible characters equal (² and 2). Case counts.
    """
    return Secret(unicodedata.normalize("NFC", " ".join(text.split())).encode())
