# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Writing the database anew, so that nothing which was deleted is on any page."""

from __future__ import annotations

from counsellor.domain.errors import ReadOnlyPlace
from counsellor.storage.connection import copies_on_disk, translating
from counsellor.storage.vault_core import VaultCore


def rewrite_database(core: VaultCore) -> None:
    """Write the database anew from the rows that it has, and empty the log.

    ``secure_delete`` blanks what a row leaves behind, but not what a page still shows of rows that
    were moved to another page when it was split or joined (SQLite's ``rebuildPage``): content that
    was deleted since then stays there. Afterwards only what is there now was ever on a page. It
    takes some 20 seconds for a gigabyte, and as much room again until the end.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, VaultLocked, VaultMoved: nothing is lost.
    """
    if core.files is None:
        raise ReadOnlyPlace(place=str(core.folder.path))
    core.files.require_in_place()
    with translating(core.folder.database), copies_on_disk(core.connection):
        core.connection.execute("VACUUM")
    core.checkpoint()
