# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Bring files from a server to where they can be imported; this needs no open vault.

They lie in ``inbox/arriving`` until they are judged, sealed as they came. What an interrupted run
left there lies on the server still.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counsellor.domain.errors import CounsellorError, DropUnreachable, ImportCancelled
from counsellor.domain.plain_text import has_broken_letters
from counsellor.domain.road_errors import RoadForbidden, RoadMissing
from counsellor.files import make_private_folder
from counsellor.services.receive_file import GivenFile, shown
from counsellor.storage.connection import translating
from counsellor.sync.drop import Drop
from counsellor.sync.limits import MAX_SEALED
from counsellor.sync.lying import Lying, may_be_outbox

ARRIVING: Final = "arriving"
"""Folder in the inbox."""
MOST_BROUGHT: Final = 64 << 20
"""Bytes of an outbox that is brought from a server: each laptop looks into each."""
MOST_AT_ONCE: Final = 64 << 20
"""Bytes that arrive before they are judged; one file may be more."""

_MOST_FILES: Final = 1_000
_MOST_WITHHELD: Final = 64
"""Files that are asked for although the server gives none."""


@dataclass(frozen=True, slots=True)
class ArrivedFile(GivenFile):
    """A file that lay in a drop and lies here now."""

    lying: Lying

    @property
    def name(self) -> str:
        return shown(self.lying.name)

    @property
    def path(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Arrived:
    """What came, and why no more did."""

    files: tuple[ArrivedFile, ...]
    failure: CounsellorError | None


def batches(lying: Iterable[Lying]) -> Iterator[list[Lying]]:
    """Divide what is to be fetched into what may lie here at once."""
    batch: list[Lying] = []
    size = 0
    for one in lying:
        if batch and (size + one.size > MOST_AT_ONCE or len(batch) >= _MOST_FILES):
            yield batch
            batch, size = [], 0
        batch.append(one)
        size += one.size
    if batch:
        yield batch


def can_be_brought(lying: Lying) -> bool:
    """Tell whether something that lies there can be a sealed file at all."""
    most = MOST_BROUGHT if may_be_outbox(lying.name) else MAX_SEALED
    return lying.is_file and lying.size <= most and not has_broken_letters(lying.name)


def bring(inbox: Path, drop: Drop, wanted: Sequence[Lying]) -> Arrived:
    """Bring files here. One that cannot be brought blocks no other, but for a line that is dead.

    Raises:
        ImportCancelled: a person stopped it.
        DiskFull, ReadOnlyPlace, StorageFailed: nothing can be taken here.
    """
    folder = inbox / ARRIVING
    with translating(inbox):
        make_private_folder(folder)
    arrived: list[ArrivedFile] = []
    failure: CounsellorError | None = None
    withheld = 0
    drop.expect(gets=[one.name for one in wanted if can_be_brought(one)])
    for one in wanted:
        if not can_be_brought(one):
            continue
        here = folder / secrets.token_hex(16)
        try:
            drop.get(one.name, here)
        except ImportCancelled:
            raise
        except RoadMissing:
            # Taken back since it was listed; that the place itself is gone, a listing says.
            continue
        except RoadForbidden as error:
            # Of this file alone, it may be: the server's virus scanner keeps it back.
            failure, withheld = error, withheld + 1
            if withheld < _MOST_WITHHELD or arrived:
                continue
            break
        except DropUnreachable as error:
            failure = error
            break
        arrived.append(ArrivedFile(here, one))
    return Arrived(tuple(arrived), failure)


def clear_arrived(inbox: Path) -> None:
    """Delete what is judged by now, or lies on the server still."""
    folder = inbox / ARRIVING
    if folder.is_dir() and not folder.is_symlink():
        with contextlib.suppress(OSError):
            shutil.rmtree(folder)
