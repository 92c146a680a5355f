# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Opening a vault that lies where nothing can be written: a locked stick, a mounted image.

The same comparison with the head is made. A crash's log is read from a copy in the system's
temporary folder, where it is as encrypted as in its own.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import VaultDamaged, VaultLost, VaultReplaced
from counsellor.files import size_of
from counsellor.storage.anchor import Anchor, CheckpointPhase, HeadState
from counsellor.storage.anchor_row import Verdict, read_row
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.driver import Connection
from counsellor.storage.folder import VaultFolder
from counsellor.storage.probe import link_and_copy_log, probe_alone, scratch


@dataclass(frozen=True, slots=True)
class OpenedToRead:
    """An open database, where it stands, and the copy to remove after it is closed."""

    connection: Connection
    state: HeadState
    copy: ExitStack


def open_database_to_read(folder: VaultFolder, data_key: Secret, anchor: Anchor) -> OpenedToRead:
    """Open a vault's database to read; nothing in its folder is written.

    Raises:
        VaultLost, VaultReplaced, VaultDamaged, AnchorDamaged: as in `opening.open_database`; no
            copies are made.
        VaultNotEncrypted, StorageFailed, DiskFull: as they say.
    """
    head = anchor.read()
    log_bytes = size_of(folder.wal)
    if head.phase is CheckpointPhase.BEGUN and not log_bytes:
        raise VaultDamaged(part="log", reason="missing", copies=None)
    with ExitStack() as cleanup:
        if log_bytes and head.phase is not CheckpointPhase.COPIED:
            place = cleanup.enter_context(scratch(Path(tempfile.gettempdir())))
            inside = link_and_copy_log(folder, place)
            connection = connect(inside.database, data_key, Access.READ)
        else:
            connection = connect(folder.database, data_key, Access.READ_ALONE)
        try:
            with translating(folder.database):
                row = read_row(connection)
            verdict = row.judged_by(head.point)
            if verdict is Verdict.BEHIND:
                raise VaultLost(
                    missing=head.point.counter - row.state.counter, alone=None, copies=None
                )
            if verdict is Verdict.FOREIGN:
                raise VaultReplaced(copies=None)
            if log_bytes and head.phase is CheckpointPhase.NONE and head.base is not None:
                alone = probe_alone(folder, data_key)
                if alone.state.chain not in {head.base, row.state.chain}:
                    raise VaultReplaced(copies=None)
        except BaseException:
            connection.close()
            raise
        return OpenedToRead(connection, HeadState(row.state), cleanup.pop_all())
