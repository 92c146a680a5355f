# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Write the whole outbox into a folder or into one file, for a colleague who travels.

What is written so counts as sent nowhere: it may never arrive, and only the office's answer says
that it did. So it goes by every other road as before, and nothing is deleted for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import IO, Final

from counsellor.domain.clock import stamp
from counsellor.domain.errors import ImportCancelled, NotInAnOffice, ReadOnlyPlace
from counsellor.domain.road_errors import NothingToWrite, OutboxChanged, OutboxTooLarge
from counsellor.domain.roster import MAIN_BOX
from counsellor.files import naming_errors, require_read_back, sync_file, sync_folder, written_aside
from counsellor.services.carry_files import carried_files
from counsellor.services.errand import Errand, run_errands
from counsellor.services.finish_erasure import let_go_of_erased
from counsellor.services.give_words import give_words
from counsellor.services.hear_stream import hear_stream
from counsellor.services.office_roster import current_roster
from counsellor.services.outbox_state_file import read_state
from counsellor.services.seal_outbox import seal_steps
from counsellor.storage.vault import Vault
from counsellor.sync.drop_place import UNWATCHED, Transit
from counsellor.sync.folder_drop import FolderDrop
from counsellor.sync.lying import OUTBOX_SUFFIX
from counsellor.sync.mailboxes import REPLIES
from counsellor.sync.outbox_file import MAX_OUTBOX, MOST_ENCLOSED
from counsellor.sync.outbox_writer import Enclosing, enclosing, outbox_size, write_enclosed

WRITTEN_BY_HAND: Final = "outbox_written"
"""Setting with where the outbox was last written by hand, and when."""


@dataclass(frozen=True, slots=True)
class WrittenOutbox:
    """The last time that the outbox was written by hand.

    Attributes:
        place: the folder, or the file.
        files: how many sealed files, each counted once.
        at: when.
    """

    place: str
    files: int
    at: datetime


def outbox_file_name(today: date) -> str:
    """Propose a name for the file: the day, and nothing of whose it is."""
    return f"{today.isoformat()}{OUTBOX_SUFFIX}"


def write_outbox(vault: Vault, place: Path) -> WrittenOutbox:
    """Write all that waits or is not confirmed by everybody it is for; see ``write_steps``."""
    steps = write_steps(vault, place)
    while True:
        try:
            run_errands(next(steps))
        except StopIteration as end:
            written: WrittenOutbox = end.value
            return written


def write_steps(
    vault: Vault, place: Path, transit: Transit = UNWATCHED
) -> Generator[Errand[None] | None, None, WrittenOutbox]:
    """The same in steps: seal, then write, which is an errand.

    Args:
        vault: whose.
        place: a folder that is there, or else the file to write.
        transit: hears what moves, and may cancel.

    Raises:
        NotInAnOffice: there is nobody to write to.
        NothingToWrite: everybody holds everything.
        OutboxTooLarge: it does not fit into one file; nothing lies there.
        ImportCancelled: a person stopped it.
        DropUnreachable, DiskFull, ReadOnlyPlace, StorageFailed: the place does not take it.
    """
    if not vault.membership.office:
        raise NotInAnOffice
    if vault.core.read_only:
        raise ReadOnlyPlace(place=str(vault.path))
    let_go_of_erased(vault)
    for _name in seal_steps(vault):
        yield None
    give_words(vault)
    yield None
    outbox = vault.folder.outbox
    files = [(box, outbox / name) for box, name in unconfirmed_files(vault)]
    files += carried_files(vault.folder)
    if not files:
        raise NothingToWrite
    write = _into_folder if place.is_dir() else _into_file
    writing = Errand(partial(write, files, place, transit))
    yield writing
    writing.result()
    names = {path.name for _box, path in files}
    written = WrittenOutbox(str(place), len(names), vault.clock.now())
    _note(vault, written)
    return written


def written_outbox(vault: Vault) -> WrittenOutbox | None:
    """Return when and where the outbox was last written by hand; None if it never was."""
    kept = vault.settings.get(WRITTEN_BY_HAND)
    if not isinstance(kept, dict):
        return None
    try:
        at = datetime.fromisoformat(str(kept["at"]))
        return WrittenOutbox(str(kept["place"]), int(str(kept["files"])), at)
    except (LookupError, ValueError):
        return None


def _note(vault: Vault, written: WrittenOutbox) -> None:
    at = stamp(written.at)
    with vault.transaction():
        vault.settings.put(
            WRITTEN_BY_HAND, {"place": written.place, "files": written.files, "at": at}
        )


def unconfirmed_files(vault: Vault) -> list[tuple[str, str]]:
    """Return box and name of our files that are to travel, but for what all their readers hold."""
    outbox, roster = vault.folder.outbox, current_roster(vault)
    planned = read_state(outbox).boxes
    held: set[str] = set()
    for stream in vault.bundles.streams_of_names(planned.keys()):
        hearing = hear_stream(vault, stream, roster)
        held |= vault.bundles.held_names(stream, hearing.held_by_all)
    return sorted(
        (box, name)
        for name, boxes in planned.items()
        if name not in held and (outbox / name).is_file()
        for box in boxes
    )


def _into_folder(files: Sequence[tuple[str, Path]], place: Path, transit: Transit) -> None:
    """Leave them as they lie in a drop, so that whoever exchanges there finds them."""
    for box, path in files:
        if transit.cancelled():
            raise ImportCancelled
        FolderDrop(place, place / REPLIES / box if box != MAIN_BOX else place).put(path.name, path)


def _into_file(files: Sequence[tuple[str, Path]], place: Path, transit: Transit) -> None:
    with naming_errors(place):
        enclosed = [enclosing(path, box) for box, path in files]
        if len(enclosed) > MOST_ENCLOSED or outbox_size(enclosed) > MAX_OUTBOX:
            raise OutboxTooLarge(place=str(place))
        with written_aside(place) as file:
            target = _Hashed(file)
            _enclose(enclosed, target, transit, place)
            sync_file(file)
        sync_folder(place.parent)
    require_read_back(place, target.digest.digest())


def _enclose(files: Sequence[Enclosing], target: _Hashed, transit: Transit, place: Path) -> None:
    def step(size: int) -> None:
        transit.moved(size, 0)
        if transit.cancelled():
            raise ImportCancelled

    try:
        write_enclosed(files, target, step)
    except (ValueError, FileNotFoundError) as error:
        raise OutboxChanged(place=str(place)) from error


class _Hashed:
    """Writes a file and hashes what went there."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.digest = hashlib.sha256()

    def write(self, content: bytes, /) -> object:
        self.digest.update(content)
        return self._file.write(content)
