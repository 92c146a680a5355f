# SPDX-FileCopyrightText: The Counsellor authors
# SPDX-License-Identifier: Apache-2.0
"""Look at what lies in a drop, and fetch what was not seen as it lies there now.

Names are display text. A file is known by its size and stamp under its name, and in the end by
its content: what was damaged is looked at again when it may have changed, what is settled never.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from counsellor.domain.coded import RefusalReason
from counsellor.domain.exchange_state import ImportedFile
from counsellor.domain.roster import Roster, mailbox_of
from counsellor.services.import_bundles import import_sources
from counsellor.services.office_roster import current_roster
from counsellor.services.read_again import may_differ
from counsellor.services.receive_file import LyingFile, Source, shown
from counsellor.storage.received import COMING_BACK, ReceivedFile, Seen
from counsellor.storage.vault import Vault
from counsellor.sync.drop import Drop, drop_for
from counsellor.sync.lying import Lying

LOOK_AGAIN: Final = 4 << 20
"""Bytes up to which a damaged file is looked at again though size and stamp are the same."""

LOOK_AGAIN_ALL: Final = 64 << 20
"""Bytes of such files that are looked at in one run."""

_MAY_HEAL: Final = frozenset({RefusalReason.DAMAGED.value, RefusalReason.READER_DIED.value})


@dataclass(frozen=True, slots=True)
class Looked:
    """What lies in a place and what of it is to be fetched.

    Attributes:
        place, drop: where.
        fetch: what is to be fetched.
        vanished: names that were seen there and lie there no longer.
        told: names as they are shown, and reasons, that need not be told again.
    """

    place: str
    drop: Drop
    fetch: tuple[Lying, ...]
    vanished: tuple[str, ...]
    told: frozenset[tuple[str, str]]


def own_box(vault: Vault, url: str) -> Drop:
    """Give the box of a drop in which files for this vault lie."""
    who = vault.membership
    return drop_for(url, None if who.is_office else mailbox_of(who.device))


def look(vault: Vault, url: str) -> Looked:
    """List a place once, and choose what is to be fetched.

    Raises:
        DropUnreachable, UnknownDrop: nothing can be listed there.
    """
    drop = own_box(vault, url)
    lying = drop.entries()
    quiet = vault.inbox.settled_names(url)
    seen = vault.inbox.unsettled_names(url)
    chosen = [one for one in lying if one[:3] not in quiet]
    fetch, budget, roster = [], LOOK_AGAIN_ALL, current_roster(vault)
    today = vault.clock.now().date().isoformat()
    ours = vault.bundles.names() | vault.words.names().keys() if chosen else set()
    for one in chosen:
        known = seen.get(one.name)
        if one.name in ours or (known is not None and not _again(one, *known, roster, today)):
            continue
        if known is not None and _as_before(one, known[0]):
            budget -= one.size
            if budget < 0:
                continue
        fetch.append(one)
    gone = quiet.difference(one[:3] for one in lying)
    vanished = {name for name, _size, _stamp in gone} | seen.keys()
    if vanished:
        vanished -= {one.name for one in lying}
    told = {(shown(name), one[1].reason) for name, one in seen.items() if one[1] is not None}
    return Looked(url, drop, tuple(fetch), tuple(vanished), frozenset(told))


def fetch_files(
    vault: Vault, looked: Looked | None, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[ImportedFile]:
    """Fetch and import each file by itself, one a step; raises as ``import_bundles``.

    Where nothing could be looked at, what waits here is judged again all the same.
    """
    if looked is None:
        yield from import_sources(vault, (), cancelled)
        return
    noted: dict[str, Seen] = {}

    def taken(source: Source, sha256: str, reason: str) -> None:
        if isinstance(source, LyingFile):
            lying = source.lying
            noted[lying.name] = Seen(lying.size, lying.stamp, sha256, reason)

    sources = [LyingFile(looked.drop, lying) for lying in looked.fetch]
    try:
        for told in import_sources(vault, sources, cancelled, taken):
            if (told.path, told.reason) not in looked.told:
                yield told
    finally:
        if noted or looked.vanished:
            with vault.transaction():
                vault.inbox.note_seen(looked.place, noted)
                vault.inbox.forget_seen(looked.place, looked.vanished)


def _as_before(lying: Lying, seen: Seen) -> bool:
    return (lying.size, lying.stamp) == (seen.size, seen.stamp)


def _again(
    lying: Lying, seen: Seen, known: ReceivedFile | None, roster: Roster, today: str
) -> bool:
    """Tell whether a file that was seen before is to be looked at again."""
    if not _as_before(lying, seen):
        return True
    if known is None:
        return seen.reason in COMING_BACK
    if may_differ(known, roster, today):
        return True
    return known.reason in _MAY_HEAL and lying.size <= LOOK_AGAIN
