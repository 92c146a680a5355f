# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Checking a whole vault, while it is in use, from any thread.

Every page is authenticated, and every table and index is walked through a connection of its own
that only reads. Opening alone looks at a handful of pages; damage elsewhere would otherwise show
only when somebody needs that page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import VaultDamaged
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.copying import never
from counsellor.storage.driver import Connection
from counsellor.storage.page_checks import damaged_pages_of
from counsellor.storage.vault_core import VaultCore

_OPCODES_BETWEEN_LOOKS = 10_000


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found.

    Attributes:
        pages: numbers of the pages that fail authentication.
        structure: what SQLite says of tables and indexes, in its own words; never content.
    """

    pages: tuple[int, ...] = ()
    structure: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.pages and not self.structure


def check_vault(core: VaultCore, cancelled: Callable[[], bool] = never) -> CheckReport:
    """Check every page and the structure of an open vault.

    Raises:
        VaultLocked: the vault closes, or `cancelled` said so; it comes within some 10 ms.
        StorageFailed: the medium refuses to be read.
    """
    stopped = core.file.stopping(cancelled)
    with core.file.lent() as descriptor, Secret(core.data_key) as data_key:
        with translating(core.folder.database):
            pages = tuple(damaged_pages_of(descriptor, data_key, stopped))
        return CheckReport(pages, _structure(core, data_key, stopped))


def check_pages(core: VaultCore, cancelled: Callable[[], bool] = never) -> list[int]:
    """Give the numbers of the database's pages that fail authentication.

    Raises:
        VaultLocked, StorageFailed: as in `check_vault`.
    """
    stopped = core.file.stopping(cancelled)
    with (
        core.file.lent() as descriptor,
        Secret(core.data_key) as data_key,
        translating(core.folder.database),
    ):
        return damaged_pages_of(descriptor, data_key, stopped)


def structure_of(connection: Connection) -> tuple[str, ...]:
    """Walk all tables and indexes; driver errors are the caller's to translate."""
    rows = connection.execute("PRAGMA integrity_check").fetchall()
    return tuple(line for (text,) in rows if text != "ok" for line in str(text).splitlines())


def _structure(core: VaultCore, data_key: Secret, cancelled: Callable[[], bool]) -> tuple[str, ...]:
    # Where nothing can be written there is no index of the log either, nor any writer.
    access = Access.READ_ALONE if core.read_only else Access.READ
    try:
        connection = connect(core.folder.database, data_key, access)
        try:
            with translating(core.folder.database):
                connection.set_progress_handler(cancelled, _OPCODES_BETWEEN_LOOKS)
                return structure_of(connection)
        finally:
            connection.close()
    except VaultDamaged as error:
        return (str(error.fields["reason"]),)
