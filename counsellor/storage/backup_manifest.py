# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""What a backup says of itself: its files with their hashes, under a key of the vault.

`manifest.json` (format 1) is canonical JSON: `{"counter", "files": [{"path", "sha256", "size"}],
"format": 1, "mac", "made_at", "vault"}`. `mac` is HMAC-SHA256, under a key derived from the data
key, of the canonical bytes of all the rest.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from counsellor.crypto.derive import derive_key, mac, verify_mac
from counsellor.crypto.secret import Secret
from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import BackupDamaged, NotCanonical, VaultTooNew
from counsellor.domain.ids import HEX32_PATTERN, is_id
from counsellor.plain_file import NotPlainFile, plain_opener
from counsellor.storage.copying import hash_file, never

MANIFEST = "manifest.json"
MANIFEST_FORMAT = 1
MAX_MANIFEST_BYTES = 64 << 20
KEY_LABEL = "counsellor.backup.v1"

_BLOB = re.compile(r"[A-Za-z0-9_-]{1,128}")
_PATH = re.compile(rf"vault\.json|vault\.db|head|blobs/{_BLOB.pattern}")
"""Nothing else is ever in a backup; a path out of the folder cannot be spelt."""


@dataclass(frozen=True, slots=True)
class BackedUpFile:
    """One file: its path within the backup, its size in bytes and its SHA-256 in hex."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds.

    Attributes:
        vault: the vault's id.
        made_at: ISO 8601, UTC.
        counter: the commit that it stands at.
        files: every file but the manifest itself.
    """

    vault: str
    made_at: str
    counter: int
    files: tuple[BackedUpFile, ...]

    def to_bytes(self, data_key: Secret) -> bytes:
        """Give the content of `manifest.json`."""
        value: dict[str, Value] = {
            "format": MANIFEST_FORMAT,
            "vault": self.vault,
            "made_at": self.made_at,
            "counter": self.counter,
            "files": [
                {"path": file.path, "size": file.size, "sha256": file.sha256} for file in self.files
            ],
        }
        with derive_key(data_key, KEY_LABEL) as key:
            return canonical_bytes({**value, "mac": mac(key, canonical_bytes(value)).hex()})

    @classmethod
    def read(cls, folder: Path, data_key: Secret) -> Manifest:
        """Read and authenticate a backup's manifest.

        Raises:
            BackupDamaged: it is missing, malformed, or not this vault's; reason says which.
            VaultTooNew: its format is a later one.
        """
        try:
            with open(folder / MANIFEST, "rb", opener=plain_opener) as file:
                value = parse_canonical(file.read(MAX_MANIFEST_BYTES))
        except FileNotFoundError as error:
            raise BackupDamaged(reason="no manifest") from error
        except (NotPlainFile, NotCanonical) as error:
            raise BackupDamaged(reason="manifest") from error
        if not isinstance(value, Mapping):
            raise BackupDamaged(reason="manifest")
        _authenticate(value, data_key)
        return _from_value(value)


def _authenticate(value: Mapping[str, Value], data_key: Secret) -> None:
    found = value.get("format")
    if isinstance(found, int) and found > MANIFEST_FORMAT:
        raise VaultTooNew(found=found, known=MANIFEST_FORMAT)
    claimed = value.get("mac")
    if not isinstance(claimed, str) or not HEX32_PATTERN.fullmatch(claimed):
        raise BackupDamaged(reason="manifest")
    covered = {name: part for name, part in value.items() if name != "mac"}
    with derive_key(data_key, KEY_LABEL) as key:
        if not verify_mac(key, canonical_bytes(covered), bytes.fromhex(claimed)):
            raise BackupDamaged(reason="manifest of another vault, or changed")


def _from_value(value: Mapping[str, Value]) -> Manifest:
    vault, made_at, counter = value.get("vault"), value.get("made_at"), value.get("counter")
    files = value.get("files")
    if not (isinstance(vault, str) and is_id(vault) and isinstance(made_at, str)):
        raise BackupDamaged(reason="manifest")
    if not (isinstance(counter, int) and isinstance(files, list)):
        raise BackupDamaged(reason="manifest")
    return Manifest(vault, made_at, counter, tuple(map(_file, files)))


def _file(value: Value) -> BackedUpFile:
    if isinstance(value, Mapping) and value.keys() == {"path", "size", "sha256"}:
        path, size, digest = value["path"], value["size"], value["sha256"]
        if not (isinstance(path, str) and isinstance(size, int) and isinstance(digest, str)):
            raise BackupDamaged(reason="manifest")
        if _PATH.fullmatch(path):
            return BackedUpFile(path, size, digest)
    raise BackupDamaged(reason="manifest")


def is_blob(path: Path) -> bool:
    """Tell whether a file can be an attachment: a regular file whose name has no dot.

    `.DS_Store`, `desktop.ini`, `Thumbs.db`, `._…` and `@eaDir` are what other systems leave.
    """
    try:
        return bool(_BLOB.fullmatch(path.name)) and stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def describe_file(folder: Path, path: str, cancelled: Callable[[], bool] = never) -> BackedUpFile:
    """Read a file back and give its size and hash.

    Raises:
        VaultLocked: `cancelled` said so.
    """
    return BackedUpFile(path, *hash_file(folder / path, cancelled))
