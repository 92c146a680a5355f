# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Making and opening a vault: lock, key, anchor, database, schema, in that order."""

from __future__ import annotations

import errno
import secrets
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

# Imported because it registers the steps of the schema after the first.
import counsellor.storage.schema  # noqa: F401
from counsellor.crypto.keyslots import (
    DATA_KEY_BYTES,
    Argon2Cost,
    PassphraseKind,
    calibrate,
    create_passphrase_slot,
)
from counsellor.crypto.secret import Secret
from counsellor.domain.errors import CounsellorError, DiskFull, VaultExists
from counsellor.domain.place_errors import PathTooLong
from counsellor.files import (
    make_private_folder,
    make_private_folders,
    private_opener,
    sync_folder,
    utc_stamp,
)
from counsellor.renaming import rename_new
from counsellor.storage.anchor import GENESIS, Anchor, HeadState
from counsellor.storage.backup import back_up_automatically
from counsellor.storage.connection import Access, connect, translating
from counsellor.storage.finish_rekey import lock_and_take_over
from counsellor.storage.folder import Description, Slot, VaultFolder, folders_named
from counsellor.storage.head_file import HeadFile
from counsellor.storage.open_read_only import open_database_to_read
from counsellor.storage.opening import open_database
from counsellor.storage.refusals import fits
from counsellor.storage.schema_base import bring_up_to_date, require_up_to_date
from counsellor.storage.slots import unwrap_data_key
from counsellor.storage.vault_core import VaultCore

_LEFTOVER_AGE_S = 24 * 3600
_NAME_LETTERS = 40
_DEEPEST = "/backups/.auto-20260704T120000.000000Z-01234567.unfinished/.part-0123456789abcdef"
"""The longest path that is ever made inside a vault."""
_TAKEN = frozenset({errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR})
"""What rename(2) and Windows say when something lies under the final name already."""

SlotMaker = Callable[[Secret, str], Sequence[Slot]]
"""Gives the key slots for a data key and a vault's id."""


def create_core(path: Path, *, passphrase: Secret, cost: Argon2Cost | None = None) -> VaultCore:
    """Make a vault with a random data key, wrapped in one passphrase slot, and open it.

    `cost` is calibrated to about one second on this machine when it is not given. A kill leaves
    either no vault or a whole one.

    Raises:
        VaultExists: something lies there already; an empty folder does not count.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing was left behind.
    """
    chosen = calibrate() if cost is None else cost

    def slots(data_key: Secret, vault: str) -> Sequence[Slot]:
        return [
            create_passphrase_slot(
                data_key, passphrase, vault_id=vault, kind="passphrase", cost=chosen
            )
        ]

    with Secret.random(DATA_KEY_BYTES) as data_key:
        return create_core_with_key(path, data_key, slots)


def create_core_with_key(
    path: Path, data_key: Secret, slots: SlotMaker = lambda _key, _vault: ()
) -> VaultCore:
    """Make a vault under a given data key, with the slots given for it, and open it.

    Raises:
        VaultExists, DiskFull, ReadOnlyPlace, StorageFailed: as in `create_core`.
    """
    with translating(path):
        check_free(path)
        make_private_folders(path.parent)
        with built_aside(path) as building:
            _build(VaultFolder(building), data_key, slots)
    return open_core_with_key(path, data_key)


def open_core(path: Path, passphrase: Secret, kind: PassphraseKind = "passphrase") -> VaultCore:
    """Open a vault; a wrong passphrase costs as much as the right one.

    Raises:
        WrongPassphrase, KeySlotDamaged, KeySlotOutOfBounds: as in `crypto.keyslots`.
        VaultNotFound, VaultInUse: as they say, at once.
        VaultLost, VaultReplaced, VaultDamaged, AnchorDamaged, VaultTooNew, VaultNotEncrypted:
            as in `opening.open_database`.
        DiskFull, StorageFailed: the place does not allow it.
    """
    folder = VaultFolder(path)
    with translating(path), ExitStack() as undo:
        head = lock_and_take_over(folder)
        undo.callback(head.close)
        with unwrap_data_key(folder.read(), passphrase, kind) as data_key:
            core = _opened(folder, head, data_key)
        undo.pop_all()
        return core


def open_core_with_key(path: Path, data_key: Secret) -> VaultCore:
    """Open a vault whose data key is at hand; the caller keeps its copy of the key.

    Raises:
        As `open_core`, but for the passphrase.
    """
    folder = VaultFolder(path)
    with translating(path), ExitStack() as undo:
        head = lock_and_take_over(folder)
        undo.callback(head.close)
        folder.read()
        core = _opened(folder, head, data_key)
        undo.pop_all()
        return core


def check_free(path: Path) -> None:
    """Make sure that a vault can be made here.

    Raises:
        VaultExists: something lies there already; an empty folder does not count.
        PathTooLong: it could be made here and never be backed up.
    """
    if not fits(path, _DEEPEST):
        raise PathTooLong(place=str(path))
    if path.is_dir():
        if any(path.iterdir()):
            raise VaultExists(folder=str(path))
    elif path.exists():
        raise VaultExists(folder=str(path))


@contextmanager
def built_aside(path: Path) -> Iterator[Path]:
    """Lend a folder to build a vault in; a block that ends well gives it its final name.

    Raises:
        VaultExists: somebody was faster. Whatever is raised, nothing was left behind.
    """
    building = building_place(path)
    make_private_folder(building)
    try:
        _remove_leftovers(path, building)
        yield building
        give_name(building, path)
    except BaseException as error:
        _tell_of(error, building, path)
        shutil.rmtree(building, ignore_errors=True)
        raise


def _tell_of(error: BaseException, building: Path, path: Path) -> None:
    """Let a failure speak of the folder that a person knows: what was built there is gone."""
    if isinstance(error, CounsellorError):
        place = str(error.fields.get("place", ""))
        if Path(place).is_relative_to(building):
            error.fields["place"] = str(path)


def building_place(path: Path) -> Path:
    """Give a place of its own, beside its final name, where a new vault can be built.

    The name is random too: many may start within one microsecond.
    """
    return path.parent / f"{_begin_of_building(path)}{utc_stamp()}-{secrets.token_hex(4)}"


def give_name(building: Path, path: Path) -> None:
    """Give a finished folder its final name, in one step that lasts.

    Raises:
        VaultExists: somebody was faster; a folder with content is never replaced.
    """
    if path.is_dir():
        # Windows does not rename onto an empty folder; a folder with content refuses here too.
        try:
            path.rmdir()
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
            raise VaultExists(folder=str(path)) from error
    try:
        rename_new(building, path)
    except OSError as error:
        if error.errno in _TAKEN:
            raise VaultExists(folder=str(path)) from error
        raise
    sync_folder(path.parent)


def _opened(folder: VaultFolder, head: HeadFile, data_key: Secret) -> VaultCore:
    """Open under a lock that is held; the head and a copy of the key then belong to the core."""
    if head.writable:
        # A sync program may have taken an empty one away; without room for it there is no need.
        with suppress(DiskFull), translating(folder.path):
            folder.make_inner_folders()
    with ExitStack() as undo:
        key = Secret(data_key)
        undo.callback(key.wipe)
        anchor = Anchor(head, key)
        undo.callback(anchor.wipe)
        if not head.writable:
            read = open_database_to_read(folder, key, anchor)
            undo.callback(read.connection.close)
            core = VaultCore(folder, key, head, anchor, read.connection, read.state, read.copy)
        else:
            opened = open_database(folder, key, anchor)
            undo.callback(opened.connection.close)
            core = VaultCore(folder, key, head, anchor, opened.connection, opened.state)
        undo.callback(core.close)
        core.settle()
        with translating(folder.database):
            if core.read_only:
                require_up_to_date(core.database)
            else:
                bring_up_to_date(
                    core.database, core.transaction, lambda: back_up_automatically(core)
                )
        undo.pop_all()
        return core


def _build(folder: VaultFolder, data_key: Secret, slots: SlotMaker) -> None:
    """Make every file of a new vault and leave it cleanly closed."""
    description = Description.new()
    folder.make_inner_folders()
    with open(folder.database, "xb", opener=private_opener):
        pass
    key = Secret(data_key)
    with ExitStack() as undo:
        head = HeadFile.create(folder.head)
        undo.callback(head.close)
        anchor = Anchor(head, key)
        anchor.begin(HeadState(GENESIS))
        connection = connect(folder.database, key, Access.CREATE)
        undo.callback(connection.close)
        # The first write makes the log, and from then on both are watched.
        connection.execute("PRAGMA user_version = 0")
        core = VaultCore(folder, key, head, anchor, connection, HeadState(GENESIS))
        undo.pop_all()
    with core:
        bring_up_to_date(core.database, core.transaction, lambda: None)
    folder.write(description.with_slots(slots(data_key, description.vault)))


def _begin_of_building(path: Path) -> str:
    """Return how the name of every folder begins in which this vault is built.

    The beginning of its own name is enough to tell it by, and leaves room for the rest where a
    file system takes 255 bytes.
    """
    return f".{path.name[:_NAME_LETTERS]}.new-"


def _remove_leftovers(path: Path, building: Path) -> None:
    """Remove what a killed creation left; one of today may still be under way.

    Whoever shares the place may have another idea of the time, so the clock that dated the
    folder made just now must agree.
    """
    now = min(time.time(), building.stat().st_mtime)
    for leftover in folders_named(path.parent, _begin_of_building(path)):
        with suppress(OSError):
            if now - leftover.stat().st_mtime > _LEFTOVER_AGE_S:
                shutil.rmtree(leftover)
