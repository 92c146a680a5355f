# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Several transactions that are saved as one: each still comes in whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from counsellor.storage.driver import Connection

if TYPE_CHECKING:
    from counsellor.storage.vault_core import VaultCore

LONGEST_S: Final = 0.08
"""Seconds after their beginning when it is time to save: a draft or the lock may wait."""


class JoinedTransactions:
    """Joins transactions until its context ends; until then nothing of them is saved.

    A failure that takes back one of them leaves the others. A full disk takes back all.
    """

    def __init__(
        self, connection: Connection, saving: Callable[[], AbstractContextManager[None]]
    ) -> None:
        """``saving`` is the one commit path, around all of them."""
        self._connection = connection
        self._save = saving
        self._outer = ExitStack()
        self._is_open = False
        self._began = time.monotonic()

    @property
    def is_due(self) -> bool:
        """Whether it is time to save."""
        return time.monotonic() - self._began >= LONGEST_S

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Run one transaction."""
        if not self._is_open:
            self._outer.enter_context(self._save())
            self._is_open = True
        self._connection.execute("SAVEPOINT part")
        try:
            yield
            self._connection.execute("RELEASE part")
        except BaseException:
            # Some failures, a full disk among them, have rolled back everything already.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK TO part")
                self._connection.execute("RELEASE part")
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Save them, or where something was raised take all of them back."""
        self._outer.__exit__(kind, error, trace)


@contextmanager
def joining(core: VaultCore) -> Iterator[JoinedTransactions]:
    """Save the transactions of the block together, when it ends; raises as they do.

    Only for what can be done once more: nobody is told of it before.
    """
    if core.joined is not None:
        raise RuntimeError("joined transactions are not nested")
    core.joined = JoinedTransactions(core.connection, core.saving)
    try:
        with core.joined as joined:
            yield joined
    finally:
        core.joined = None
