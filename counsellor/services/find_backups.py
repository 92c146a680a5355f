# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Find the backups on a stick or in a folder, by their names and kinds alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from counsellor.storage.backup import AUTOMATIC, MADE_BY_HAND
from counsellor.storage.backup_manifest import MANIFEST
from counsellor.storage.folder import VaultFolder, folders_named

MOST_FOLDERS: Final = 1_000
"""So many folders are looked into in one place, whatever lies there."""

_STAMPED: Final = re.compile(
    rf"(?:{MADE_BY_HAND}|{AUTOMATIC})(\d{{8}}T\d{{6}})\.\d{{6}}Z-[0-9a-f]{{8}}"
)

_NO_TIME: Final = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """A folder that looks like a backup; only its key tells whether it is whole.

    Attributes:
        path: the folder.
        made_at: when it was begun, UTC; 1970 where neither its name nor its date can be.
        place: where it was looked for: a stick, or a folder.
    """

    path: Path
    made_at: datetime
    place: Path


def find_backups(places: Iterable[Path]) -> list[FoundBackup]:
    """Return what lies in these places and in the folders there, the newest first.

    A place may be a backup itself. What cannot be read holds none.
    """
    found: dict[Path, FoundBackup] = {}
    for place in places:
        for folder in (place, *islice(_folders(place), MOST_FOLDERS)):
            moment = _moment(folder)
            if moment is not None:
                found.setdefault(folder, FoundBackup(folder, moment, place))
    return sorted(found.values(), key=lambda one: (one.made_at, one.path), reverse=True)


def automatic_backups(folder: Path) -> Path:
    """Return where those lie that a vault makes by itself."""
    return VaultFolder(folder).backups


def _folders(place: Path) -> Iterator[Path]:
    for folder in folders_named(place, ""):
        yield folder
        if not _STAMPED.fullmatch(folder.name):
            yield from folders_named(folder, MADE_BY_HAND)


def _moment(folder: Path) -> datetime | None:
    """Tell when a backup was made, of whatever name and date; None: this is none."""
    inside = VaultFolder(folder)
    with suppress(OSError):
        written = (folder / MANIFEST).stat().st_mtime
        if inside.json.is_file() and inside.database.is_file():
            stamped = _STAMPED.fullmatch(folder.name)
            named = _possible(partial(_stamp, stamped[1])) if stamped is not None else None
            dated = partial(datetime.fromtimestamp, written, UTC)
            return named or _possible(dated) or _NO_TIME
    return None


def _stamp(written: str) -> datetime:
    return datetime.strptime(written, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


def _possible(told: Callable[[], datetime]) -> datetime | None:
    """Return a moment that can be shown in any time zone, or None."""
    try:
        moment = told()
    except (OSError, ValueError, OverflowError):
        return None
    return moment if MINYEAR < moment.year < MAXYEAR else None
