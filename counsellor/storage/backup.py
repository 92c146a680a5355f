# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Backups: a whole vault of one moment in a folder of its own, as encrypted as the vault.

A backup gets its final name only when it is complete, synced and read back. It opens with the
passphrase that held when it was made.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from counsellor.crypto.secret import Secret
from counsellor.domain.errors import AnchorDamaged, BackupDamaged, CounsellorError, VaultDamaged
from counsellor.files import (
    make_private_folder,
    make_private_folders,
    replace_file,
    sync_folder,
    utc_stamp,
)
from counsellor.plain_file import NotPlainFile
from counsellor.renaming import rename_new
from counsellor.storage.anchor import Anchor
from counsellor.storage.anchor_row import Verdict
from counsellor.storage.backup_manifest import (
    MANIFEST,
    BackedUpFile,
    Manifest,
    describe_file,
    is_blob,
)
from counsellor.storage.connection import translating
from counsellor.storage.copying import copy_file, never
from counsellor.storage.folder import VaultFolder, folders_named
from counsellor.storage.head_file import HeadFile
from counsellor.storage.page_checks import damaged_pages
from counsellor.storage.page_copy import copy_vault
from counsellor.storage.probe import probe_alone
from counsellor.storage.vault_core import VaultCore

KEPT_AUTOMATICALLY = 3
MADE_BY_HAND, AUTOMATIC = "counsellor-", "auto-"
_UNFINISHED = ".unfinished"


def back_up(core: VaultCore, target_folder: Path, cancelled: Callable[[], bool] = never) -> Path:
    """Make `counsellor-<UTC time>-<whose>` in a folder and return its path. Any thread may call it.

    A blob that an earlier backup beside it holds is not copied again where the file system has
    hard links.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed: nothing bears the final name.
        BackupDamaged: what was written reads back as something else; so does nothing then.
        VaultLocked: the vault closes, or `cancelled` said so.
    """
    return _Backup(core, target_folder, MADE_BY_HAND, cancelled).make()


def back_up_automatically(core: VaultCore, cancelled: Callable[[], bool] = never) -> Path:
    """Make `backups/auto-<UTC time>-<whose>` inside the vault; the three furthest on are kept.

    How far one is, its commit counter says: a clock may have stood years ahead for a while. One
    that this vault cannot read is nobody's to judge, and stays.

    Blobs are hard links to the vault's own, which are never written again once they are there.

    Raises:
        DiskFull, ReadOnlyPlace, StorageFailed, BackupDamaged, VaultLocked: as in `back_up`.
    """
    folder = core.folder.backups
    made = _Backup(core, folder, AUTOMATIC, cancelled, core.folder.path).make()
    with translating(folder), Secret(core.data_key) as data_key:
        others = [old for old in _earlier(folder, AUTOMATIC, data_key) if old != made]
        for old in others[KEPT_AUTOMATICALLY - 1 :]:
            shutil.rmtree(old)
    return made


def forget_automatic_backups(folder: VaultFolder) -> None:
    """Remove the automatic backups, when what they hold must not last: an erasure, a new key.

    Raises:
        ReadOnlyPlace, StorageFailed: as they say.
    """
    with translating(folder.backups):
        for old in folders_named(folder.backups, AUTOMATIC):
            shutil.rmtree(old)
        if folder.backups.exists():
            sync_folder(folder.backups)


def verify_backup(
    folder: Path, data_key: Secret, cancelled: Callable[[], bool] = never
) -> Manifest:
    """Read a whole backup and compare it with its manifest, its pages and its head.

    Raises:
        BackupDamaged: it is not what was backed up; reason names the first difference.
        VaultTooNew: a newer program made it.
        VaultLocked: `cancelled` said so.
        StorageFailed: the medium refuses to be read.
    """
    with translating(folder):
        manifest = Manifest.read(folder, data_key)
        for expected in manifest.files:
            _compare(folder, expected, cancelled)
    _verify_vault(VaultFolder(folder), data_key, manifest, cancelled)
    return manifest


class _Backup:
    """One backup in the making."""

    def __init__(
        self,
        core: VaultCore,
        target: Path,
        prefix: str,
        cancelled: Callable[[], bool],
        linked: Path | None = None,
    ) -> None:
        self._core = core
        self._target = target
        self._prefix = prefix
        self._cancelled = core.file.stopping(cancelled)
        self._linked = linked

    def make(self) -> Path:
        name = f"{self._prefix}{utc_stamp()}-{self._whose}"
        final = self._target / name
        building = self._target / f".{name}{_UNFINISHED}"
        with translating(self._target), Secret(self._core.data_key) as data_key:
            self._core.folder.refuse_links()
            make_private_folders(self._target)
            self._remove_unfinished()
            make_private_folder(building)
            try:
                self._fill(building, data_key)
                verify_backup(building, data_key, self._cancelled)
                rename_new(building, final)
            except BaseException:
                # The medium may be gone; the first failure is the one to tell.
                shutil.rmtree(building, ignore_errors=True)
                raise
            sync_folder(self._target)
        return final

    @property
    def _whose(self) -> str:
        """End names so that nobody takes a backup in the making for a leftover of his own.

        Several vaults, and several copies of one, may be backed up into the same folder at once.
        """
        vault = self._core.folder
        who = f"{vault.read().vault}\n{platform.node()}\n{vault.path.absolute()}"
        return hashlib.sha256(os.fsencode(who)).hexdigest()[:8]

    def _fill(self, building: Path, data_key: Secret) -> None:
        inside = VaultFolder(building)
        copy_vault(self._core, inside, data_key, self._cancelled)
        blobs = tuple(self._copy_blobs(inside, data_key))
        files = [
            describe_file(building, name, self._cancelled)
            for name in ("vault.json", "vault.db", "head")
        ]
        manifest = Manifest(
            vault=inside.read().vault,
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            counter=probe_alone(inside, data_key).state.counter,
            files=(*files, *blobs),
        )
        replace_file(building / MANIFEST, manifest.to_bytes(data_key))

    def _copy_blobs(self, inside: VaultFolder, data_key: Secret) -> Iterator[BackedUpFile]:
        """Copy after the database: a blob's file is there before the row that names it."""
        make_private_folder(inside.blobs)
        known = self._known(data_key)
        for blob in sorted(self._core.folder.blobs.iterdir()):
            # What other programs left beside the attachments is none of the vault's.
            if not is_blob(blob):
                continue
            # Erased meanwhile: the copy of the database holds a key for nothing.
            with suppress(FileNotFoundError):
                yield self._copy_blob(blob, inside.path, known.get(f"blobs/{blob.name}"))
        sync_folder(inside.blobs)

    def _copy_blob(
        self, blob: Path, building: Path, known: tuple[Path, BackedUpFile] | None
    ) -> BackedUpFile:
        path, size = f"blobs/{blob.name}", blob.stat().st_size
        if (
            known is not None
            and known[1].size == size
            and _linked(known[0] / path, building / path)
        ):
            return known[1]
        if self._linked is None or not _linked(self._linked / path, building / path):
            copy_file(blob, building / path, self._cancelled)
        return describe_file(building, path, self._cancelled)

    def _known(self, data_key: Secret) -> dict[str, tuple[Path, BackedUpFile]]:
        """Tell what the furthest backup beside this one holds, of those that can be trusted."""
        for earlier in _earlier(self._target, self._prefix, data_key)[:1]:
            files = Manifest.read(earlier, data_key).files
            return {file.path: (earlier, file) for file in files}
        return {}

    def _remove_unfinished(self) -> None:
        for leftover in folders_named(
            self._target, f".{self._prefix}", f"-{self._whose}{_UNFINISHED}"
        ):
            shutil.rmtree(leftover, ignore_errors=True)


def _earlier(folder: Path, prefix: str, data_key: Secret) -> list[Path]:
    """Return this vault's finished backups in a folder, the furthest on first."""
    found = []
    for path in folders_named(folder, prefix):
        with suppress(CounsellorError, OSError):
            found.append((Manifest.read(path, data_key).counter, path.name))
    return [folder / name for _, name in sorted(found, reverse=True)]


def _linked(existing: Path, name: Path) -> bool:
    try:
        os.link(existing, name)
    except OSError:
        return False
    return True


def _compare(folder: Path, expected: BackedUpFile, cancelled: Callable[[], bool]) -> None:
    try:
        found = describe_file(folder, expected.path, cancelled)
    except FileNotFoundError as error:
        raise BackupDamaged(reason=f"{expected.path} is missing") from error
    except NotPlainFile as error:
        raise BackupDamaged(reason=f"{expected.path} is no file") from error
    if found != expected:
        raise BackupDamaged(reason=f"{expected.path} is changed")


def _verify_vault(
    inside: VaultFolder, data_key: Secret, manifest: Manifest, cancelled: Callable[[], bool]
) -> None:
    if damaged_pages(inside.database, data_key, cancelled):
        raise BackupDamaged(reason="pages")
    head = HeadFile.open(inside.head)
    anchor = Anchor(head, data_key)
    try:
        row = probe_alone(inside, data_key)
        verdict = row.judged_by(anchor.read().point)
    except (VaultDamaged, AnchorDamaged) as error:
        raise BackupDamaged(reason="head") from error
    finally:
        anchor.wipe()
        head.close()
    if verdict is not Verdict.EQUAL or row.state.counter != manifest.counter:
        raise BackupDamaged(reason="head")
