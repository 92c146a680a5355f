# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The list of erasures beside a vault's backups, outside the history that a backup puts back.

A backup that was made before an erasure still holds the client. Whoever makes a vault of it reads
the list that lies in the same folder, and erases again. From the first erasure on it lies beside
every backup that was made by hand: one that is missing then was taken away. The list (format 1) is
a canonical JSON array of the erasures' payloads, sealed as a blob under a key of the vault's own:
without that key it tells nothing and nobody can add to it. A list that is missing or does not open
keeps nobody from restoring; but it is told, and one that does not open is never written over.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from counsellor.crypto.blobs import open_blob, seal_blob
from counsellor.crypto.derive import derive_key
from counsellor.crypto.secret import Secret
from counsellor.domain.canonical import canonical_bytes, parse_canonical
from counsellor.domain.errors import BlobDamaged, NotCanonical
from counsellor.files import naming_errors, replace_file, utc_stamp
from counsellor.plain_file import plain_opener
from counsellor.renaming import rename_new

KEY_LABEL: Final = "counsellor.vault.erased.v1"
DAMAGED: Final = ".damaged"
MOST_BYTES: Final = 64 << 20
"""Some hundred thousand erasures; a longer file is none of ours."""


def erased_list(place: Path, vault: str) -> Path:
    """Return where a vault's list lies in a folder of backups."""
    return place / f"counsellor-{vault}.erased"


def lies_there(place: Path, vault: str) -> bool:
    """Tell whether anything lies in a folder under the list's name."""
    return os.path.lexists(erased_list(place, vault))


def read_erased_list(place: Path, vault: str, data_key: Secret) -> list[bytes] | None:
    """Return the payloads of the erasures that are listed.

    Returns:
        None where the list is missing or does not open.
    """
    try:
        with open(erased_list(place, vault), "rb", opener=plain_opener) as file:
            sealed = file.read(MOST_BYTES + 1)
    except OSError:
        return None
    if len(sealed) > MOST_BYTES:
        return None
    content = io.BytesIO()
    try:
        with derive_key(data_key, KEY_LABEL) as key:
            open_blob(io.BytesIO(sealed), content, key)
        listed = parse_canonical(content.getvalue())
    except (BlobDamaged, NotCanonical):
        return None
    return [str(payload).encode() for payload in listed] if isinstance(listed, list) else None


def write_erased_list(place: Path, vault: str, data_key: Secret, erasures: Sequence[bytes]) -> None:
    """Add erasures to the list in a folder; another copy of the vault may have added others.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: the list is as it was.
    """
    known, final = read_erased_list(place, vault, data_key), erased_list(place, vault)
    if known is None and lies_there(place, vault):
        with naming_errors(final):
            rename_new(final, final.with_name(f"{final.name}.{utc_stamp()}{DAMAGED}"))
    together = sorted({*(known or ()), *erasures})
    if together == known:
        return
    sealed = io.BytesIO()
    content = canonical_bytes([payload.decode() for payload in together])
    with derive_key(data_key, KEY_LABEL) as key:
        seal_blob(io.BytesIO(content), sealed, key)
    replace_file(final, sealed.getvalue())
