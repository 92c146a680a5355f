# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""The folder of a vault: where its parts lie, and `vault.json`, the one part in plain sight.

`vault.json` (format 1) is canonical JSON: `{"created_at", "format": 1, "slots": […], "vault"}`.
It holds no secret: key slots are wrapped, and each authenticates its own fields and the vault's
id. Anybody can change it, so it is read strictly and within bounds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from counsellor.domain.canonical import Value, canonical_bytes, parse_canonical
from counsellor.domain.errors import NotCanonical, VaultDamaged, VaultNotFound, VaultTooNew
from counsellor.domain.ids import is_id, new_random_id
from counsellor.files import name_error, replace_file
from counsellor.inner_folders import (
    is_folder_itself,
    refuse_linked_files,
    refuse_links,
    refuse_other_kinds,
)
from counsellor.plain_file import NotPlainFile, chosen_opener

VAULT_FORMAT = 1
MAX_DESCRIPTION_BYTES = 256 * 1024
MAX_SLOTS = 16

Slot = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Description:
    """What `vault.json` says.

    Attributes:
        vault: the vault's id, a UUID.
        created_at: when it was made, ISO 8601 in UTC; for display only.
        slots: the key slots, as `crypto.keyslots` makes and reads them.
    """

    vault: str
    created_at: str
    slots: tuple[Slot, ...] = ()

    @classmethod
    def new(cls) -> Description:
        """Describe a vault that is being made, with an id of its own and no slots yet."""
        return cls(new_random_id(), datetime.now(UTC).isoformat(timespec="seconds"))

    def with_slots(self, slots: Sequence[Slot]) -> Description:
        """Give the same description with other key slots."""
        return replace(self, slots=tuple(slots))

    def to_bytes(self) -> bytes:
        """Give the content of `vault.json`."""
        return canonical_bytes(
            {
                "format": VAULT_FORMAT,
                "vault": self.vault,
                "created_at": self.created_at,
                "slots": list(self.slots),
            }
        )

    @classmethod
    def from_bytes(cls, content: bytes) -> Description:
        """Read the content of `vault.json`.

        Raises:
            VaultTooNew: the format is a later one.
            VaultDamaged: anything else is not as documented; part is "vault.json".
        """
        _check_format(content)
        try:
            value = parse_canonical(content)
        except NotCanonical as error:
            raise _damaged("syntax") from error
        if not isinstance(value, Mapping):
            raise _damaged("fields")
        if value.keys() != {"format", "vault", "created_at", "slots"}:
            raise _damaged("fields")
        vault, created_at, slots = value["vault"], value["created_at"], value["slots"]
        if not (isinstance(vault, str) and is_id(vault)):
            raise _damaged("vault")
        if not isinstance(created_at, str):
            raise _damaged("created_at")
        if not isinstance(slots, list) or len(slots) > MAX_SLOTS:
            raise _damaged("slots")
        if not all(isinstance(slot, dict) for slot in slots):
            raise _damaged("slots")
        return cls(vault, created_at, tuple(slots))


@dataclass(frozen=True, slots=True)
class VaultFolder:
    """Where the parts of one vault lie. Nothing is opened or made by naming it."""

    path: Path

    @property
    def json(self) -> Path:
        """Format version and key slots; see `Description`."""
        return self.path / "vault.json"

    @property
    def database(self) -> Path:
        """The SQLCipher database."""
        return self.path / "vault.db"

    @property
    def wal(self) -> Path:
        """SQLite's write-ahead log, beside the database."""
        return self.path / "vault.db-wal"

    @property
    def shm(self) -> Path:
        """SQLite's index of that log; it is rebuilt whenever it is missing."""
        return self.path / "vault.db-shm"

    @property
    def foreign_journal(self) -> Path:
        """A rollback journal, which a vault never has, but which SQLite would play back."""
        return self.path / "vault.db-journal"

    @property
    def head(self) -> Path:
        """The anchor, and the lock of the one process that has the vault open."""
        return self.path / "head"

    @property
    def blobs(self) -> Path:
        """Attachments, each a sealed file under a random name."""
        return self.path / "blobs"

    @property
    def outbox(self) -> Path:
        """Sealed bundles that wait to be sent or receipted."""
        return self.path / "outbox"

    @property
    def inbox(self) -> Path:
        """Sealed bundles that were fetched."""
        return self.path / "inbox"

    @property
    def quarantine(self) -> Path:
        """Those of the fetched ones that were set aside; made when there is one."""
        return self.inbox / "quarantine"

    @property
    def carried(self) -> Path:
        """Sealed files of others that wait to be left elsewhere, as in a drop; made if needed."""
        return self.inbox / "carried"

    @property
    def met(self) -> Path:
        """Sealed files that come from a laptop beside this one, until they are judged."""
        return self.inbox / "met"

    @property
    def backups(self) -> Path:
        """Automatic backups, and what was set aside at an unclean opening."""
        return self.path / "backups"

    @property
    def ballast(self) -> Path:
        """Room to give back when the disk is full."""
        return self.path / "ballast"

    @property
    def rekeyed(self) -> Path:
        """A complete set of files under a new data key, which is about to take over."""
        return self.path / "rekeyed"

    def read(self) -> Description:
        """Read `vault.json`.

        Raises:
            VaultNotFound: no vault lies here.
            VaultDamaged: a database lies here without it.
            VaultTooNew, VaultDamaged: as in `Description.from_bytes`.
            AccessDenied, StorageFailed: it cannot be read.
        """
        try:
            with open(self.json, "rb", opener=chosen_opener) as file:
                content = file.read(MAX_DESCRIPTION_BYTES + 1)
        except (FileNotFoundError, NotADirectoryError) as error:
            if self.database.exists():
                raise _damaged("missing") from error
            raise VaultNotFound(folder=str(self.path)) from error
        except NotPlainFile as error:
            raise _damaged("kind") from error
        except OSError as error:
            raise name_error(error, self.json) from error
        if len(content) > MAX_DESCRIPTION_BYTES:
            raise _damaged("size")
        return Description.from_bytes(content)

    def write(self, description: Description) -> None:
        """Replace `vault.json` in one step that survives a power cut."""
        replace_file(self.json, description.to_bytes())

    @property
    def inner_folders(self) -> tuple[Path, ...]:
        """The folders inside, which a vault always has."""
        return self.blobs, self.outbox, self.inbox, self.backups

    def make_inner_folders(self) -> None:
        """Make the folders inside, as far as they are missing.

        Raises:
            LinkRefused: as in `refuse_links`.
        """
        self.refuse_links()
        for inner in self.inner_folders:
            inner.mkdir(mode=0o700, exist_ok=True)

    def refuse_links(self) -> None:
        """See that nothing of the vault is a link: what is written there would lie elsewhere.

        Raises:
            LinkRefused: a link, a mount that Windows calls a junction, or another file.
            LinkedFile: a link lies in the place of a file.
            StorageFailed: a folder or a pipe lies in the place of a file.
        """
        refuse_links((*self.inner_folders, self.quarantine, self.carried, self.met, self.rekeyed))
        inside = VaultFolder(self.rekeyed)
        refuse_linked_files((*self.files, *inside.files))
        refuse_other_kinds((self.head, self.database, self.wal, self.shm))
        refuse_other_kinds((inside.head, inside.database))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that a vault may have beside its folders."""
        sqlite = (self.database, self.wal, self.shm, self.foreign_journal)
        return self.head, self.json, *sqlite, self.ballast


def folders_named(parent: Path, prefix: str, suffix: str = "") -> Iterator[Path]:
    """Yield the folders in a folder whose names begin and end so; links and files are no folders.

    A parent that is missing, or that may not be read, has none.
    """
    with suppress(OSError):
        for entry in sorted(parent.iterdir()):
            if entry.name.startswith(prefix) and entry.name.endswith(suffix):
                with suppress(OSError):
                    if is_folder_itself(entry):
                        yield entry


def _check_format(content: bytes) -> None:
    """Look at the format first: a later one need not be canonical as this one is."""
    try:
        value = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _damaged("syntax") from error
    found = value.get("format") if isinstance(value, dict) else None
    if not isinstance(found, int) or isinstance(found, bool) or found < VAULT_FORMAT:
        raise _damaged("format")
    if found > VAULT_FORMAT:
        raise VaultTooNew(found=found, known=VAULT_FORMAT)


def _damaged(reason: str) -> VaultDamaged:
    return VaultDamaged(part="vault.json", reason=reason)
