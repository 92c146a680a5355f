# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Lending an open vault's database file to another thread, and getting it back at the lock."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from counsellor.domain.errors import VaultLocked
from counsellor.storage.connection import translating


class LentDatabase:
    """One descriptor of the database file, for one borrower at a time.

    It is opened once and closed after the vault's connection: closing any other descriptor of
    the same file would silently drop the POSIX locks that SQLite holds on it.
    """

    def __init__(self, path: Path) -> None:
        with translating(path):
            self._descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._borrowed = threading.Lock()
        self._recalled = threading.Event()

    @contextmanager
    def lent(self) -> Iterator[int]:
        """Lend the descriptor; the borrower keeps asking `recalled` and stops when it says so.

        Raises:
            VaultLocked: the vault is closing.
        """
        with self._borrowed:
            if self._recalled.is_set():
                raise VaultLocked
            yield self._descriptor

    def stopping(self, cancelled: Callable[[], bool]) -> Callable[[], bool]:
        """Give a question that says stop when the vault closes, or when `cancelled` does."""
        return lambda: self._recalled.is_set() or cancelled()

    def recall(self) -> None:
        """Ask for the descriptor back and wait for it."""
        self._recalled.set()
        with self._borrowed:
            pass

    def close(self) -> None:
        """Close the descriptor, after `recall` and after the connection."""
        os.close(self._descriptor)
