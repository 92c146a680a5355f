# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The list of erasures beside a vault's backups, outside the history that a backup puts back.

A backup that was made before an erasure still holds the client. Whoever makes a vault of it reads
the list that lies in the same folder, and erases again. The list (format 1) is a canonical JSON
array of the erasures' payloads, sealed as a blob under a key of the vault's own: without that key
it tells nothing and nobody can add to it. A list that does not open keeps nobody from restoring,
since whoever can damage it can as well remove it; but it is told, and never written over.
"""

from __future__ import annotations

import io
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


def read_erased_list(place: Path, vault: str, data_key: Secret) -> list[bytes] | None:
    """Return the payloads of the erasures that are listed; None where a list does not open."""
    try:
        with open(erased_list(place, vault), "rb", opener=plain_opener) as file:
            sealed = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return []
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
    if known is None:
        with naming_errors(final):
            rename_new(final, final.with_name(f"{final.name}.{utc_stamp()}{DAMAGED}"))
        known = []
    together = sorted({*known, *erasures})
    if together == known:
        return
    sealed = io.BytesIO()
    content = canonical_bytes([payload.decode() for payload in together])
    with derive_key(data_key, KEY_LABEL) as key:
        seal_blob(io.BytesIO(content), sealed, key)
    replace_file(final, sealed.getvalue())
